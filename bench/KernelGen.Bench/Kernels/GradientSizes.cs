using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

// Gradients.
internal readonly partial struct SoftmaxGradient4 : IMapGradient { [SoftmaxGradient(4)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SoftmaxGradient10 : IMapGradient { [SoftmaxGradient(10)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SoftmaxGradient16 : IMapGradient { [SoftmaxGradient(16)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SoftmaxGradient64 : IMapGradient { [SoftmaxGradient(64)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SoftmaxGradient256 : IMapGradient { [SoftmaxGradient(256)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SoftmaxGradient1024 : IMapGradient { [SoftmaxGradient(1024)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct LogSoftmaxGradient64 : IMapGradient { [LogSoftmaxGradient(64)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct LogSoftmaxGradient256 : IMapGradient { [LogSoftmaxGradient(256)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct LogSoftmaxGradient1024 : IMapGradient { [LogSoftmaxGradient(1024)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SigmoidGradient64 : IMapGradient { [SigmoidGradient(64)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SigmoidGradient256 : IMapGradient { [SigmoidGradient(256)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SigmoidGradient1024 : IMapGradient { [SigmoidGradient(1024)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct LogSigmoidGradient64 : IMapGradient { [LogSigmoidGradient(64)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct LogSigmoidGradient256 : IMapGradient { [LogSigmoidGradient(256)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct LogSigmoidGradient1024 : IMapGradient { [LogSigmoidGradient(1024)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct TanhGradient64 : IMapGradient { [TanhGradient(64)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct TanhGradient256 : IMapGradient { [TanhGradient(256)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct TanhGradient1024 : IMapGradient { [TanhGradient(1024)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct ReluGradient64 : IMapGradient { [ReluGradient(64)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct ReluGradient256 : IMapGradient { [ReluGradient(256)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct ReluGradient1024 : IMapGradient { [ReluGradient(1024)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct GeluGradient64 : IMapGradient { [GeluGradient(64)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct GeluGradient256 : IMapGradient { [GeluGradient(256)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct GeluGradient1024 : IMapGradient { [GeluGradient(1024)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SiluGradient64 : IMapGradient { [SiluGradient(64)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SiluGradient256 : IMapGradient { [SiluGradient(256)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SiluGradient1024 : IMapGradient { [SiluGradient(1024)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SoftplusGradient64 : IMapGradient { [SoftplusGradient(64)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SoftplusGradient256 : IMapGradient { [SoftplusGradient(256)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct SoftplusGradient1024 : IMapGradient { [SoftplusGradient(1024)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct MishGradient64 : IMapGradient { [MishGradient(64)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct MishGradient256 : IMapGradient { [MishGradient(256)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
internal readonly partial struct MishGradient1024 : IMapGradient { [MishGradient(1024)] public static partial void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination); }
