using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

// The sizes of softmax, for the kernel that is nothing but a function.
internal readonly partial struct Sigmoid4 : IMap { [Sigmoid(4)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid10 : IMap { [Sigmoid(10)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid16 : IMap { [Sigmoid(16)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid50 : IMap { [Sigmoid(50)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid64 : IMap { [Sigmoid(64)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid100 : IMap { [Sigmoid(100)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid128 : IMap { [Sigmoid(128)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid256 : IMap { [Sigmoid(256)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid1000 : IMap { [Sigmoid(1000)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid1024 : IMap { [Sigmoid(1024)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
internal readonly partial struct Sigmoid4096 : IMap { [Sigmoid(4096)] public static partial void Run(ReadOnlySpan<float> x, Span<float> destination); }
