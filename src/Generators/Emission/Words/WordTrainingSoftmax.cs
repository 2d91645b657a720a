using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the full softmax of a prediction at a width: from the scores of all words, kept where their slopes go, to slopes and loss.</summary>
internal sealed class WordTrainingSoftmax(SourceWriter writer, WordTrainingPlan plan, Simd simd)
{
    private readonly Simd slot = simd with { Bits = plan.SlotBits(simd.Bits) };

    private IEnumerable<int> Parts => Enumerable.Range(0, WordTrainingPlan.Slots / slot.Lanes);

    /// <summary>The method's name.</summary>
    public static string Name(Simd simd) => $"Softmax_{simd.Bits.Text()}";

    public void Write()
    {
        writer.Line("/// <summary>Slopes α ([w = o] − ŷ_w), ŷ = softmax(scores); returns the loss −log ŷ_o.</summary>");
        using (writer.OptimizedMethod($"private static double {Name(simd)}(ref {simd.Scalar} chunks, int count, int word, {simd.Scalar} learningRate)", canBeInlined: false))
        {
            writer.Line("ref var own = ref Unsafe.Add(ref chunks, Decisions.Slope(word));");
            writer.Line("var score = own;");
            writer.Line();
            writer.Line($"var largest = {slot.Create($"{simd.Scalar}.NegativeInfinity")};");
            using (Chunks())
            {
                foreach (var part in Parts)
                {
                    writer.Line($"largest = {slot.Max("largest", slot.Load("chunk", Slopes(part)))};");
                }
            }

            writer.Line();
            writer.Line("var max = Fold.Max(largest);");
            writer.Line($"var maxima = {slot.Create("max")};");
            writer.Line("var total = 0d;");
            using (Chunks())
            {
                foreach (var part in Parts)
                {
                    var (labels, slopes) = ((WordTrainingPlan.LabelsOffset + (part * slot.Lanes)).Text(), Slopes(part));
                    writer.Line($"var exp{part.Text()} = {slot.Call("ExpNonPositive", $"{slot.Load("chunk", slopes)} - maxima")} * {slot.Load("chunk", labels)};");
                    writer.Line($"{slot.Store($"exp{part.Text()}", "chunk", slopes)};");
                }

                writer.Line($"total += Fold.Sum({Folded()});");
            }

            writer.Line();
            writer.Line($"var scale = {slot.Create($"({simd.Scalar})(-learningRate / total)")};");
            using (Chunks())
            {
                foreach (var part in Parts)
                {
                    writer.Line($"{slot.Store($"({slot.Load("chunk", Slopes(part))} * scale)", "chunk", Slopes(part))};");
                }
            }

            writer.Line();
            writer.Line("own += learningRate;");
            writer.Line("return (double)max - score + VectorMath.Log(total);");
        }
    }

    private static string Suffix(int part) => $"exp{part.Text()}";

    private string Folded() => Parts.Count() switch
    {
        1 => Suffix(0),
        2 => $"{Suffix(0)} + {Suffix(1)}",
        _ => $"({Suffix(0)} + {Suffix(2)}) + ({Suffix(1)} + {Suffix(3)})",
    };

    private Block Chunks()
    {
        var block = writer.Block("for (var i = 0; i < count; i++)");
        writer.Line("ref var chunk = ref Unsafe.Add(ref chunks, (nint)i * ChunkSize);");
        return block;
    }

    private string Slopes(int part) => (WordTrainingPlan.SlopesOffset + (part * slot.Lanes)).Text();
}
