using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

// Every kernel in double, with whole vectors and with a rest.
internal readonly partial struct SoftmaxDouble64 : IMap<double> { [Softmax(64)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct SoftmaxDouble1000 : IMap<double> { [Softmax(1000)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct SoftmaxGradientDouble64 : IMapGradient<double> { [SoftmaxGradient(64)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct SoftmaxGradientDouble1000 : IMapGradient<double> { [SoftmaxGradient(1000)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct LogSoftmaxDouble64 : IMap<double> { [LogSoftmax(64)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct LogSoftmaxDouble1000 : IMap<double> { [LogSoftmax(1000)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct LogSoftmaxGradientDouble64 : IMapGradient<double> { [LogSoftmaxGradient(64)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct LogSoftmaxGradientDouble1000 : IMapGradient<double> { [LogSoftmaxGradient(1000)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct SigmoidDouble64 : IMap<double> { [Sigmoid(64)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct SigmoidDouble1000 : IMap<double> { [Sigmoid(1000)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct SigmoidGradientDouble64 : IMapGradient<double> { [SigmoidGradient(64)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct SigmoidGradientDouble1000 : IMapGradient<double> { [SigmoidGradient(1000)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct LogSigmoidDouble64 : IMap<double> { [LogSigmoid(64)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct LogSigmoidDouble1000 : IMap<double> { [LogSigmoid(1000)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct LogSigmoidGradientDouble64 : IMapGradient<double> { [LogSigmoidGradient(64)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct LogSigmoidGradientDouble1000 : IMapGradient<double> { [LogSigmoidGradient(1000)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct TanhDouble64 : IMap<double> { [Tanh(64)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct TanhDouble1000 : IMap<double> { [Tanh(1000)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct TanhGradientDouble64 : IMapGradient<double> { [TanhGradient(64)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct TanhGradientDouble1000 : IMapGradient<double> { [TanhGradient(1000)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct ReluDouble64 : IMap<double> { [Relu(64)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct ReluDouble1000 : IMap<double> { [Relu(1000)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct ReluGradientDouble64 : IMapGradient<double> { [ReluGradient(64)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct ReluGradientDouble1000 : IMapGradient<double> { [ReluGradient(1000)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct GeluDouble64 : IMap<double> { [Gelu(64)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct GeluDouble1000 : IMap<double> { [Gelu(1000)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct GeluGradientDouble64 : IMapGradient<double> { [GeluGradient(64)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct GeluGradientDouble1000 : IMapGradient<double> { [GeluGradient(1000)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct SiluDouble64 : IMap<double> { [Silu(64)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct SiluDouble1000 : IMap<double> { [Silu(1000)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct SiluGradientDouble64 : IMapGradient<double> { [SiluGradient(64)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct SiluGradientDouble1000 : IMapGradient<double> { [SiluGradient(1000)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct SoftplusDouble64 : IMap<double> { [Softplus(64)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct SoftplusDouble1000 : IMap<double> { [Softplus(1000)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct SoftplusGradientDouble64 : IMapGradient<double> { [SoftplusGradient(64)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct SoftplusGradientDouble1000 : IMapGradient<double> { [SoftplusGradient(1000)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct MishDouble64 : IMap<double> { [Mish(64)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct MishDouble1000 : IMap<double> { [Mish(1000)] public static partial void Run(ReadOnlySpan<double> x, Span<double> destination); }
internal readonly partial struct MishGradientDouble64 : IMapGradient<double> { [MishGradient(64)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct MishGradientDouble1000 : IMapGradient<double> { [MishGradient(1000)] public static partial void Run(ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> destination); }
internal readonly partial struct SoftmaxCrossEntropyLabelsDouble64 : ILabelLoss<double> { [SoftmaxCrossEntropy(64)] public static partial double Run(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient); }
internal readonly partial struct SoftmaxCrossEntropyLabelsDouble1000 : ILabelLoss<double> { [SoftmaxCrossEntropy(1000)] public static partial double Run(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargetsDouble64 : ITargetLoss<double> { [SoftmaxCrossEntropy(64)] public static partial double Run(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> gradient); }
internal readonly partial struct SoftmaxCrossEntropyTargetsDouble1000 : ITargetLoss<double> { [SoftmaxCrossEntropy(1000)] public static partial double Run(ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> gradient); }
