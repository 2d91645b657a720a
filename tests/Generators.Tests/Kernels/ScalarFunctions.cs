using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Tests.Kernels;

/// <summary>The functions of formulas on single numbers of either element.</summary>
internal static class ScalarFunctions
{
    public static T MultiplyAdd<T>(T a, T b, T c)
        where T : struct => (a, b, c) switch
        {
            (float x, float y, float z) => (T)(object)VectorMath.MultiplyAdd(x, y, z),
            (double x, double y, double z) => (T)(object)VectorMath.MultiplyAdd(x, y, z),
            _ => throw new NotSupportedException(typeof(T).Name),
        };

    public static T Call<T>(Function function, T argument)
        where T : struct => argument switch
        {
            float x => (T)(object)Call(function, x),
            double x => (T)(object)Call(function, x),
            _ => throw new NotSupportedException(typeof(T).Name),
        };

    private static float Call(Function function, float x) => function switch
    {
        Function.Exp => VectorMath.Exp(x),
        Function.ExpNonPositive => VectorMath.ExpNonPositive(x),
        Function.Log => VectorMath.Log(x),
        Function.Log1P => VectorMath.Log1P(x),
        Function.Log1PNonNegative => VectorMath.Log1PNonNegative(x),
        Function.Sigmoid => VectorMath.Sigmoid(x),
        Function.Tanh => VectorMath.Tanh(x),
        Function.Softplus => VectorMath.Softplus(x),
        Function.Erf => VectorMath.Erf(x),
        _ => throw new NotSupportedException($"{function}"),
    };

    private static double Call(Function function, double x) => function switch
    {
        Function.Exp => VectorMath.Exp(x),
        Function.ExpNonPositive => VectorMath.ExpNonPositive(x),
        Function.Log => VectorMath.Log(x),
        Function.Log1P => VectorMath.Log1P(x),
        Function.Log1PNonNegative => VectorMath.Log1PNonNegative(x),
        Function.Sigmoid => VectorMath.Sigmoid(x),
        Function.Tanh => VectorMath.Tanh(x),
        Function.Softplus => VectorMath.Softplus(x),
        Function.Erf => VectorMath.Erf(x),
        _ => throw new NotSupportedException($"{function}"),
    };
}
