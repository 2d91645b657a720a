using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>How a matrix product is covered at one width.</summary>
/// <param name="MatMul">What is computed.</param>
/// <param name="Bits">Of the vectors: the body's width, or the narrowest that holds a row of the result.</param>
/// <param name="Groups">Of rows, largest first; what one leaves over the next ones take.</param>
internal sealed record MatMulPlan(MatMul MatMul, int Bits, EquatableArray<MatMulGroup> Groups)
{
    /// <summary>A tile is at most this many rows high.</summary>
    private const int MostRows = 8;

    /// <summary>Where samples lie in the lanes, a tile is at most this many outputs high.</summary>
    private const int MostRowsInLanes = 12;

    /// <summary>What the tallest tiles leave over, tiles of this many rows take, and then single rows.</summary>
    private const int RowsOfRest = 4;

    /// <summary>Vectors side by side in a tile. More would not add to the accumulators that hide a multiply-add's latency.</summary>
    private const int MostVectors = 8;

    /// <summary>Where a product is this small, the loop over its depth is written out.</summary>
    private const int UnrolledMultiplyAdds = 48;

    /// <summary>The same where a block of samples follows the other, so that one's loads hide behind the other's sums.</summary>
    private const int UnrolledInLanes = 160;

    /// <summary>A pass of the loop over the depth has at least this many multiply-adds, which hide its counting.</summary>
    private const int MultiplyAddsOfAPass = 16;

    private const int NarrowestBits = 128;

    public int Lanes => Bits / 8 / ElementBytes(MatMul.Element);

    /// <summary>Lanes in use where one vector holds a row and is not full; otherwise all.</summary>
    public int UsedLanes => Math.Min(Lanes, MatMul.Columns);

    /// <summary>Every shape of tile, once.</summary>
    public IEnumerable<MatMulTile> Tiles => Groups.SelectMany(group => group.Panels).Select(panel => panel.Tile).Distinct();

    /// <summary>Columns of a tile.</summary>
    public int Columns(MatMulTile tile) => tile.Offsets[tile.Vectors - 1] + UsedLanes;

    /// <summary>Accumulators of a tile.</summary>
    public int Accumulators(MatMulTile tile) => tile.Rows * tile.Vectors * MatMul.Chains;

    /// <summary>Terms that a pass of the loop over the depth adds; a multiple of the chains, or all where there is no loop.</summary>
    public int Step(MatMulTile tile)
    {
        var outputs = tile.Rows * tile.Vectors;
        if (MatMul.Depth is not { } depth)
        {
            return 1;
        }

        if (depth <= MatMul.Chains || outputs * depth <= (MatMul.IsInLanes ? UnrolledInLanes : UnrolledMultiplyAdds))
        {
            return depth;
        }

        var terms = (MultiplyAddsOfAPass + outputs - 1) / outputs;
        return Math.Min((terms + MatMul.Chains - 1) / MatMul.Chains, depth / MatMul.Chains) * MatMul.Chains;
    }

    /// <summary>Registers that may hold accumulators: three quarters of 32 at 512 bits and of 16 below, the rest for operands.</summary>
    public static int MostAccumulators(int bodyBits) => bodyBits == 512 ? 24 : 12;

    public static int ElementBytes(Element element) => element == Element.Single ? sizeof(float) : sizeof(double);

    /// <param name="matMul">What is computed.</param>
    /// <param name="bodyBits">The widest vectors that may be used.</param>
    public static MatMulPlan Create(MatMul matMul, int bodyBits)
    {
        var bits = NarrowestBits;
        while (bits < bodyBits && bits / 8 / ElementBytes(matMul.Element) < matMul.Columns)
        {
            bits *= 2;
        }

        var lanes = bits / 8 / ElementBytes(matMul.Element);
        var accumulators = MostAccumulators(bodyBits) / matMul.Chains;
        if (matMul.IsInLanes)
        {
            return new MatMulPlan(matMul, bits, GroupsInLanes(matMul, lanes, accumulators));
        }

        var left = matMul.Rows;
        var groups = new List<MatMulGroup>();
        var above = int.MaxValue;
        for (var rows = LargestGroup(matMul, lanes, accumulators); rows > 0; rows = rows > RowsOfRest ? RowsOfRest : rows > 1 ? 1 : 0)
        {
            var most = Math.Min(left ?? int.MaxValue, above - 1);
            if (most >= rows)
            {
                var repeats = most >= 2 * rows;
                groups.Add(new MatMulGroup(rows, Panels(matMul.Columns, lanes, rows, accumulators / rows, repeats), repeats));
                left %= rows;
            }

            above = rows;
        }

        return new MatMulPlan(matMul, bits, new EquatableArray<MatMulGroup>([.. groups]));
    }

    /// <summary>
    /// Splits the rows, which are the outputs of a layer, evenly into groups as tall as the registers allow; each tile runs over all blocks of samples.
    /// </summary>
    private static EquatableArray<MatMulGroup> GroupsInLanes(MatMul matMul, int lanes, int accumulators)
    {
        var most = Math.Min(MostRowsInLanes, accumulators);
        var count = (matMul.Rows!.Value + most - 1) / most;
        return new EquatableArray<MatMulGroup>([.. Enumerable.Range(0, count).Select(group =>
        {
            var rows = (matMul.Rows.Value / count) + (group < matMul.Rows.Value % count ? 1 : 0);
            return new MatMulGroup(rows, Panels(matMul.Columns, lanes, rows, accumulators / rows, repeats: true), Repeats: false);
        })]);
    }

    /// <summary>The tallest group whose tile is three vectors wide, as far as the result is and the registers allow.</summary>
    private static int LargestGroup(MatMul matMul, int lanes, int accumulators)
    {
        const int WellFedVectors = 3;
        var vectors = Math.Min(WellFedVectors, (matMul.Columns + lanes - 1) / lanes);
        var rows = MostRows;
        while (rows > 1 && (rows * vectors > accumulators || rows > matMul.Rows))
        {
            rows /= 2;
        }

        return rows;
    }

    /// <summary>
    /// Splits the columns evenly, so that no panel of several is a single vector: the vector at the end of the columns overlaps its
    /// neighbour, and where the result is added to, both are to be loaded before either is stored.
    /// </summary>
    private static EquatableArray<MatMulPanel> Panels(int columns, int lanes, int rows, int mostVectors, bool repeats)
    {
        var vectors = (columns + lanes - 1) / lanes;
        var most = Math.Min(MostVectors, mostVectors);
        var panels = new MatMulPanel[(vectors + most - 1) / most];
        for (var (panel, first) = (0, 0); panel < panels.Length; panel++)
        {
            var count = (vectors / panels.Length) + (panel < vectors % panels.Length ? 1 : 0);
            var start = first * lanes;
            var offsets = Enumerable.Range(0, count)
                .Select(vector => Math.Max(0, Math.Min((first + vector) * lanes, columns - lanes)) - start)
                .ToArray();
            panels[panel] = new MatMulPanel(start, new MatMulTile(rows, new EquatableArray<int>(offsets), repeats));
            first += count;
        }

        return new EquatableArray<MatMulPanel>(panels);
    }
}
