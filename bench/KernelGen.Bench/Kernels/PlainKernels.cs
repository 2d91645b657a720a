using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Kernels;

// Each kernel as a loop over MathF, as everybody writes it first. There is no erf in MathF: GELU has none.

[Rival("Softmax", Contender.PlainLoops)]
internal readonly struct PlainSoftmax : IMap<float>
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        var max = float.NegativeInfinity;
        foreach (var value in x)
            max = Math.Max(max, value);
        var sum = 0f;
        for (var i = 0; i < x.Length; i++)
            sum += destination[i] = MathF.Exp(x[i] - max);
        for (var i = 0; i < x.Length; i++)
            destination[i] /= sum;
    }
}

[Rival("LogSoftmax", Contender.PlainLoops)]
internal readonly struct PlainLogSoftmax : IMap<float>
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        var max = float.NegativeInfinity;
        foreach (var value in x)
            max = Math.Max(max, value);
        var sum = 0f;
        foreach (var value in x)
            sum += MathF.Exp(value - max);
        var log = MathF.Log(sum);
        for (var i = 0; i < x.Length; i++)
            destination[i] = x[i] - max - log;
    }
}

[Rival("Sigmoid", Contender.PlainLoops)]
internal readonly struct PlainSigmoid : IMap<float>
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = 1 / (1 + MathF.Exp(-x[i]));
    }
}

[Rival("LogSigmoid", Contender.PlainLoops)]
internal readonly struct PlainLogSigmoid : IMap<float>
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = Math.Min(x[i], 0) - MathF.Log(1 + MathF.Exp(-Math.Abs(x[i])));
    }
}

[Rival("Tanh", Contender.PlainLoops)]
internal readonly struct PlainTanh : IMap<float>
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = MathF.Tanh(x[i]);
    }
}

[Rival("Relu", Contender.PlainLoops)]
internal readonly struct PlainRelu : IMap<float>
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = Math.Max(x[i], 0);
    }
}

[Rival("Silu", Contender.PlainLoops)]
internal readonly struct PlainSilu : IMap<float>
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = x[i] / (1 + MathF.Exp(-x[i]));
    }
}

[Rival("Softplus", Contender.PlainLoops)]
internal readonly struct PlainSoftplus : IMap<float>
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = Math.Max(x[i], 0) + MathF.Log(1 + MathF.Exp(-Math.Abs(x[i])));
    }
}

[Rival("Mish", Contender.PlainLoops)]
internal readonly struct PlainMish : IMap<float>
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = x[i] * MathF.Tanh(Math.Max(x[i], 0) + MathF.Log(1 + MathF.Exp(-Math.Abs(x[i]))));
    }
}
