using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

// Each size is a type of its own, so that the loops that measure it are compiled for it.
internal readonly partial struct Softmax4 : IMap<float> { [Softmax(4)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax10 : IMap<float> { [Softmax(10)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax16 : IMap<float> { [Softmax(16)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax50 : IMap<float> { [Softmax(50)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax64 : IMap<float> { [Softmax(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax100 : IMap<float> { [Softmax(100)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax128 : IMap<float> { [Softmax(128)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax256 : IMap<float> { [Softmax(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax1000 : IMap<float> { [Softmax(1000)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax1024 : IMap<float> { [Softmax(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Softmax4096 : IMap<float> { [Softmax(4096)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
