using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Report.Charts;

/// <summary>A colour for each contender, the same in every chart, that can be told from the others on white and on black.</summary>
internal static class Palette
{
    public static string Of(string contender) => contender switch
    {
        Contender.Ours => "#e8590c",
        Contender.TensorPrimitives => "#1c7ed6",
        Contender.TensorPrimitivesStable => "#74b9f0",
        Contender.MathNet => "#9c6bd0",
        Contender.PlainLoops => "#868e96",
        "g++ loops" => "#2b9a4b",
        "clang++ loops" => "#82c91e",
        "Eigen" => "#d4a20a",
        "oneDNN" => "#e64980",
        "libxsmm" => "#12a5b5",
        "OpenBLAS" => "#a0714f",
        _ => "#495057",
    };
}
