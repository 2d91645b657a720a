using KernelGen.Word2Vec;

namespace Words;

/// <summary>How to train: word2vec's flags, with its defaults but where they are noted.</summary>
/// <param name="Corpus">Text files; empty for the documentation of .NET.</param>
/// <param name="Output">File of the vectors.</param>
/// <param name="Size">Dimensions, one of <see cref="CompiledModels.Sizes"/>.</param>
/// <param name="Window">The largest half-width of a window.</param>
/// <param name="Negative">Negatives for each prediction.</param>
/// <param name="Sample">Threshold of subsampling.</param>
/// <param name="MinCount">Rarer words are left out.</param>
/// <param name="Epochs">Passes over the text.</param>
/// <param name="Alpha">The learning rate at the start; null for 0.025, or 0.05 for CBOW.</param>
/// <param name="Threads">Threads; the vectors depend on their number, and on nothing else of the machine.</param>
/// <param name="Cbow">CBOW instead of skip-gram.</param>
/// <param name="Hs">Hierarchical softmax instead of negative sampling.</param>
/// <param name="Binary">Writes the binary format.</param>
/// <param name="Seed">Fixes all that is random.</param>
internal sealed record TrainOptions(
    IReadOnlyList<string> Corpus,
    string Output,
    int Size,
    int Window,
    int Negative,
    double Sample,
    int MinCount,
    int Epochs,
    double? Alpha,
    int Threads,
    bool Cbow,
    bool Hs,
    bool Binary,
    int Seed)
{
    /// <summary>What <c>train</c> does without options.</summary>
    public static readonly TrainOptions Defaults = new(
        [], Options.DefaultVectors, Size: 100, Window: 5, Negative: 5, Sample: 1e-3, MinCount: 5, Epochs: 5, Alpha: null, Threads: 1, Cbow: false, Hs: false, Binary: false, Seed: 1);

    /// <summary>What a run without arguments does: a small text that says much in the same words gains from more passes, and from thinning those words out.</summary>
    public static readonly TrainOptions ForDocumentation = Defaults with { Epochs = 15, Sample = 1e-4, MinCount = 20 };

    public WordVectorFormat Format => Binary ? WordVectorFormat.Binary : WordVectorFormat.Text;

    public Word2VecOptions ForTrainer() => new()
    {
        Window = Window,
        Negatives = Negative,
        Subsampling = Sample,
        Epochs = Epochs,
        LearningRate = Alpha,
        Threads = Threads,
        Seed = (ulong)Seed,
    };
}
