using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes what is done with as many vectors of a word as stay in registers, in turns of a loop where there are more, and with those that are left.</summary>
internal sealed class WordVectorGroups(SourceWriter writer, WordTrainingPlan plan, Simd simd)
{
    /// <summary>Writes each group of so many words by its vectors' numbers and the offset of each.</summary>
    public void Write(int words, Action<IReadOnlyList<int>, Func<int, string>> writeGroup)
    {
        var (atOnce, looped, remaining) = plan.ResidentVectors(words, simd.Bits);
        if (looped == atOnce)
        {
            writeGroup([.. Enumerable.Range(0, atOnce)], Offset);
            writer.Line();
        }
        else if (looped > 0)
        {
            using (writer.Block($"for (nuint i = 0; i < {Offset(looped)}; i += {Offset(atOnce)})"))
            {
                writeGroup([.. Enumerable.Range(0, atOnce)], vector => vector == 0 ? "i" : $"i + {Offset(vector)}");
            }
        }

        if (remaining > 0)
        {
            writeGroup([.. Enumerable.Range(looped, remaining)], Offset);
        }
    }

    private string Offset(int vector) => (vector * simd.Lanes).Text();
}
