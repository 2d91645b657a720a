using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

[Rival("SoftmaxGradient", Contender.PlainLoops)]
internal readonly struct PlainSoftmaxGradient : IMapGradient<float>
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        var dot = 0f;
        for (var i = 0; i < y.Length; i++)
            dot += dy[i] * y[i];
        for (var i = 0; i < y.Length; i++)
            destination[i] = y[i] * (dy[i] - dot);
    }
}

[Rival("LogSoftmaxGradient", Contender.PlainLoops)]
internal readonly struct PlainLogSoftmaxGradient : IMapGradient<float>
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        var total = 0f;
        foreach (var value in dy)
            total += value;
        for (var i = 0; i < y.Length; i++)
            destination[i] = dy[i] - (MathF.Exp(y[i]) * total);
    }
}

[Rival("SigmoidGradient", Contender.PlainLoops)]
internal readonly struct PlainSigmoidGradient : IMapGradient<float>
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        for (var i = 0; i < y.Length; i++)
            destination[i] = dy[i] * y[i] * (1 - y[i]);
    }
}

[Rival("LogSigmoidGradient", Contender.PlainLoops)]
internal readonly struct PlainLogSigmoidGradient : IMapGradient<float>
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        for (var i = 0; i < y.Length; i++)
            destination[i] = dy[i] / (1 + MathF.Exp(y[i]));
    }
}

[Rival("TanhGradient", Contender.PlainLoops)]
internal readonly struct PlainTanhGradient : IMapGradient<float>
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        for (var i = 0; i < y.Length; i++)
            destination[i] = dy[i] * (1 - (y[i] * y[i]));
    }
}

[Rival("ReluGradient", Contender.PlainLoops)]
internal readonly struct PlainReluGradient : IMapGradient<float>
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        for (var i = 0; i < y.Length; i++)
            destination[i] = y[i] > 0 ? dy[i] : 0;
    }
}

[Rival("SoftplusGradient", Contender.PlainLoops)]
internal readonly struct PlainSoftplusGradient : IMapGradient<float>
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        for (var i = 0; i < y.Length; i++)
            destination[i] = dy[i] / (1 + MathF.Exp(-y[i]));
    }
}

[Rival("SiluGradient", Contender.PlainLoops)]
internal readonly struct PlainSiluGradient : IMapGradient<float>
{
    public static void Run(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)
    {
        for (var i = 0; i < y.Length; i++)
        {
            var sigmoid = 1 / (1 + MathF.Exp(-y[i]));
            destination[i] = dy[i] * sigmoid * (1 + (y[i] * (1 - sigmoid)));
        }
    }
}
