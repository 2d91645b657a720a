using KernelGen.Word2Vec;

namespace Words;

internal static class Program
{
    /// <summary>Without arguments: what is below. With arguments: one of the commands of Commands/.</summary>
    internal static int Main(string[] args) => CommandLine.Run(args, withoutArguments: Run);

    private static int Run(CancellationToken cancellation)
    {
        // Read and count: the documentation that every .NET SDK brings along, in words.
        Report.Heading($"Corpus: the documentation of .NET");
        var options = TrainOptions.ForDocumentation;
        var corpus = CorpusDisplay.Read(options, cancellation);

        // Train. SkipGram100, and all that is called on it, is generated from a line in Models/SkipGram.cs.
        Report.Heading($"Training: {SkipGram100.Dimensions} dimensions, skip-gram, {options.Negative} negatives, {options.Epochs} epochs");
        var trainer = new Word2VecTrainer<SkipGram100, float>(corpus, options.ForTrainer());
        var vectors = WordVectors.From(TrainingDisplay.Run(trainer, cancellation));
        VectorFiles.Save(vectors, options);

        Report.Heading($"What occurs in the same places");
        NeighborTable.Write(vectors, KnownWords.Of(vectors), count: 7);

        Report.Heading($"What differs in the same way");
        foreach (var (a, b, c) in KnownWords.AnalogiesOf(vectors))
            Report.Line($"{b} is to {a} as {vectors.Analogy(a, b, c, count: 1)[0].Word} is to {c}");

        var (picture, page) = WordMap.Create(vectors, KnownWords.Of(vectors)).Save(Options.DefaultFolder);
        Report.Heading($"Written");
        Report.Line($"{options.Output}, {picture}, {page}");
        Report.Line($"Ask them more: nearest socket · analogy serialize deserialize encode · --help");
        return CommandLine.Success;
    }
}
