using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>Writes how the vectors of a context become one at a width, and how it moves them.</summary>
internal sealed class WordTrainingContext(SourceWriter writer, WordTrainingPlan plan, Simd simd)
{
    // Not foreach, which over a span needs C# 13.
    private const string Words = "for (var word = 0; word < context.Length; word++)";

    /// <summary>The method that reads a context.</summary>
    public static string Gather(Simd simd) => $"Gather_{simd.Bits.Text()}";

    /// <summary>The method that moves a context.</summary>
    public static string Spread(Simd simd) => $"Spread_{simd.Bits.Text()}";

    public void Write()
    {
        var isMean = plan.Spec.ContextReduction == ContextReduction.Mean;
        writer.Line($"/// <summary>v̂ = {(isMean ? "(1/n) " : "")}Σ v over a context.</summary>");
        using (writer.OptimizedMethod($"private static void {Gather(simd)}(ref {simd.Scalar} inputVectors, ReadOnlySpan<int> context, ref {simd.Scalar} v)", canBeInlined: false))
        {
            if (isMean)
            {
                writer.Line($"var share = {simd.Create($"{simd.Literal(1)} / context.Length")};");
            }

            using (writer.Block($"for (nuint i = 0; i < Stride; i += {simd.Lanes.Text()})"))
            {
                writer.Line($"var sum = {simd.Zero};");
                using (writer.Block(Words))
                {
                    writer.Line($"sum += {simd.Load("Unsafe.Add(ref inputVectors, (nint)context[word] * Stride)", "i")};");
                }

                writer.Line();
                writer.Line($"{simd.Store(isMean ? "(sum * share)" : "sum", "v", "i")};");
            }
        }

        writer.Line();
        writer.Line("/// <summary>Moves the words of a context, a word as often as it stands there.</summary>");
        using (writer.OptimizedMethod($"private static void {Spread(simd)}(ref {simd.Scalar} move, {simd.Scalar} share, ref {simd.Scalar} inputVectors, ReadOnlySpan<int> context)", canBeInlined: false))
        {
            writer.Line($"var shares = {simd.Create("share")};");
            using (writer.Block(Words))
            {
                writer.Line("ref var v = ref Unsafe.Add(ref inputVectors, (nint)context[word] * Stride);");
                using (writer.Block($"for (nuint i = 0; i < Stride; i += {simd.Lanes.Text()})"))
                {
                    writer.Line($"{simd.Store(simd.MultiplyAdd("shares", simd.Load("move", "i"), simd.Load("v", "i")), "v", "i")};");
                }
            }
        }
    }
}
