namespace KernelGen.Bench.Measuring;

/// <summary>The next major version of TensorPrimitives beside the one that everything is measured with: this program, with the newer file in its folder.</summary>
internal static class NewerTensors
{
    private const string FileName = "System.Numerics.Tensors.dll";

    /// <summary>The project downloads it there without referring to it.</summary>
    private static string Newer => Path.Combine(AppContext.BaseDirectory, "newer", FileName);

    /// <summary>As the tables call it.</summary>
    public static string Contender => $"{Workloads.Contender.TensorPrimitives} {Version}";

    public static string Version => System.Diagnostics.FileVersionInfo.GetVersionInfo(Newer).FileVersion is { } version ? version.Split('.')[0] : "";

    /// <summary>Softmax and sigmoid; nothing where the newer version was not to be had.</summary>
    public static IEnumerable<Measurement> Measure(bool isFull)
    {
        if (!File.Exists(Newer))
            return [];

        var folder = Path.Combine(Repository.Root, "bench", "artifacts", "newer-tensors");
        Copy(AppContext.BaseDirectory, folder);
        File.Copy(Newer, Path.Combine(folder, FileName), overwrite: true);
        string[] arguments = ["measure", "--lines", "--only", "Softmax,Sigmoid", Workloads.Contender.TensorPrimitives, .. isFull ? ["--full"] : Array.Empty<string>()];
        return Children.Run(Environment.ProcessPath!, [Path.Combine(folder, Path.GetFileName(typeof(NewerTensors).Assembly.Location)), .. arguments])
            .Select(Measurement.FromLine).OfType<Measurement>()
            .Select(measurement => measurement with { Contender = Contender });
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }
}
