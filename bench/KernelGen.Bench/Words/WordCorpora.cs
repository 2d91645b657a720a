using KernelGen.Bench.Measuring;

namespace KernelGen.Bench.Words;

/// <summary>The texts that bench/word-vectors/corpora.sh has written.</summary>
internal static class WordCorpora
{
    public const string Sdk = "sdk", Bible = "bible";

    public static string Folder { get; } = Path.Combine(Repository.Root, "bench", "artifacts", "corpora");

    /// <summary>Those that are there.</summary>
    public static IReadOnlyList<string> All => [.. new[] { Sdk, Bible }.Where(name => File.Exists(PathOf(name)))];

    public static string PathOf(string name) => Path.Combine(Folder, $"{name}.txt");

    public static string Title(string name) => name == Sdk ? ".NET API documentation" : "King James Bible";
}
