using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

// Ten in batches, and short rows more where they are folded; whole vectors, and rows with a rest.
internal readonly partial struct LogSoftmax4 : IMap<float> { [LogSoftmax(4)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSoftmax10 : IMap<float> { [LogSoftmax(10)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSoftmax16 : IMap<float> { [LogSoftmax(16)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSoftmax64 : IMap<float> { [LogSoftmax(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSoftmax100 : IMap<float> { [LogSoftmax(100)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSoftmax256 : IMap<float> { [LogSoftmax(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSoftmax1000 : IMap<float> { [LogSoftmax(1000)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSoftmax1024 : IMap<float> { [LogSoftmax(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSigmoid10 : IMap<float> { [LogSigmoid(10)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSigmoid64 : IMap<float> { [LogSigmoid(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSigmoid100 : IMap<float> { [LogSigmoid(100)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSigmoid256 : IMap<float> { [LogSigmoid(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSigmoid1000 : IMap<float> { [LogSigmoid(1000)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct LogSigmoid1024 : IMap<float> { [LogSigmoid(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Tanh10 : IMap<float> { [Tanh(10)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Tanh64 : IMap<float> { [Tanh(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Tanh100 : IMap<float> { [Tanh(100)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Tanh256 : IMap<float> { [Tanh(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Tanh1000 : IMap<float> { [Tanh(1000)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Tanh1024 : IMap<float> { [Tanh(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Relu10 : IMap<float> { [Relu(10)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Relu64 : IMap<float> { [Relu(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Relu100 : IMap<float> { [Relu(100)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Relu256 : IMap<float> { [Relu(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Relu1000 : IMap<float> { [Relu(1000)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Relu1024 : IMap<float> { [Relu(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Gelu10 : IMap<float> { [Gelu(10)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Gelu64 : IMap<float> { [Gelu(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Gelu100 : IMap<float> { [Gelu(100)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Gelu256 : IMap<float> { [Gelu(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Gelu1000 : IMap<float> { [Gelu(1000)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Gelu1024 : IMap<float> { [Gelu(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Silu10 : IMap<float> { [Silu(10)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Silu64 : IMap<float> { [Silu(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Silu100 : IMap<float> { [Silu(100)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Silu256 : IMap<float> { [Silu(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Silu1000 : IMap<float> { [Silu(1000)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Silu1024 : IMap<float> { [Silu(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softplus10 : IMap<float> { [Softplus(10)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softplus64 : IMap<float> { [Softplus(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softplus100 : IMap<float> { [Softplus(100)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softplus256 : IMap<float> { [Softplus(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softplus1000 : IMap<float> { [Softplus(1000)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softplus1024 : IMap<float> { [Softplus(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Mish10 : IMap<float> { [Mish(10)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Mish64 : IMap<float> { [Mish(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Mish100 : IMap<float> { [Mish(100)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Mish256 : IMap<float> { [Mish(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Mish1000 : IMap<float> { [Mish(1000)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Mish1024 : IMap<float> { [Mish(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
