using System.Numerics;
using KernelGen.CompilerServices;

namespace KernelGen;

public static partial class Reference
{
    /// <summary>
    /// Cross-entropy of softmax with class labels: L = (m − z_k) + log Σ exp(z_j − m) for label k, dz = softmax(z) − onehot(k); reduced over rows.
    /// </summary>
    /// <param name="logits">rows × size values.</param>
    /// <param name="labels">A class 0 … size − 1 per row.</param>
    /// <param name="gradient">The gradient of the returned value by the logits, rows × size values, overwritten; may be <paramref name="logits"/>.</param>
    /// <param name="size">Number of classes; at least 1.</param>
    /// <param name="reduction">Mean (and the gradient of that mean) or sum.</param>
    /// <returns>The loss; 0 for zero rows.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class.</exception>
    public static T SoftmaxCrossEntropy<T>(
        ReadOnlySpan<T> logits, ReadOnlySpan<int> labels, Span<T> gradient, int size, Reduction reduction = Reduction.Mean)
        where T : IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var rows = Guard.Rows(logits, size, nameof(logits));
        Guard.Labels(labels, rows, nameof(labels));
        Guard.LabelRange(labels, size, nameof(labels));
        Guard.Length<T>(gradient, logits.Length, nameof(gradient));
        Guard.InPlaceOrApart(logits, gradient, nameof(gradient));
        Guard.Apart<int, T>(labels, gradient, nameof(gradient));

        var divisor = Divisor<T>(rows, reduction);
        var loss = T.Zero;
        for (var r = 0; r < rows; r++)
        {
            var z = logits.Slice(r * size, size);
            var dz = gradient.Slice(r * size, size);
            var maximum = IndexOfMaximum(z);
            loss += z[maximum] - z[labels[r]] + LogSumOfShifted(z, maximum);
            SoftmaxRow(z, dz);
            dz[labels[r]] -= T.One;
            foreach (ref var slope in dz)
            {
                slope /= divisor;
            }
        }

        return loss / divisor;
    }

    /// <summary>
    /// Cross-entropy of softmax with target distributions: L = (Σ t) · log Σ exp(z_j − m) + ⟨t, m − z⟩, a term with t_j = 0 counting 0 even where
    /// z_j = −∞; dz = (Σ t) · softmax(z) − t; reduced over rows. A row of targets that are all 0 has loss and gradient 0.
    /// </summary>
    /// <param name="logits">rows × size values.</param>
    /// <param name="targets">rows × size values; rows need not sum to 1.</param>
    /// <param name="gradient">
    /// The gradient of the returned value by the logits, rows × size values, overwritten; may be <paramref name="logits"/> or <paramref name="targets"/>.
    /// </param>
    /// <param name="size">Number of classes; at least 1.</param>
    /// <param name="reduction">Mean (and the gradient of that mean) or sum.</param>
    /// <returns>The loss; 0 for zero rows.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap without being the same.</exception>
    public static T SoftmaxCrossEntropy<T>(
        ReadOnlySpan<T> logits, ReadOnlySpan<T> targets, Span<T> gradient, int size, Reduction reduction = Reduction.Mean)
        where T : IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var rows = Guard.Rows(logits, size, nameof(logits));
        Guard.Length(targets, logits.Length, nameof(targets));
        Guard.Length<T>(gradient, logits.Length, nameof(gradient));
        Guard.InPlaceOrApart(logits, gradient, nameof(gradient));
        Guard.InPlaceOrApart(targets, gradient, nameof(gradient));

        var divisor = Divisor<T>(rows, reduction);
        var probabilities = new T[size];
        var loss = T.Zero;
        for (var r = 0; r < rows; r++)
        {
            var z = logits.Slice(r * size, size);
            var t = targets.Slice(r * size, size);
            var maximum = IndexOfMaximum(z);
            T total = T.Zero, dot = T.Zero;
            for (var j = 0; j < size; j++)
            {
                total += t[j];
                dot += t[j] == T.Zero ? T.Zero : t[j] * (z[maximum] - z[j]);
            }

            loss += (total * LogSumOfShifted(z, maximum)) + dot;
            SoftmaxRow<T>(z, probabilities);
            var dz = gradient.Slice(r * size, size);
            for (var i = 0; i < size; i++)
            {
                dz[i] = ((total * probabilities[i]) - t[i]) / divisor;
            }
        }

        return loss / divisor;
    }

    /// <summary>What a sum over rows is divided by: their number for the mean; 1 for the sum, and for zero rows, whose loss is 0.</summary>
    private static T Divisor<T>(int rows, Reduction reduction)
        where T : IFloatingPointIeee754<T> =>
        reduction == Reduction.Mean && rows > 0 ? T.CreateChecked(rows) : T.One;
}

public static partial class VectorKernel
{
    /// <summary>Softmax cross-entropy with class labels.</summary>
    public static LabelLossKind SoftmaxCrossEntropyLabels { get; } = new(nameof(SoftmaxCrossEntropyLabels));

    /// <summary>Softmax cross-entropy with target distributions.</summary>
    public static TargetLossKind SoftmaxCrossEntropyTargets { get; } = new(nameof(SoftmaxCrossEntropyTargets));
}
