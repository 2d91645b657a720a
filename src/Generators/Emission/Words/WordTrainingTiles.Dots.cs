using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Sums of products: of words with the rows of a chunk, and with each other.</summary>
internal sealed partial class WordTrainingTiles
{
    private const string Inner = "inner";

    private int Parts => WordTrainingPlan.Parts(simd.Bits);

    private int BlockLanes => MatMulChains.BlockLanes(plan.Spec.Element);

    private static string Sum(int word, int row) => $"sum{word.Text()}_{row.Text()}";

    private static IEnumerable<string> RowSums(int words) => Enumerable.Range(0, words).SelectMany(_ => Rows, Sum);

    private IEnumerable<string> WordSums(int words) => [.. words == 2 ? [Inner] : Array.Empty<string>(), .. Crossed.Select(Cross)];

    private void WriteDots(int words)
    {
        List<string> ofRows = [.. RowSums(words)], ofWords = [.. WordSums(words)];
        if (WordTrainingPlan.SumsStay(words, simd.Bits))
        {
            WriteDotsAtOnce(words, [.. ofRows, .. ofWords]);
        }
        else
        {
            WriteDotsByTurns(words, ofRows, ofWords);
        }
    }

    /// <summary>Whole blocks, all of whose sums are in registers.</summary>
    private void WriteDotsAtOnce(int words, List<string> sums)
    {
        var parts = Enumerable.Range(0, Parts).Select(part => Parts == 1 ? new Lanes("i", "", "") : PartOf(part)).ToList();
        WriteDots(parts.SelectMany(_ => sums, (part, sum) => sum + part.Sums), "0", () =>
        {
            foreach (var part in parts)
            {
                WriteLoads(words, part);
                WriteWordProducts(words, part);
                WriteRowProducts(words, part);
            }
        });
        if (Parts > 1)
        {
            writer.Line();
            WriteFolded(sums, (index, part) => sums[index] + parts[part].Sums);
        }
    }

    private Lanes PartOf(int part) => new(part == 0 ? "i" : $"i + {(part * simd.Lanes).Text()}", $"_{part.Text()}", $"_{part.Text()}");

    /// <summary>
    /// The lanes of a block take turns: a sum of a whole block is one of each turn, which waits in memory for the others. The words' products with each other have
    /// a loop of their own.
    /// </summary>
    private void WriteDotsByTurns(int words, List<string> ofRows, List<string> ofWords)
    {
        var turn = new Lanes("i", "", "Part");
        writer.Line("// Registers do not hold the sums of whole blocks: their lanes take turns, and what is summed waits in memory.");
        writer.Line("ref var parts = ref Unsafe.Add(ref memory, PartsOffset);");
        using (writer.Block($"for (nuint lane = 0; lane < {BlockLanes.Text()}; lane += {simd.Lanes.Text()})"))
        {
            WriteTurn(ofRows, 0, turn, () =>
            {
                WriteLoads(words, turn);
                WriteRowProducts(words, turn);
            });
            if (ofWords.Count > 0)
            {
                writer.Line();
                WriteTurn(ofWords, ofRows.Count, turn, () =>
                {
                    WriteLoads(words, turn);
                    WriteWordProducts(words, turn);
                });
            }
        }

        writer.Line();
        WriteFolded([.. ofRows, .. ofWords], (index, part) => simd.Load("parts", ((index * BlockLanes) + (part * simd.Lanes)).Text()));
    }

    private void WriteTurn(List<string> sums, int first, Lanes turn, Action writeProducts)
    {
        WriteDots(sums.Select(sum => sum + turn.Sums), "lane", writeProducts);
        writer.Line();
        for (var i = 0; i < sums.Count; i++)
        {
            writer.Line($"{simd.Store(sums[i] + turn.Sums, "parts", first + i == 0 ? "lane" : $"lane + {((first + i) * BlockLanes).Text()}")};");
        }
    }

    private void WriteDots(IEnumerable<string> sums, string lane, Action writeProducts)
    {
        foreach (var sum in sums)
        {
            writer.Line($"var {sum} = {simd.Zero};");
        }

        using (writer.Block($"for (nuint i = {lane}; i < Stride; i += {BlockLanes.Text()})"))
        {
            writeProducts();
        }
    }

    private void WriteLoads(int words, Lanes lanes)
    {
        for (var word = 0; word < words; word++)
        {
            writer.Line($"var v{word.Text()}{lanes.Vectors} = {simd.Load($"x{word.Text()}", lanes.Offset)};");
        }
    }

    private void WriteWordProducts(int words, Lanes lanes)
    {
        if (words == 2)
        {
            WriteProduct(Inner, "v0", "v1", lanes);
        }

        foreach (var (earlier, word) in Crossed)
        {
            if (word == 0)
            {
                writer.Line($"var w{earlier.Text()}{lanes.Vectors} = {simd.Load($"p{earlier.Text()}", lanes.Offset)};");
            }

            WriteProduct(Cross((earlier, word)), $"w{earlier.Text()}", $"v{word.Text()}", lanes);
        }
    }

    private void WriteRowProducts(int words, Lanes lanes)
    {
        foreach (var row in Rows)
        {
            writer.Line($"var u{row.Text()}{lanes.Vectors} = {simd.Load($"y{row.Text()}", lanes.Offset)};");
            for (var word = 0; word < words; word++)
            {
                WriteProduct(Sum(word, row), $"v{word.Text()}", $"u{row.Text()}", lanes);
            }
        }
    }

    private void WriteProduct(string sum, string first, string second, Lanes lanes) =>
        writer.Line($"{sum}{lanes.Sums} = {simd.MultiplyAdd(first + lanes.Vectors, second + lanes.Vectors, sum + lanes.Sums)};");

    /// <summary>Sums of blocks from those of their vectors, by halves.</summary>
    private void WriteFolded(List<string> sums, Func<int, int, string> part)
    {
        for (var i = 0; i < sums.Count; i++)
        {
            writer.Line(Parts == 2
                ? $"var {sums[i]} = {part(i, 0)} + {part(i, 1)};"
                : $"var {sums[i]} = ({part(i, 0)} + {part(i, 2)}) + ({part(i, 1)} + {part(i, 3)});");
        }
    }

    /// <summary>The scores of a word in the slots of a chunk; the slots beyond its rows repeat two of them.</summary>
    private void WriteFold(int word, string name)
    {
        // The fold of six rows into eight lanes is one call; into fewer lanes, the rows of those lanes.
        for (var part = 0; part < SlotParts; part++)
        {
            var rows = SlotParts == 1 ? Rows
                : Enumerable.Range(part * slot.Lanes, slot.Lanes).Select(lane => lane < WordTrainingPlan.Rows ? lane : lane - 4);
            writer.Line($"var {name}_{part.Text()} = Fold.Sum({string.Join(", ", rows.Select(row => Sum(word, row)))});");
        }
    }

    /// <summary>One vector of each block: where it is, and what the names of vectors and of sums over it end with.</summary>
    private readonly record struct Lanes(string Offset, string Vectors, string Sums);
}
