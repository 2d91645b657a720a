using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

// Losses.
internal readonly partial struct SoftmaxCrossEntropyLabels4 : ILabelLoss { [SoftmaxCrossEntropy(4)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyLabels10 : ILabelLoss { [SoftmaxCrossEntropy(10)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyLabels16 : ILabelLoss { [SoftmaxCrossEntropy(16)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyLabels64 : ILabelLoss { [SoftmaxCrossEntropy(64)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyLabels256 : ILabelLoss { [SoftmaxCrossEntropy(256)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyLabels1024 : ILabelLoss { [SoftmaxCrossEntropy(1024)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets4 : ITargetLoss { [SoftmaxCrossEntropy(4)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets10 : ITargetLoss { [SoftmaxCrossEntropy(10)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets16 : ITargetLoss { [SoftmaxCrossEntropy(16)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets64 : ITargetLoss { [SoftmaxCrossEntropy(64)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets256 : ITargetLoss { [SoftmaxCrossEntropy(256)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets1024 : ITargetLoss { [SoftmaxCrossEntropy(1024)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
