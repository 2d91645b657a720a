using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Moves by the rows of a chunk that is not full, row by row: at a path's end.</summary>
internal sealed partial class WordTrainingTiles
{
    /// <summary>The method that moves so many words by some rows of a chunk.</summary>
    public static string MoveRest(int words, Simd simd) => $"MoveRest{Names[words]}_{simd.Bits.Text()}";

    public void WriteRest(int words)
    {
        writer.Line("/// <summary>The same for a chunk's first rows, with the words in registers.</summary>");
        using (writer.OptimizedMethod($"private static void {MoveRest(words, simd)}({Sources(words, "source")}, {Sources(words, "x")}, ref {Scalar} outputVectors, ref {Scalar} chunk, int rows)", canBeInlined: false))
        {
            writer.Line($"ref var begins = ref Unsafe.As<{Scalar}, int>(ref chunk);");
            new WordVectorGroups(writer, plan, simd).Write(words, (vectors, offset) => WriteRest(words, vectors, offset));
        }
    }

    /// <summary>Some vectors of words, which stay in registers while rows go by.</summary>
    private void WriteRest(int words, IReadOnlyList<int> vectors, Func<int, string> offset)
    {
        var moved = (from word in Enumerable.Range(0, words) from vector in vectors select (Name: $"x{word.Text()}_{vector.Text()}", Word: $"x{word.Text()}", Vector: vector)).ToList();
        foreach (var (name, word, vector) in moved)
        {
            writer.Line($"var {name} = {simd.Load(word, offset(vector))};");
        }

        using (writer.Block("for (var row = 0; row < rows; row++)"))
        {
            writer.Line("ref var y = ref Unsafe.Add(ref outputVectors, Unsafe.Add(ref begins, row));");
            for (var word = 0; word < words; word++)
            {
                writer.Line($"var g{word.Text()} = {simd.Create($"Unsafe.Add(ref chunk, row + {(WordTrainingPlan.SlopesOffset + (word * WordTrainingPlan.Slots)).Text()})")};");
            }

            foreach (var vector in vectors)
            {
                WriteRestRow(words, vector.Text(), offset(vector));
            }
        }

        writer.Line();
        foreach (var (name, word, vector) in moved)
        {
            writer.Line($"{simd.Store(name, word, offset(vector))};");
        }
    }

    private void WriteRestRow(int words, string vector, string offset)
    {
        writer.Line($"var u{vector} = {simd.Load("y", offset)};");
        for (var word = 0; word < words; word++)
        {
            var number = word.Text();
            writer.Line($"x{number}_{vector} = {simd.MultiplyAdd($"g{number}", $"u{vector}", $"x{number}_{vector}")};");
            var moved = simd.MultiplyAdd($"g{number}", simd.Load($"source{number}", offset), $"u{vector}");
            writer.Line(word == words - 1 ? $"{simd.Store(moved, "y", offset)};" : $"u{vector} = {moved};");
        }
    }
}
