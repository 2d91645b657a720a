using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

[Rival("SoftmaxCrossEntropyLabels", Contender.PlainLoops)]
internal readonly struct PlainSoftmaxCrossEntropyLabels : ILabelLoss<float>
{
    public static float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient)
    {
        var size = logits.Length / labels.Length;
        var loss = 0f;
        for (var row = 0; row < labels.Length; row++)
        {
            var dz = gradient.Slice(row * size, size);
            PlainSoftmax.Run(logits.Slice(row * size, size), dz);
            loss -= MathF.Log(dz[labels[row]]);
            dz[labels[row]] -= 1;
            for (var i = 0; i < dz.Length; i++)
                dz[i] /= labels.Length;
        }

        return loss / labels.Length;
    }
}

[Rival("SoftmaxCrossEntropyTargets", Contender.PlainLoops)]
internal readonly struct PlainSoftmaxCrossEntropyTargets : ITargetLoss<float>
{
    /// <summary>Of one row, whose targets sum to 1.</summary>
    public static float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient)
    {
        PlainSoftmax.Run(logits, gradient);
        var loss = 0f;
        for (var i = 0; i < targets.Length; i++)
        {
            loss -= targets[i] * MathF.Log(gradient[i]);
            gradient[i] -= targets[i];
        }

        return loss;
    }
}
