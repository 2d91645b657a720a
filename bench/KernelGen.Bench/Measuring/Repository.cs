namespace KernelGen.Bench.Measuring;

/// <summary>Where the repository is: above this program.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "KernelGen.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Find(parent)
        : throw new InvalidOperationException($"{AppContext.BaseDirectory} is not within the repository.");
}
