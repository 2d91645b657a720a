using KernelGen.Bench.Measuring;
using KernelGen.Generators.Kernels;

namespace KernelGen.Bench.Limits;

/// <summary>A function of VectorMath as a type, so that its loop is compiled for it; for each width, of four vectors.</summary>
internal partial interface IVectorFunction;

/// <summary>Applies a function to <see cref="FunctionLoops.Count"/> floats, so many times.</summary>
internal delegate void FunctionLoop(ReadOnlySpan<float> x, Span<float> y, int calls);

/// <summary>The functions that a formula may hold, each alone in a loop over the widest vectors of this process.</summary>
internal static partial class FunctionLoops
{
    public const int Count = 1024;

    /// <summary>Vectors that a loop treats at once.</summary>
    public const int Vectors = 4;

    /// <summary>Generated rows call functions of four vectors where a vector has so many floats: the machine has 32 registers then.</summary>
    public const int LanesOfFourAbreast = 16;

    public static IReadOnlyDictionary<Function, FunctionLoop> All { get; } = new Dictionary<Function, FunctionLoop>
    {
        [Function.Exp] = Of<ExpFunction>(),
        [Function.ExpNonPositive] = Of<ExpNonPositiveFunction>(),
        [Function.Log] = Of<LogFunction>(),
        [Function.Log1P] = Of<Log1PFunction>(),
        [Function.Log1PNonNegative] = Of<Log1PNonNegativeFunction>(),
        [Function.Sigmoid] = Of<SigmoidFunction>(),
        [Function.Tanh] = Of<TanhFunction>(),
        [Function.Softplus] = Of<SoftplusFunction>(),
        [Function.Erf] = Of<ErfFunction>(),
    };

    private static FunctionLoop Of<TFunction>()
        where TFunction : IVectorFunction =>
        Machine.VectorBits switch { 512 => OfVector512<TFunction>, 256 => OfVector256<TFunction>, _ => OfVector128<TFunction> };
}
