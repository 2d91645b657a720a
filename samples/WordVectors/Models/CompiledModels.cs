using KernelGen.Word2Vec;

namespace Words;

/// <summary>Finds the type for what the command line asks for.</summary>
internal static class CompiledModels
{
    /// <summary>Dimensions that Models/ declares a type for.</summary>
    public static readonly IReadOnlyList<int> Sizes = [50, 100, 200, 300];

    public static WordVectors Train(EncodedCorpus corpus, TrainOptions options, CancellationToken cancellation)
    {
        return (options.Cbow, options.Hs, options.Size) switch
        {
            (false, false, 50) => Run<SkipGram50>(),
            (false, false, 100) => Run<SkipGram100>(),
            (false, false, 200) => Run<SkipGram200>(),
            (false, false, 300) => Run<SkipGram300>(),
            (false, true, 50) => Run<SkipGramTree50>(),
            (false, true, 100) => Run<SkipGramTree100>(),
            (false, true, 200) => Run<SkipGramTree200>(),
            (false, true, 300) => Run<SkipGramTree300>(),
            (true, false, 50) => Run<Cbow50>(),
            (true, false, 100) => Run<Cbow100>(),
            (true, false, 200) => Run<Cbow200>(),
            (true, false, 300) => Run<Cbow300>(),
            (true, true, 50) => Run<CbowTree50>(),
            (true, true, 100) => Run<CbowTree100>(),
            (true, true, 200) => Run<CbowTree200>(),
            (true, true, 300) => Run<CbowTree300>(),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Size, "The command line lets no other size through."),
        };

        WordVectors Run<TModel>()
            where TModel : IWordModel<TModel, float> =>
            WordVectors.From(TrainingDisplay.Run(new Word2VecTrainer<TModel, float>(corpus, options.ForTrainer()), cancellation));
    }
}
