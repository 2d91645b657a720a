using System.Runtime.CompilerServices;

namespace KernelGen.Generators.Tests.Harness;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    private static readonly string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    /// <summary>A path inside the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([root, .. parts]);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
