using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>
/// Writes what a chunk of six output rows does with one word or two at a width: Score, the scores and from them the slopes of decisions, and Move, which moves rows
/// and words by them.
/// </summary>
internal sealed partial class WordTrainingTiles(SourceWriter writer, WordTrainingPlan plan, Simd simd, bool isAhead = false)
{
    private static readonly string[] Names = ["", "One", "Two"];

    private readonly Simd slot = simd with { Bits = plan.SlotBits(simd.Bits) };

    private static IEnumerable<int> Rows => Enumerable.Range(0, WordTrainingPlan.Rows);

    private int SlotParts => WordTrainingPlan.Slots / slot.Lanes;

    private string Scalar => simd.Scalar;

    /// <summary>The method that scores so many words.</summary>
    public static string Score(int words, Simd simd) => $"Score{Names[words]}_{simd.Bits.Text()}";

    /// <summary>The method that moves so many words by all rows of a chunk.</summary>
    public static string Move(int words, Simd simd) => $"Move{Names[words]}_{simd.Bits.Text()}";

    public void WriteScores(int words)
    {
        writer.Line(plan.IsSoftmax
            ? "/// <summary>The scores ⟨x, y⟩ of a word and a chunk's rows y.</summary>"
            : words == 1
                ? "/// <summary>For a chunk's rows y: the scores s = ⟨x, y⟩, the slopes ±α σ(∓s), and the losses softplus(∓s).</summary>"
                : "/// <summary>The same for two words, the second one's scores as the first one's updates leave them: ⟨x1, y + g0 x0⟩ = ⟨x1, y⟩ + g0 ⟨x0, x1⟩.</summary>");
        WriteScores(words, Score(words, simd), Sources(words, "x"));
    }

    private void WriteScores(int words, string name, string sources)
    {
        var rate = plan.IsSoftmax ? "" : $", {Scalar} learningRate";
        using (writer.OptimizedMethod($"private static void {name}({sources}, ref {Scalar} outputVectors, ref {Scalar} chunk{rate}, ref {Scalar} memory)", canBeInlined: false))
        {
            WriteRows();
            writer.Line();
            WriteDots(words);
            writer.Line();
            if (plan.IsSoftmax)
            {
                WriteFold(0, "score0");
                for (var part = 0; part < SlotParts; part++)
                {
                    writer.Line($"{slot.Store($"score0_{part.Text()}", "chunk", SlotOffset(WordTrainingPlan.SlopesOffset, part))};");
                }

                return;
            }

            WriteDecisions(words);
        }
    }

    public void WriteMoves(int words)
    {
        writer.Line(words == 1
            ? "/// <summary>For a chunk's rows one after the other: the row as it is moves x, and the word as it was moves the row.</summary>"
            : "/// <summary>The same for two words, the second one's after the first one's.</summary>");
        using (writer.OptimizedMethod($"private static void {Move(words, simd)}({Sources(words, "source")}, {Sources(words, "x")}, ref {Scalar} outputVectors, ref {Scalar} chunk)", canBeInlined: false))
        {
            WriteRows();
            for (var word = 0; word < words; word++)
            {
                foreach (var row in Rows)
                {
                    var place = WordTrainingPlan.SlopesOffset + (word * WordTrainingPlan.Slots) + row;
                    writer.Line($"var g{word.Text()}_{row.Text()} = {simd.Create($"Unsafe.Add(ref chunk, {place.Text()})")};");
                }
            }

            writer.Line();
            using (writer.Block($"for (nuint i = 0; i < Stride; i += {simd.Lanes.Text()})"))
            {
                for (var word = 0; word < words; word++)
                {
                    if (word < WordTrainingPlan.SourcesKept(words, simd.Bits))
                    {
                        writer.Line($"var v{word.Text()} = {simd.Load($"source{word.Text()}", "i")};");
                    }

                    writer.Line($"var moved{word.Text()} = {simd.Load($"x{word.Text()}", "i")};");
                }

                foreach (var row in Rows)
                {
                    WriteRowMove(words, row.Text());
                }

                for (var word = 0; word < words; word++)
                {
                    writer.Line($"{simd.Store($"moved{word.Text()}", $"x{word.Text()}", "i")};");
                }
            }
        }
    }

