using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

// Losses.
internal readonly partial struct SoftmaxCrossEntropyLabels4 : ILabelLoss<float> { [SoftmaxCrossEntropy(4)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyLabels10 : ILabelLoss<float> { [SoftmaxCrossEntropy(10)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyLabels16 : ILabelLoss<float> { [SoftmaxCrossEntropy(16)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyLabels64 : ILabelLoss<float> { [SoftmaxCrossEntropy(64)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyLabels100 : ILabelLoss<float> { [SoftmaxCrossEntropy(100)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyLabels256 : ILabelLoss<float> { [SoftmaxCrossEntropy(256)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyLabels1000 : ILabelLoss<float> { [SoftmaxCrossEntropy(1000)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyLabels1024 : ILabelLoss<float> { [SoftmaxCrossEntropy(1024)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets4 : ITargetLoss<float> { [SoftmaxCrossEntropy(4)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets10 : ITargetLoss<float> { [SoftmaxCrossEntropy(10)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets16 : ITargetLoss<float> { [SoftmaxCrossEntropy(16)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets64 : ITargetLoss<float> { [SoftmaxCrossEntropy(64)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets100 : ITargetLoss<float> { [SoftmaxCrossEntropy(100)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets256 : ITargetLoss<float> { [SoftmaxCrossEntropy(256)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets1000 : ITargetLoss<float> { [SoftmaxCrossEntropy(1000)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargets1024 : ITargetLoss<float> { [SoftmaxCrossEntropy(1024)] public static partial float Run(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient); }
