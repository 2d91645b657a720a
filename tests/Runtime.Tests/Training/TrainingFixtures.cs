using System.Numerics;

namespace KernelGen.Runtime.Tests.Training;

/// <summary>Small data sets, progress without threads, and a folder that goes away.</summary>
internal static class TrainingFixtures
{
    /// <summary>Points in space, labeled by a rule that <see cref="SoftmaxRegression{T}"/> can learn.</summary>
    public static LabeledData<T> Points<T>(int rows, ulong seed = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new KernelRandom(seed);
        var inputs = new T[rows * 3];
        var labels = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            var (x, y, z) = (random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5);
            (inputs[row * 3], inputs[(row * 3) + 1], inputs[(row * 3) + 2]) = (T.CreateTruncating(x), T.CreateTruncating(y), T.CreateTruncating(z));
            labels[row] = (x > 0 ? 2 : 0) + (y > 0 ? 1 : 0);
        }

        return new LabeledData<T>(inputs, labels);
    }

    /// <summary>Rows 0, 1, 2, … with the targets 100, 101, 102, …</summary>
    public static TargetData<double> Counting(int rows) =>
        new(Enumerable.Range(0, rows).Select(i => (double)i).ToArray(), Enumerable.Range(100, rows).Select(i => (double)i).ToArray());

    /// <summary>One row that <see cref="ScriptedNetwork"/> takes for validation.</summary>
    public static TargetData<double> ScriptedValidation { get; } = new(new double[] { -1 }, new double[] { 0 });

    public static T[] Copy<T>(this ReadOnlySpan<T> values) => values.ToArray();
}

/// <summary>Progress told on the spot.</summary>
internal sealed class SynchronousProgress(Action<TrainingProgress> report) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value) => report(value);
}

/// <summary>A folder of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kernelgen");

    public string Path => folder.FullName;

    public string this[string file] => System.IO.Path.Combine(Path, file);

    public string[] Files => [.. folder.GetFiles().Select(file => file.Name).Order()];

    public void Dispose() => folder.Delete(recursive: true);
}
