using System.Numerics;

namespace KernelGen.Bench.Workloads;

/// <summary>Makes workloads of kernels: buffers, and a loop that is compiled for the kernel's type.</summary>
internal static class KernelLoops
{
    private const uint FirstSeed = 1, SecondSeed = 2;

    /// <summary>Neither tail of any function dominates, and no result is subnormal.</summary>
    private const float Scale = 4;

    /// <summary>The workload of a type that implements one of the kernel shapes.</summary>
    public static Workload Create(Type kernel, Work work, string contender, int size, int rows)
    {
        var shape = kernel.GetInterfaces().Single(type => type.Namespace == typeof(IMap<>).Namespace);
        var make = typeof(KernelLoops).GetMethods().Single(method => shape.Name == $"I{method.Name}`1").MakeGenericMethod(kernel, shape.GetGenericArguments()[0]);
        return (Workload)make.Invoke(null, [work, contender, size, rows])!;
    }

    public static Workload Map<TKernel, T>(Work work, string contender, int size, int rows)
        where TKernel : IMap<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var x = Data.Numbers<T>(size * rows, FirstSeed, Scale);
        var y = Data.Empty<T>(x.Length);
        return new Workload(work, contender, calls => Loop(x.Span, y.Span, calls), () => Data.Sum<T>(y.Span));

        static void Loop(ReadOnlySpan<T> x, Span<T> y, int calls)
        {
            for (var call = 0; call < calls; call++)
                TKernel.Run(x, y);
        }
    }

    public static Workload MapGradient<TKernel, T>(Work work, string contender, int size, int rows)
        where TKernel : IMapGradient<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var y = Data.Numbers<T>(size * rows, FirstSeed, Scale);
        var dy = Data.Numbers<T>(size * rows, SecondSeed, 1);
        var dx = Data.Empty<T>(y.Length);
        return new Workload(work, contender, calls => Loop(y.Span, dy.Span, dx.Span, calls), () => Data.Sum<T>(dx.Span));

        static void Loop(ReadOnlySpan<T> y, ReadOnlySpan<T> dy, Span<T> dx, int calls)
        {
            for (var call = 0; call < calls; call++)
                TKernel.Run(y, dy, dx);
        }
    }

    public static Workload LabelLoss<TKernel, T>(Work work, string contender, int size, int rows)
        where TKernel : ILabelLoss<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var logits = Data.Numbers<T>(size * rows, FirstSeed, Scale);
        var labels = Data.Labels(rows, size);
        var gradient = Data.Empty<T>(logits.Length);
        var loss = T.Zero;
        return new Workload(work, contender, calls => loss = Loop(logits.Span, labels, gradient.Span, calls), () => double.CreateTruncating(loss) + Data.Sum<T>(gradient.Span));

        static T Loop(ReadOnlySpan<T> logits, ReadOnlySpan<int> labels, Span<T> gradient, int calls)
        {
            var loss = T.Zero;
            for (var call = 0; call < calls; call++)
                loss = TKernel.Run(logits, labels, gradient);
            return loss;
        }
    }

    public static Workload TargetLoss<TKernel, T>(Work work, string contender, int size, int rows)
        where TKernel : ITargetLoss<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var logits = Data.Numbers<T>(size * rows, FirstSeed, Scale);
        var targets = Targets<T>(size, rows);
        var gradient = Data.Empty<T>(logits.Length);
        var loss = T.Zero;
        return new Workload(work, contender, calls => loss = Loop(logits.Span, targets.Span, gradient.Span, calls), () => double.CreateTruncating(loss) + Data.Sum<T>(gradient.Span));

        static T Loop(ReadOnlySpan<T> logits, ReadOnlySpan<T> targets, Span<T> gradient, int calls)
        {
            var loss = T.Zero;
            for (var call = 0; call < calls; call++)
                loss = TKernel.Run(logits, targets, gradient);
            return loss;
        }
    }

    /// <summary>Distributions: every class has its share.</summary>
    private static Memory<T> Targets<T>(int size, int rows)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var targets = Data.Empty<T>(size * rows);
        for (var i = 0; i < targets.Length; i++)
            targets.Span[i] = T.CreateTruncating(2f * (1 + (i % size)) / (size * (size + 1f)));
        return targets;
    }
}
