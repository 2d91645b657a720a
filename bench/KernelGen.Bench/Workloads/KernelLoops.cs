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
        var shape = kernel.GetInterfaces().Single(type => type.Namespace == typeof(IMap).Namespace);
        var make = typeof(KernelLoops).GetMethods().Single(method => method.Name == shape.Name[1..]).MakeGenericMethod(kernel);
        return (Workload)make.Invoke(null, [work, contender, size, rows])!;
    }

    public static Workload Map<TKernel>(Work work, string contender, int size, int rows)
        where TKernel : IMap
    {
        var x = Data.Floats(size * rows, FirstSeed, Scale);
        var y = Data.Empty<float>(x.Length);
        return new Workload(work, contender, calls => Loop(x.Span, y.Span, calls), () => Data.Sum(y.Span));

        static void Loop(ReadOnlySpan<float> x, Span<float> y, int calls)
        {
            for (var call = 0; call < calls; call++)
                TKernel.Run(x, y);
        }
    }

    public static Workload MapGradient<TKernel>(Work work, string contender, int size, int rows)
        where TKernel : IMapGradient
    {
        var y = Data.Floats(size * rows, FirstSeed, Scale);
        var dy = Data.Floats(size * rows, SecondSeed, 1);
        var dx = Data.Empty<float>(y.Length);
        return new Workload(work, contender, calls => Loop(y.Span, dy.Span, dx.Span, calls), () => Data.Sum(dx.Span));

        static void Loop(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx, int calls)
        {
            for (var call = 0; call < calls; call++)
                TKernel.Run(y, dy, dx);
        }
    }

    public static Workload LabelLoss<TKernel>(Work work, string contender, int size, int rows)
        where TKernel : ILabelLoss
    {
        var logits = Data.Floats(size * rows, FirstSeed, Scale);
        var labels = Data.Labels(rows, size);
        var gradient = Data.Empty<float>(logits.Length);
        var loss = 0f;
        return new Workload(work, contender, calls => loss = Loop(logits.Span, labels, gradient.Span, calls), () => loss + Data.Sum(gradient.Span));

        static float Loop(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient, int calls)
        {
            var loss = 0f;
            for (var call = 0; call < calls; call++)
                loss = TKernel.Run(logits, labels, gradient);
            return loss;
        }
    }

    public static Workload TargetLoss<TKernel>(Work work, string contender, int size, int rows)
        where TKernel : ITargetLoss
    {
        var logits = Data.Floats(size * rows, FirstSeed, Scale);
        var targets = Targets(size, rows);
        var gradient = Data.Empty<float>(logits.Length);
        var loss = 0f;
        return new Workload(work, contender, calls => loss = Loop(logits.Span, targets.Span, gradient.Span, calls), () => loss + Data.Sum(gradient.Span));

        static float Loop(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient, int calls)
        {
            var loss = 0f;
            for (var call = 0; call < calls; call++)
                loss = TKernel.Run(logits, targets, gradient);
            return loss;
        }
    }

    /// <summary>Distributions: every class has its share.</summary>
    private static Memory<float> Targets(int size, int rows)
    {
        var targets = Data.Empty<float>(size * rows);
        for (var i = 0; i < targets.Length; i++)
            targets.Span[i] = 2f * (1 + (i % size)) / (size * (size + 1f));
        return targets;
    }
}
