namespace KernelGen.Word2Vec;

internal sealed partial class WordModelChecks<TModel, T>
{
    private const double Rate = 0.1;

    /// <summary>Of so many words negatives are drawn, so that some are drawn twice in a window.</summary>
    private const int NegativeWords = 25;

    private void Training()
    {
        foreach (var sentence in SentenceCase.All)
        {
            if (TModel.Objective != Objective.NegativeSampling && sentence.NegativeCount != SentenceCase.All[0].NegativeCount)
                continue;

            foreach (var (variant, negativesAreShared, update) in Variants())
                list.Run($"training, {sentence.Name}{variant}", () => CompareTraining($"{sentence.Name}{variant}", sentence, negativesAreShared, update));
        }
    }

    private static IEnumerable<(string Name, bool NegativesAreShared, ContextUpdate Update)> Variants() =>
        (TModel.Architecture, TModel.Objective, TModel.ContextReduction) switch
        {
            (WordArchitecture.SkipGram, Objective.NegativeSampling, _) => [(", shared negatives", true, default), (", negatives of each pair", false, default)],
            (WordArchitecture.Cbow, _, ContextReduction.Mean) => [(", full update", true, ContextUpdate.Full), (", exact update", true, ContextUpdate.Exact)],
            _ => [("", true, default)],
        };

    private void CompareTraining(string name, SentenceCase sentence, bool negativesAreShared, ContextUpdate update)
    {
        T[] input = Padded(Vectors(Words)), output = Padded(Vectors(OutputRows));
        double[] wideInput = SampleData<T>.Widen(input), wideOutput = SampleData<T>.Widen(output);
        var windows = Windows(sentence, negativesAreShared, update);

        var loss = TModel.Train(input, output, windows, T.CreateChecked(Rate));
        var expected = reference.Train(wideInput, wideOutput, TModel.Stride, windows, double.CreateChecked(T.CreateChecked(Rate)));

        var terms = sentence.Words.Length + 1L;
        Compare($"loss of training, {name}", [loss], [expected], columns: 1, terms);
        Compare($"input vectors after training, {name}", input, wideInput, TModel.Stride, terms);
        Compare($"output vectors after training, {name}", output, wideOutput, TModel.Stride, terms);
        list.Require($"what pads rows is 0, {name}", PaddingIsZero(input) && PaddingIsZero(output), "it is not");
    }

    private TrainingWindows Windows(SentenceCase sentence, bool negativesAreShared, ContextUpdate update)
    {
        int[] contexts = [.. sentence.Contexts.SelectMany(static context => context)], starts = new int[sentence.Words.Length + 1];
        for (var window = 0; window < sentence.Words.Length; window++)
            starts[window + 1] = starts[window] + sentence.Contexts[window].Length;

        var draws = TModel.Objective == Objective.NegativeSampling ? sentence.NegativeCount : 0;
        var sets = negativesAreShared ? sentence.Words.Length : contexts.Length;
        return new TrainingWindows
        {
            Centers = sentence.Words,
            Contexts = contexts,
            ContextStarts = starts,
            NegativeCount = draws,
            Negatives = draws == 0 ? [] : data.Labels(draws * sets, NegativeWords),
            NegativesAreShared = negativesAreShared,
            ContextUpdate = update,
            Tree = tree,
        };
    }

    /// <summary>Rows a stride apart, zeros between them.</summary>
    private static T[] Padded(T[] vectors)
    {
        var rows = vectors.Length / TModel.Dimensions;
        var padded = new T[rows * TModel.Stride];
        for (var row = 0; row < rows; row++)
            vectors.AsSpan(row * TModel.Dimensions, TModel.Dimensions).CopyTo(padded.AsSpan(row * TModel.Stride));
        return padded;
    }

    private static bool PaddingIsZero(T[] padded) =>
        Enumerable.Range(0, padded.Length).All(i => i % TModel.Stride < TModel.Dimensions || T.IsZero(padded[i]));
}
