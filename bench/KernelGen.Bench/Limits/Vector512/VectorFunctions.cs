using System.Runtime.Intrinsics;

namespace KernelGen.Bench.Limits;

// Each function as generated rows call it: step by step for four vectors where there are registers enough, else one after another.

internal partial interface IVectorFunction
{
    static abstract void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d);
}

internal readonly partial struct ExpFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        if (Vector512<float>.Count == FunctionLoops.LanesOfFourAbreast)
            VectorMath.Exp(ref a, ref b, ref c, ref d);
        else
            (a, b, c, d) = (VectorMath.Exp(a), VectorMath.Exp(b), VectorMath.Exp(c), VectorMath.Exp(d));
    }
}

internal readonly partial struct ExpNonPositiveFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        if (Vector512<float>.Count == FunctionLoops.LanesOfFourAbreast)
            VectorMath.ExpNonPositive(ref a, ref b, ref c, ref d);
        else
            (a, b, c, d) = (VectorMath.ExpNonPositive(a), VectorMath.ExpNonPositive(b), VectorMath.ExpNonPositive(c), VectorMath.ExpNonPositive(d));
    }
}

internal readonly partial struct LogFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d) =>
        (a, b, c, d) = (VectorMath.Log(a), VectorMath.Log(b), VectorMath.Log(c), VectorMath.Log(d));
}

internal readonly partial struct Log1PFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d) =>
        (a, b, c, d) = (VectorMath.Log1P(a), VectorMath.Log1P(b), VectorMath.Log1P(c), VectorMath.Log1P(d));
}

internal readonly partial struct Log1PNonNegativeFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d) =>
        (a, b, c, d) = (VectorMath.Log1PNonNegative(a), VectorMath.Log1PNonNegative(b), VectorMath.Log1PNonNegative(c), VectorMath.Log1PNonNegative(d));
}

internal readonly partial struct SigmoidFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        if (Vector512<float>.Count == FunctionLoops.LanesOfFourAbreast)
            VectorMath.Sigmoid(ref a, ref b, ref c, ref d);
        else
            (a, b, c, d) = (VectorMath.Sigmoid(a), VectorMath.Sigmoid(b), VectorMath.Sigmoid(c), VectorMath.Sigmoid(d));
    }
}

internal readonly partial struct TanhFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        if (Vector512<float>.Count == FunctionLoops.LanesOfFourAbreast)
            VectorMath.Tanh(ref a, ref b, ref c, ref d);
        else
            (a, b, c, d) = (VectorMath.Tanh(a), VectorMath.Tanh(b), VectorMath.Tanh(c), VectorMath.Tanh(d));
    }
}

internal readonly partial struct SoftplusFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        if (Vector512<float>.Count == FunctionLoops.LanesOfFourAbreast)
            VectorMath.Softplus(ref a, ref b, ref c, ref d);
        else
            (a, b, c, d) = (VectorMath.Softplus(a), VectorMath.Softplus(b), VectorMath.Softplus(c), VectorMath.Softplus(d));
    }
}

internal readonly partial struct ErfFunction : IVectorFunction
{
    public static void Apply(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        if (Vector512<float>.Count == FunctionLoops.LanesOfFourAbreast)
            VectorMath.Erf(ref a, ref b, ref c, ref d);
        else
            (a, b, c, d) = (VectorMath.Erf(a), VectorMath.Erf(b), VectorMath.Erf(c), VectorMath.Erf(d));
    }
}
