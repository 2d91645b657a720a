using KernelGen.Word2Vec;

namespace KernelGen.Bench.Words;

/// <summary>Word vectors to be trained, by whatever program: window 5, 5 negatives or a tree, subsampling 1e-3, minimum count 5.</summary>
/// <param name="Corpus">The name of its text.</param>
/// <param name="Architecture">Skip-gram or CBOW.</param>
/// <param name="Tree">Hierarchical softmax in place of negative sampling.</param>
/// <param name="Size">Dimensions: 100 or 300.</param>
internal sealed record WordTask(string Corpus, WordArchitecture Architecture, bool Tree, int Size)
{
    public const int Window = 5, Negatives = 5, MinimumCount = 5;

    public const double Subsampling = 1e-3;

    public bool IsCbow => Architecture == WordArchitecture.Cbow;

    public double LearningRate => IsCbow ? 0.05 : 0.025;

    /// <summary>As other programs spell it.</summary>
    public string ArchitectureName => IsCbow ? "cbow" : "skipgram";

    /// <summary>As other programs spell it.</summary>
    public string ObjectiveName => Tree ? "hs" : "ns";

    /// <summary>How its speed is filed.</summary>
    public string Group => $"words {Corpus} {ArchitectureName} {ObjectiveName}";
}
