using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Two words that are scored before the two before them move the rows.</summary>
internal sealed partial class WordTrainingTiles
{
    /// <summary>The method that makes slopes of such scores.</summary>
    public static string Decide(Simd simd) => $"DecideAhead_{simd.Bits.Text()}";

    /// <summary>The method that scores two words ahead of moves.</summary>
    public static string ScoreAhead(Simd simd) => $"ScoreAhead_{simd.Bits.Text()}";

    /// <summary>Two words after two whose moves are still to come, in two steps: what needs no slope, and what waits for those of the two before.</summary>
    public void WriteAhead()
    {
        writer.Line("/// <summary>The same in two steps, around the moves of two words p0 and p1 before: first the scores as the rows still are, and the products that correct them,</summary>");
        using (writer.OptimizedMethod($"private static void {ScoreAhead(simd)}({Sources(2, "p")}, {Sources(2, "x")}, ref {Scalar} outputVectors, ref {Scalar} chunk, ref {Scalar} memory)", canBeInlined: false))
        {
            WriteRows();
            writer.Line();
            WriteDots(2);
            writer.Line();
            WriteFolds(2);
            for (var word = 0; word < 2; word++)
            {
                for (var part = 0; part < SlotParts; part++)
                {
                    writer.Line($"{slot.Store($"score{word.Text()}_{part.Text()}", "chunk", SlotOffset(WordTrainingPlan.SlopesOffset + (word * WordTrainingPlan.Slots), part))};");
                }
            }

            writer.Line();
            writer.Line($"{Product(0)} = Fold.Sum({Inner});");
            foreach (var pair in Crossed)
            {
                writer.Line($"{Product(PlaceOf(pair))} = Fold.Sum({Cross(pair)});");
            }
        }

        writer.Line();
        writer.Line("/// <summary>then the slopes and the losses.</summary>");
        using (writer.OptimizedMethod($"private static void {Decide(simd)}(ref {Scalar} chunk, ref {Scalar} previous, {Scalar} learningRate, ref {Scalar} memory)", canBeInlined: false))
        {
            for (var word = 0; word < 2; word++)
            {
                for (var part = 0; part < SlotParts; part++)
                {
                    writer.Line($"var score{word.Text()}_{part.Text()} = {slot.Load("chunk", SlotOffset(WordTrainingPlan.SlopesOffset + (word * WordTrainingPlan.Slots), part))};");
                }
            }

            writer.Line($"var product = {slot.Create(Product(0))};");
            foreach (var pair in Crossed)
            {
                writer.Line($"var product{pair.Earlier.Text()}_{pair.Word.Text()} = {slot.Create(Product(PlaceOf(pair)))};");
            }

            WriteSlopes(2);
        }
    }

    private static int PlaceOf((int Earlier, int Word) pair) => 1 + (2 * pair.Earlier) + pair.Word;

    private static string Product(int place) => $"Unsafe.Add(ref memory, {(WordTrainingPlan.ProductsOffset + place).Text()})";

    /// <summary>The words before, and the words, whose products correct scores that are taken ahead.</summary>
    private (int Earlier, int Word)[] Crossed => isAhead ? [(0, 0), (0, 1), (1, 0), (1, 1)] : [];

    private static string Cross((int Earlier, int Word) pair) => $"cross{pair.Earlier.Text()}_{pair.Word.Text()}";
}
