namespace KernelGen.Word2Vec;

public sealed partial class ReferenceWordModel<T>
{
    /// <summary>
    /// Trains in place on windows; see <see cref="IWordModel{TSelf, T}.Train"/>. Windows come in order, and with skip-gram the words of a context:
    /// a prediction's dot products and slopes are taken before its updates; then, for one output row after the other, the row as it stands moves the source and the
    /// source as it was moves the row.
    /// </summary>
    /// <param name="inputVectors">V rows, <paramref name="stride"/> apart.</param>
    /// <param name="outputVectors">V rows, or with a tree V − 1.</param>
    /// <param name="stride">Elements from one row to the next, at least D.</param>
    /// <param name="windows">The centers, their contexts and what was drawn for them.</param>
    /// <param name="learningRate">The size α of a step.</param>
    /// <returns>The sum of the predictions' losses before their updates.</returns>
    /// <exception cref="ArgumentException">A length is wrong, a word is not in the vocabulary, or spans overlap.</exception>
    public T Train(Span<T> inputVectors, Span<T> outputVectors, int stride, scoped in TrainingWindows windows, T learningRate)
    {
        CheckTraining(inputVectors, outputVectors, stride, windows);
        var loss = T.Zero;
        var drawn = 0;
        for (var window = 0; window < windows.Centers.Length; window++)
        {
            var center = windows.Centers[window];
            var context = windows.Contexts[windows.ContextStarts[window]..windows.ContextStarts[window + 1]];
            var isPerWindow = Architecture == WordArchitecture.Cbow || windows.NegativesAreShared;
            var negatives = windows.Negatives.Slice(drawn, windows.NegativeCount * (isPerWindow ? 1 : context.Length));
            drawn += negatives.Length;
            if (context.Length == 0)
                continue;

            if (Architecture == WordArchitecture.Cbow)
            {
                var source = Reduce(inputVectors, stride, context);
                var scale = windows.ContextUpdate == ContextUpdate.Full ? T.One : ContextScale(context.Length);
                loss += Step(source, outputVectors, stride, center, negatives, windows.Tree, learningRate, out var move);
                Distribute(move, context, scale, inputVectors, stride);
                continue;
            }

            for (var i = 0; i < context.Length; i++)
            {
                var own = isPerWindow ? negatives : negatives.Slice(i * windows.NegativeCount, windows.NegativeCount);
                var source = inputVectors.Slice(context[i] * stride, Dimensions);
                loss += Step(source.ToArray(), outputVectors, stride, center, own, windows.Tree, learningRate, out var move);
                AddScaled(move, T.One, source);
            }
        }

        return loss;
    }

    /// <summary>Moves the output rows of one prediction, and tells how its source is to move.</summary>
    private T Step(
        ReadOnlySpan<T> source, Span<T> outputVectors, int stride, int word, ReadOnlySpan<int> negatives, HuffmanTree? tree, T learningRate, out T[] move)
    {
        var prediction = Predict(source, outputVectors, stride, word, negatives, tree);
        move = new T[Dimensions];
        foreach (var (row, slope) in prediction.Slopes)
        {
            var vector = outputVectors.Slice(row * stride, Dimensions);
            AddScaled(vector, -learningRate * slope, move);
            AddScaled(source, -learningRate * slope, vector);
        }

        return prediction.Loss;
    }
}
