namespace KernelGen.Word2Vec;

public sealed partial class ReferenceWordModel<T>
{
    /// <summary>F(word; source) and its slope by each dot product u_row · source: an output row may stand there more than once.</summary>
    private Prediction Predict(
        ReadOnlySpan<T> source, ReadOnlySpan<T> outputVectors, int stride, int word, ReadOnlySpan<int> negatives, HuffmanTree? tree)
    {
        var prediction = new Prediction();
        switch (Objective)
        {
            case Objective.NegativeSampling:
                prediction.AddDecision(word, Dot(outputVectors, word, stride, source), isTrue: true);
                foreach (var negative in negatives)
                    prediction.AddDecision(negative, Dot(outputVectors, negative, stride, source), isTrue: false);
                break;

            case Objective.HierarchicalSoftmax:
                var path = tree!.Path(word);
                var code = tree.Code(word);
                for (var i = 0; i < path.Length; i++)
                    prediction.AddDecision(path[i], Dot(outputVectors, path[i], stride, source), isTrue: code[i] == 0);
                break;

            default:
                var logits = new T[outputVectors.Length / stride];
                var slopes = new T[logits.Length];
                for (var row = 0; row < logits.Length; row++)
                    logits[row] = Dot(outputVectors, row, stride, source);
                prediction.Loss = Reference.SoftmaxCrossEntropy<T>(logits, [word], slopes, logits.Length);
                for (var row = 0; row < logits.Length; row++)
                    prediction.Slopes.Add((row, slopes[row]));
                break;
        }

        return prediction;
    }

    private T Dot(ReadOnlySpan<T> vectors, int row, int stride, ReadOnlySpan<T> other)
    {
        var sum = T.Zero;
        for (var i = 0; i < Dimensions; i++)
            sum += vectors[(row * stride) + i] * other[i];
        return sum;
    }

    /// <summary>One prediction: its loss, and the slope of the loss by the dot product with each output row it looks at.</summary>
    private sealed class Prediction
    {
        public T Loss { get; set; } = T.Zero;

        public List<(int Row, T Slope)> Slopes { get; } = [];

        /// <summary>Softplus(−s) for what is true and softplus(s) for what is not, with the slopes σ(s) − 1 and σ(s).</summary>
        public void AddDecision(int row, T score, bool isTrue)
        {
            Loss += ScalarMath.Softplus(isTrue ? -score : score);
            Slopes.Add((row, isTrue ? -ScalarMath.Sigmoid(-score) : ScalarMath.Sigmoid(score)));
        }

        /// <summary>dF/dv = Σ slope · u_row.</summary>
        public T[] SourceGradient(ReadOnlySpan<T> outputVectors, int dimensions, int stride)
        {
            var gradient = new T[dimensions];
            foreach (var (row, slope) in Slopes)
                AddScaled(outputVectors.Slice(row * stride, dimensions), slope, gradient);
            return gradient;
        }
    }
}
