namespace Words;

/// <summary>What several commands share.</summary>
internal static class Options
{
    /// <summary>Where a run without arguments puts what it writes.</summary>
    public static readonly string DefaultFolder = Path.Combine("artifacts", "words");

    /// <summary>The vectors that it writes, and that the other commands read.</summary>
    public static readonly string DefaultVectors = Path.Combine(DefaultFolder, "vectors.txt");
}
