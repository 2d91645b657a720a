using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

// Each size is a type of its own, so that the loops that measure it are compiled for it.
internal readonly partial struct Softmax4 : IMap { [Softmax(4)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax10 : IMap { [Softmax(10)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax16 : IMap { [Softmax(16)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax50 : IMap { [Softmax(50)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax64 : IMap { [Softmax(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax100 : IMap { [Softmax(100)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax128 : IMap { [Softmax(128)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax256 : IMap { [Softmax(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax1000 : IMap { [Softmax(1000)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax1024 : IMap { [Softmax(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax4096 : IMap { [Softmax(4096)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
