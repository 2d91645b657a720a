using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>Writes how the vectors of a context become one at a width, and how it moves them.</summary>
internal sealed class WordTrainingContext(SourceWriter writer, WordTrainingPlan plan, Simd simd)
{
    // Not foreach, which over a span needs C# 13.
    private const string Words = "for (var position = 0; position < context.Length; position++)";

    private const string WordRow = "ref var word = ref Unsafe.Add(ref inputVectors, (nint)context[position] * Stride);";

    private readonly bool isMean = plan.Spec.ContextReduction == ContextReduction.Mean;

    /// <summary>The method that reads a context.</summary>
    public static string Gather(Simd simd) => $"Gather_{simd.Bits.Text()}";

    /// <summary>The method that moves a context.</summary>
    public static string Spread(Simd simd) => $"Spread_{simd.Bits.Text()}";

    public void Write()
    {
        writer.Line($"/// <summary>v̂ = {(isMean ? "(1/n) " : "")}Σ v over a context.</summary>");
        using (writer.OptimizedMethod($"private static void {Gather(simd)}(ref {simd.Scalar} inputVectors, ReadOnlySpan<int> context, ref {simd.Scalar} v)", canBeInlined: false))
        {
            if (isMean)
            {
                writer.Line($"var share = {simd.Create($"{simd.Literal(1)} / context.Length")};");
            }

            new WordVectorGroups(writer, plan, simd).Write(1, WriteSums);
        }

        writer.Line();
        writer.Line("/// <summary>Moves the words of a context, a word as often as it stands there.</summary>");
        using (writer.OptimizedMethod($"private static void {Spread(simd)}(ref {simd.Scalar} move, {simd.Scalar} share, ref {simd.Scalar} inputVectors, ReadOnlySpan<int> context)", canBeInlined: false))
        {
            writer.Line($"var shares = {simd.Create("share")};");
            new WordVectorGroups(writer, plan, simd).Write(1, WriteMoves);
        }
    }

    /// <summary>Some vectors of what moves a context, which stay in registers while its words go by.</summary>
    private void WriteMoves(IReadOnlyList<int> numbers, Func<int, string> offset)
    {
        foreach (var vector in numbers)
        {
            writer.Line($"var move{vector.Text()} = {simd.Load("move", offset(vector))};");
        }

        using (writer.Block(Words))
        {
            writer.Line(WordRow);
            foreach (var vector in numbers)
            {
                writer.Line($"{simd.Store(simd.MultiplyAdd("shares", $"move{vector.Text()}", simd.Load("word", offset(vector))), "word", offset(vector))};");
            }
        }
    }

    /// <summary>Sums of some vectors over a context, which stay in registers while its words go by.</summary>
    private void WriteSums(IReadOnlyList<int> numbers, Func<int, string> offset)
    {
        foreach (var vector in numbers)
        {
            writer.Line($"var sum{vector.Text()} = {simd.Zero};");
        }

        using (writer.Block(Words))
        {
            writer.Line(WordRow);
            foreach (var vector in numbers)
            {
                writer.Line($"sum{vector.Text()} += {simd.Load("word", offset(vector))};");
            }
        }

        writer.Line();
        foreach (var vector in numbers)
        {
            var sum = $"sum{vector.Text()}";
            writer.Line($"{simd.Store(isMean ? $"({sum} * share)" : sum, "v", offset(vector))};");
        }
    }
}
