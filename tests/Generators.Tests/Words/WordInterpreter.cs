using System.Numerics;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;
using KernelGen.Generators.Tests.Kernels;

namespace KernelGen.Generators.Tests.Words;

/// <summary>The gradient of a window by interpreting the passes of word models, output vector after output vector.</summary>
internal sealed class WordInterpreter<T>(WordModelSpec spec, WordWindow<T> window)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly int size = spec.Dimensions;
    private readonly RowLayout layout = new(spec.Dimensions, spec.Element);
    private readonly T[] inputGradient = [.. window.InputGradient];
    private readonly T[] outputGradient = [.. window.OutputGradient];
    private T[] dv = new T[spec.Dimensions];
    private T[] v = new T[spec.Dimensions];
    private double loss;

    /// <summary>The loss and both gradients, one behind the other.</summary>
    public T[] Run()
    {
        var (isCbow, isMean) = (spec.Architecture == WordArchitecture.Cbow, spec.ContextReduction == ContextReduction.Mean);
        foreach (var word in isCbow ? window.Context : [window.Center])
        {
            v = Add(Row(window.InputVectors, word), v);
        }

        v = isCbow && isMean ? Divide(v) : v;
        var predicted = isCbow ? [window.Center] : window.Context;
        if (spec.Objective == Objective.Softmax)
        {
            PredictAmongAll(predicted);
        }
        else
        {
            foreach (var group in Decisions(predicted).Chunk(64 / layout.ElementBytes))
            {
                Decide(group);
            }
        }

        dv = isCbow && isMean ? Divide(dv) : dv;
        foreach (var word in isCbow ? window.Context : [window.Center])
        {
            Add(dv, Row(inputGradient, word)).CopyTo(inputGradient, word * size);
        }

        return [T.CreateChecked(loss), .. inputGradient, .. outputGradient];
    }

    private IEnumerable<(int Row, int Sign)> Decisions(int[] predicted)
    {
        var negatives = window.Negatives.Length / predicted.Length;
        for (var i = 0; i < predicted.Length; i++)
        {
            if (window.Tree is { } tree)
            {
                foreach (var (node, bit) in tree.Path(predicted[i]).ToArray().Zip(tree.Code(predicted[i]).ToArray()))
                {
                    yield return (node, bit == 0 ? 1 : -1);
                }

                continue;
            }

            yield return (predicted[i], 1);
            foreach (var negative in window.Negatives[(i * negatives)..((i + 1) * negatives)])
            {
                yield return (negative, -1);
            }
        }
    }

    private void Decide((int Row, int Sign)[] group)
    {
        var lanes = 64 / layout.ElementBytes;
        var passes = new PassInterpreter<T>(BinaryDecisionKernel.Slopes, new RowLayout(lanes, spec.Element));
        passes.Rows[BinaryDecisionKernel.Scores] = [.. group.Select(decision => Score(decision.Row)), .. Enumerable.Repeat(T.PositiveInfinity, lanes - group.Length)];
        passes.Rows[BinaryDecisionKernel.Signs] = [.. group.Select(decision => T.CreateChecked(decision.Sign)), .. Enumerable.Repeat(T.One, lanes - group.Length)];
        passes.Run();
        loss += double.CreateChecked(passes.Scalars[Kernel.Loss]);
        for (var i = 0; i < group.Length; i++)
        {
            Spread(group[i].Row, passes.Rows[Kernel.Output][i]);
        }
    }

    private void PredictAmongAll(int[] predicted)
    {
        var words = window.OutputVectors.Length / size;
        var block = 4 * 64 / layout.ElementBytes;
        var length = (words + block - 1) / block * block;
        var passes = new PassInterpreter<T>(FullSoftmaxKernel.Slopes, new RowLayout(length, spec.Element));
        passes.Rows[FullSoftmaxKernel.Scores] = [.. Enumerable.Range(0, words).Select(Score), .. Enumerable.Repeat(T.NegativeInfinity, length - words)];
        passes.Scalars[FullSoftmaxKernel.Predictions] = T.CreateChecked(predicted.Length);
        passes.Run();
        var slopes = passes.Rows[Kernel.Output];
        foreach (var word in predicted)
        {
            passes.Scalars[Kernel.AtLabel] = passes.Rows[FullSoftmaxKernel.Scores][word];
            loss += double.CreateChecked(passes.Evaluate(FullSoftmaxKernel.Loss, 0));
            slopes[word] += passes.Evaluate(FullSoftmaxKernel.AtWord, 0);
        }

        for (var word = 0; word < words; word++)
        {
            Spread(word, slopes[word]);
        }
    }

    private T Score(int row)
    {
        var passes = new PassInterpreter<T>(PredictionKernel.Scores, layout);
        passes.Rows[PredictionKernel.V] = v;
        passes.Rows[PredictionKernel.U] = Row(window.OutputVectors, row);
        passes.Run();
        return passes.Scalars[PredictionKernel.Score];
    }

    private void Spread(int row, T slope)
    {
        var passes = new PassInterpreter<T>(PredictionKernel.Spread, layout);
        passes.Scalars[PredictionKernel.Slope] = slope;
        passes.Rows[PredictionKernel.V] = v;
        passes.Rows[PredictionKernel.U] = Row(window.OutputVectors, row);
        passes.Rows[PredictionKernel.VGradient] = dv;
        passes.Rows[PredictionKernel.UGradient] = Row(outputGradient, row);
        passes.Run();
        dv = passes.Rows[PredictionKernel.VGradient];
        passes.Rows[PredictionKernel.UGradient].CopyTo(outputGradient, row * size);
    }

    private T[] Add(T[] x, T[] total)
    {
        var passes = new PassInterpreter<T>(ContextKernel.Add, layout);
        (passes.Rows[Formula.X], passes.Rows[ContextKernel.Total]) = (x, total);
        passes.Run();
        return passes.Rows[ContextKernel.Total];
    }

    private T[] Divide(T[] total)
    {
        var passes = new PassInterpreter<T>(ContextKernel.Divide, layout);
        passes.Rows[ContextKernel.Total] = total;
        passes.Scalars[ContextKernel.Count] = T.CreateChecked(window.Context.Length);
        passes.Run();
        return passes.Rows[ContextKernel.Total];
    }

    private T[] Row(T[] matrix, int row) => matrix[(row * size)..((row + 1) * size)];
}
