namespace Digits;

/// <summary>What the command line asked for.</summary>
/// <param name="Data">File of digits.</param>
/// <param name="Epochs">Passes over the training digits.</param>
/// <param name="Hidden">Hidden units, one of <see cref="CompiledSizes"/>.</param>
/// <param name="BatchSize">Digits per training step.</param>
/// <param name="Seed">Fixes the split, the initial parameters and the order of training.</param>
/// <param name="Output">Folder of the charts.</param>
internal sealed record Options(string Data, int Epochs, int Hidden, int BatchSize, int Seed, string Output)
{
    /// <summary>Numbers of hidden units that Program.cs declares a network for.</summary>
    public static readonly IReadOnlyList<int> CompiledSizes = [16, 32, 64];

    /// <summary>What a run without options does.</summary>
    public static readonly Options Defaults = new(
        Path.Combine(AppContext.BaseDirectory, "Data", "digits.csv.gz"), Epochs: 60, Hidden: 32, BatchSize: 32, Seed: 5, Path.Combine("artifacts", "digits"));

    /// <summary>The test accuracy below which something is wrong: known for the defaults, wherever the charts go; nothing is known for another run.</summary>
    public double LeastAccuracy => this with { Output = Defaults.Output } == Defaults ? 0.965 : 0;
}
