using KernelGen.Bench.Workloads;
using MathNet.Numerics;

namespace KernelGen.Bench.Kernels;

/// <summary>MathNet.Numerics has the logistic function of one double.</summary>
[Rival("Sigmoid", Contender.MathNet)]
internal readonly struct MathNetSigmoid : IMap<float>
{
    public static void Run(ReadOnlySpan<float> x, Span<float> destination)
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = (float)SpecialFunctions.Logistic(x[i]);
    }
}
