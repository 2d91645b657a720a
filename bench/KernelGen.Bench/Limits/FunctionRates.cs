using System.Runtime.Intrinsics;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Workloads;
using KernelGen.Generators.Kernels;

namespace KernelGen.Bench.Limits;

/// <summary>What an element costs in each function of VectorMath, from the first-level cache and back, 512 bits at a time.</summary>
internal static class FunctionRates
{
    public const string Group = "function";

    /// <summary>On machines without such vectors there is nothing to measure, and what depends on it stays empty.</summary>
    public const int Bits = 512;

    private const int Count = 1024;
    private const float Scale = 4;

    public static IReadOnlyList<Measurement> Measure(Effort effort) =>
        [.. Loops.SelectMany(loop => TurnTaking.Measure([WorkloadOf(loop.Key, loop.Value)], effort)).Select(PerElement)];

    /// <summary>The functions that a formula may hold, each with its loop.</summary>
    public static IReadOnlyDictionary<Function, FunctionLoop> Loops { get; } = new Dictionary<Function, FunctionLoop>
    {
        [Function.Exp] = Loop<ExpFunction>,
        [Function.ExpNonPositive] = Loop<ExpNonPositiveFunction>,
        [Function.Log] = Loop<LogFunction>,
        [Function.Log1P] = Loop<Log1PFunction>,
        [Function.Log1PNonNegative] = Loop<Log1PNonNegativeFunction>,
        [Function.Sigmoid] = Loop<SigmoidFunction>,
        [Function.Tanh] = Loop<TanhFunction>,
        [Function.Softplus] = Loop<SoftplusFunction>,
        [Function.Erf] = Loop<ErfFunction>,
    };

    private static Workload WorkloadOf(Function function, FunctionLoop loop)
    {
        var x = Data.Floats(Count, 1, Scale);
        var y = Data.Empty<float>(Count);
        for (var i = 0; i < Count; i++)
        {
            x.Span[i] = function switch
            {
                Function.Log or Function.Log1P or Function.Log1PNonNegative => Math.Abs(x.Span[i]) + 0.1f,
                Function.ExpNonPositive => -Math.Abs(x.Span[i]),
                _ => x.Span[i],
            };
        }

        return new Workload(new Work(Group, function.ToString()), Contender.Ours, calls => loop(x.Span, y.Span, calls), () => Data.Sum(y.Span));
    }

    private static Measurement PerElement(Measurement whole) => whole with { Best = whole.Best / Count, Median = whole.Median / Count };

    // Four vectors side by side, as in generated loops.
    private static void Loop<TFunction>(ReadOnlySpan<float> x, Span<float> y, int calls)
        where TFunction : IVectorFunction
    {
        ref readonly var from = ref x[0];
        ref var to = ref y[0];
        var lanes = (nuint)Vector512<float>.Count;
        for (var call = 0; call < calls; call++)
        {
            for (nuint i = 0; i < Count; i += 4 * lanes)
            {
                var y0 = Vector512.LoadUnsafe(in from, i);
                var y1 = Vector512.LoadUnsafe(in from, i + lanes);
                var y2 = Vector512.LoadUnsafe(in from, i + (2 * lanes));
                var y3 = Vector512.LoadUnsafe(in from, i + (3 * lanes));
                TFunction.Apply(ref y0, ref y1, ref y2, ref y3);
                y0.StoreUnsafe(ref to, i);
                y1.StoreUnsafe(ref to, i + lanes);
                y2.StoreUnsafe(ref to, i + (2 * lanes));
                y3.StoreUnsafe(ref to, i + (3 * lanes));
            }
        }
    }
}

/// <summary>Applies a function to an array, so many times.</summary>
internal delegate void FunctionLoop(ReadOnlySpan<float> x, Span<float> y, int calls);

/// <summary>A function of VectorMath as a type, so that its loop is compiled for it: of four vectors at once where it can.</summary>
internal interface IVectorFunction
{
    static abstract void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d);
}

internal readonly struct ExpFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d) =>
        VectorMath.Exp(ref a, ref b, ref c, ref d);
}

internal readonly struct ExpNonPositiveFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d) =>
        VectorMath.ExpNonPositive(ref a, ref b, ref c, ref d);
}

internal readonly struct LogFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d) =>
        (a, b, c, d) = (VectorMath.Log(a), VectorMath.Log(b), VectorMath.Log(c), VectorMath.Log(d));
}

internal readonly struct Log1PFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d) =>
        (a, b, c, d) = (VectorMath.Log1P(a), VectorMath.Log1P(b), VectorMath.Log1P(c), VectorMath.Log1P(d));
}

internal readonly struct Log1PNonNegativeFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d) =>
        (a, b, c, d) = (VectorMath.Log1PNonNegative(a), VectorMath.Log1PNonNegative(b), VectorMath.Log1PNonNegative(c), VectorMath.Log1PNonNegative(d));
}

internal readonly struct SigmoidFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d) =>
        VectorMath.Sigmoid(ref a, ref b, ref c, ref d);
}

internal readonly struct TanhFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d) =>
        (a, b, c, d) = (VectorMath.Tanh(a), VectorMath.Tanh(b), VectorMath.Tanh(c), VectorMath.Tanh(d));
}

internal readonly struct SoftplusFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d) =>
        (a, b, c, d) = (VectorMath.Softplus(a), VectorMath.Softplus(b), VectorMath.Softplus(c), VectorMath.Softplus(d));
}

internal readonly struct ErfFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d) =>
        (a, b, c, d) = (VectorMath.Erf(a), VectorMath.Erf(b), VectorMath.Erf(c), VectorMath.Erf(d));
}