    private void WriteRowMove(int words, string row)
    {
        writer.Line($"var u{row} = {simd.Load($"y{row}", "i")};");
        for (var word = 0; word < words; word++)
        {
            var number = word.Text();
            writer.Line($"moved{number} = {simd.MultiplyAdd($"g{number}_{row}", $"u{row}", $"moved{number}")};");
            var source = word < WordTrainingPlan.SourcesKept(words, simd.Bits) ? $"v{number}" : simd.Load($"source{number}", "i");
            writer.Line($"u{row} = {simd.MultiplyAdd($"g{number}_{row}", source, $"u{row}")};");
        }

        writer.Line($"{simd.Store($"u{row}", $"y{row}", "i")};");
    }

    private string Sources(int words, string name) => string.Join(", ", Enumerable.Range(0, words).Select(word => $"ref {Scalar} {name}{word.Text()}"));

    private void WriteRows()
    {
        writer.Line($"ref var rows = ref Unsafe.As<{Scalar}, int>(ref chunk);");
        foreach (var row in Rows)
        {
            writer.Line($"ref var y{row.Text()} = ref Unsafe.Add(ref outputVectors, {MatMulMethods.At("rows", row)});");
        }
    }

    private void WriteDecisions(int words)
    {
        WriteFolds(words);
        if (words == 2)
        {
            writer.Line($"var product = {slot.Create($"Fold.Sum({Inner})")};");
        }

        WriteSlopes(words);
    }

    private void WriteFolds(int words)
    {
        if (words == 2 && 2 * slot.Bits == simd.Bits)
        {
            writer.Line($"var scores = Fold.Sum({string.Join(", ", Enumerable.Range(0, 2).SelectMany(_ => Rows, (word, row) => Sum(word, row)))});");
            writer.Line($"var score0_0 = {simd.Lower("scores")};");
            writer.Line($"var score1_0 = {simd.Upper("scores")};");
            return;
        }

        for (var word = 0; word < words; word++)
        {
            WriteFold(word, $"score{word.Text()}");
        }
    }

    private void WriteSlopes(int words)
    {
        writer.Line($"var rate = {slot.Create("learningRate")};");
        writer.Line($"var one = {slot.Create(simd.Literal(1))};");
        for (var part = 0; part < SlotParts; part++)
        {
            WriteDecisions(words, part);
        }
    }

    private void WriteDecisions(int words, int part)
    {
        var suffix = part.Text();
        writer.Line();
        writer.Line($"var label{suffix} = {slot.Load("chunk", SlotOffset(WordTrainingPlan.LabelsOffset, part))};");
        writer.Line($"var loss{suffix} = {slot.Load("memory", SlotOffset(0, part))};");
        writer.Line($"var factor{suffix} = {slot.Load("memory", SlotOffset(WordTrainingPlan.Slots, part))};");
        for (var word = 0; word < words; word++)
        {
            var name = $"{word.Text()}_{suffix}";
            foreach (var (earlier, _) in Crossed.Where(pair => pair.Word == word))
            {
                var slope = slot.Load("previous", SlotOffset(WordTrainingPlan.SlopesOffset + (earlier * WordTrainingPlan.Slots), part));
                writer.Line($"score{name} = {slot.MultiplyAdd(slope, $"product{earlier.Text()}_{word.Text()}", $"score{name}")};");
            }

            if (word == 1)
            {
                writer.Line($"score{name} = {slot.MultiplyAdd($"slope0_{suffix}", "product", $"score{name}")};");
            }

            writer.Line($"var margin{name} = -label{suffix} * score{name};");
            writer.Line($"var wrong{name} = {slot.Call("Sigmoid", $"margin{name}")};");
            writer.Line($"var slope{name} = wrong{name} * (label{suffix} * rate);");
            writer.Line($"{slot.Store($"slope{name}", "chunk", SlotOffset(WordTrainingPlan.SlopesOffset + (word * WordTrainingPlan.Slots), part))};");
            writer.Line($"loss{suffix} += {slot.Max(slot.Zero, $"margin{name}")};");
            writer.Line($"factor{suffix} *= {slot.Max($"one - {slot.Abs($"label{suffix}")}", slot.Max($"one - wrong{name}", $"wrong{name}"))};");
        }

        writer.Line($"{slot.Store($"loss{suffix}", "memory", SlotOffset(0, part))};");
        writer.Line($"{slot.Store($"factor{suffix}", "memory", SlotOffset(WordTrainingPlan.Slots, part))};");
    }

    private string SlotOffset(int offset, int part) => (offset + (part * slot.Lanes)).Text();
}
