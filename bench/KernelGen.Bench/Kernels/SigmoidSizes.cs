using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

// The sizes of softmax, for the kernel that is nothing but a function.
internal readonly partial struct Sigmoid4 : IMap<float> { [Sigmoid(4)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid10 : IMap<float> { [Sigmoid(10)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid16 : IMap<float> { [Sigmoid(16)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid50 : IMap<float> { [Sigmoid(50)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid64 : IMap<float> { [Sigmoid(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid100 : IMap<float> { [Sigmoid(100)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid128 : IMap<float> { [Sigmoid(128)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid256 : IMap<float> { [Sigmoid(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid1000 : IMap<float> { [Sigmoid(1000)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid1024 : IMap<float> { [Sigmoid(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid4096 : IMap<float> { [Sigmoid(4096)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
