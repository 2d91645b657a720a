using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Report.Charts;

/// <summary>A colour for each contender, the same in every chart, that can be told from the others on white and on black.</summary>
internal static class Palette
{
    /// <summary>Ours with vectors of 512, 256 and 128 bits.</summary>
    public static IReadOnlyList<string> OursByWidth { get; } = [Of(Contender.Ours), "#f08c3a", "#f7b983"];

    /// <summary>TensorPrimitives with 512 and 256; at 128 it is another matter.</summary>
    public static IReadOnlyList<string> TensorPrimitivesByWidth { get; } = [Of(Contender.TensorPrimitives), "#74b9f0"];

    public static string Of(string contender) => contender switch
    {
        Contender.Ours => "#e8590c",
        Contender.TensorPrimitives => "#1c7ed6",
        Contender.TensorPrimitivesStable => "#74b9f0",
        Contender.MathNet => "#9c6bd0",
        Contender.PlainLoops => "#868e96",
        "g++ loops" or "the best C++ peer" => "#2b9a4b",
        "clang++ loops" => "#82c91e",
        "Eigen" => "#d4a20a",
        "oneDNN" => "#e64980",
        "libxsmm" => "#12a5b5",
        "OpenBLAS" => "#a0714f",
        _ => "#495057",
    };
}
