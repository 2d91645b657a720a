using KernelGen.Bench.Kernels;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Measuring;

/// <summary>The largest error of each contender's sigmoid over ±16, in units in the last place of the exact result: speed is compared between equals.</summary>
internal static class SigmoidAccuracy
{
    public const string Group = "accuracy";

    /// <summary>Who errs by more is shown, and does not count as the best.</summary>
    public const double MostUlp = 6;

    private const int Count = 4096;
    private const float Scale = 16;

    public static IEnumerable<Measurement> Measure() =>
        [Of<Sigmoid4096>(Contender.Ours), Of<TensorSigmoid>(Contender.TensorPrimitives), Of<PlainSigmoid>(Contender.PlainLoops)];

    private static Measurement Of<TSigmoid>(string contender)
        where TSigmoid : IMap
    {
        var x = Data.Floats(Count, 1, Scale);
        var y = new float[Count];
        TSigmoid.Run(x.Span, y);
        var worst = 0.0;
        for (var i = 0; i < Count; i++)
        {
            var exact = 1 / (1 + Math.Exp(-(double)x.Span[i]));
            worst = Math.Max(worst, Math.Abs(y[i] - exact) / (MathF.BitIncrement((float)exact) - (float)exact));
        }

        return new Measurement(Group, "Sigmoid", contender, worst, worst);
    }
}
