using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

// Short rows where batches of them are measured; the other kernels at three sizes.
internal readonly partial struct LogSoftmax4 : IMap { [LogSoftmax(4)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSoftmax10 : IMap { [LogSoftmax(10)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSoftmax16 : IMap { [LogSoftmax(16)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSoftmax64 : IMap { [LogSoftmax(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSoftmax256 : IMap { [LogSoftmax(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSoftmax1024 : IMap { [LogSoftmax(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSigmoid64 : IMap { [LogSigmoid(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSigmoid256 : IMap { [LogSigmoid(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSigmoid1024 : IMap { [LogSigmoid(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Tanh64 : IMap { [Tanh(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Tanh256 : IMap { [Tanh(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Tanh1024 : IMap { [Tanh(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Relu64 : IMap { [Relu(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Relu256 : IMap { [Relu(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Relu1024 : IMap { [Relu(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Gelu64 : IMap { [Gelu(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Gelu256 : IMap { [Gelu(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Gelu1024 : IMap { [Gelu(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Silu64 : IMap { [Silu(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Silu256 : IMap { [Silu(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Silu1024 : IMap { [Silu(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softplus64 : IMap { [Softplus(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softplus256 : IMap { [Softplus(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softplus1024 : IMap { [Softplus(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Mish64 : IMap { [Mish(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Mish256 : IMap { [Mish(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Mish1024 : IMap { [Mish(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
