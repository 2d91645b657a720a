using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>How a matrix product is covered at one width.</summary>
/// <param name="MatMul">What is computed.</param>
/// <param name="BodyBits">The widest vectors that may be used, which say how many registers there are.</param>
/// <param name="Bits">Of the vectors: the body's width, or the narrowest that holds a row of the result.</param>
/// <param name="Groups">Of rows, largest first; what one leaves over the next ones take.</param>
internal sealed record MatMulPlan(MatMul MatMul, int BodyBits, int Bits, EquatableArray<MatMulGroup> Groups)
{
    /// <summary>A tile is at most this many rows high.</summary>
    private const int MostRows = 12;

    /// <summary>Tiles of a single vector are taller: for each row and term a multiply-add and a load, and one more load for all.</summary>
    private const int MostRowsOfOneVector = 16;

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

    /// <summary>One tile does all: there is nothing to hand out.</summary>
    public bool IsOneTile => Groups.Count == 1 && Groups[0].Panels.Count == 1 && (MatMul.IsInLanes || !Groups[0].Repeats);

    /// <summary>Every shape of tile, once.</summary>
    public IEnumerable<MatMulTile> Tiles => Groups.SelectMany(group => group.Panels).Select(panel => panel.Tile).Distinct();

    /// <summary>Columns of a tile.</summary>
    public int Columns(MatMulTile tile) => tile.Offsets[tile.Vectors - 1] + UsedLanes;

    /// <summary>Whether a row may be stored and loaded as a whole vector: what is beyond it belongs to the tile's next row, which comes after.</summary>
    public bool MayReachBeyond(MatMulTile tile, int row) =>
        UsedLanes == Lanes || !MatMul.IsExact || (row < tile.Rows - 1 && Lanes <= MatMul.Columns + MatMul.Result.Stride);

    /// <summary>Accumulators of a tile.</summary>
    public int Accumulators(MatMulTile tile) => tile.Rows * tile.Vectors * MatMul.Chains;

    /// <summary>A row's accumulators and operands would take all registers: each operand is loaded where it is used, once.</summary>
    public bool LoadsOnTheSpot(MatMulTile tile) => tile.Rows == 1 && Accumulators(tile) > MostAccumulatorsBeside(tile.Vectors, BodyBits);

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

    /// <summary>
    /// The same beside a row of the right matrix, an element of the left one and, where an x64 has no more than 128 bits and fuses nothing, the
    /// product of both.
    /// </summary>
    private static int MostAccumulatorsBeside(int vectors, int bodyBits) =>
        Math.Min(MostAccumulators(bodyBits), RegisterBudget.Registers(bodyBits) - vectors - (bodyBits == 128 ? 2 : 1));

    public static int ElementBytes(Element element) => element == Element.Single ? sizeof(float) : sizeof(double);

    /// <summary>
    /// Vectors side by side in a tile of a single row: weights are read once, and quickest from front to back, all columns of them. Where that takes
    /// several tiles anyway, narrower ones lose less.
    /// </summary>
    private static int MostVectorsOfARow(int bodyBits) => bodyBits == 512 ? 16 : 8;

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
            return new MatMulPlan(matMul, bodyBits, bits, GroupsInLanes(matMul, lanes, bodyBits));
        }

        var tallest = TallestGroup(matMul, lanes, bodyBits);
        return new MatMulPlan(matMul, bodyBits, bits, new EquatableArray<MatMulGroup>([.. Heights(matMul, tallest).Select(group =>
        {
            var panels = Panels(matMul, lanes, group.Rows, bodyBits, accumulators / group.Rows);
            return new MatMulGroup(group.Rows, Stepped(panels, group.Repeats, group.EndsInOnes), group.Repeats, group.Count);
        })]));
    }

    /// <summary>
    /// The heights of groups of rows. A known number of rows is split evenly, the last group taking what is left; of an unknown one, the
    /// tallest tiles take what they can, smaller ones what they leave, and then single rows.
    /// </summary>
    private static IEnumerable<(int Rows, bool Repeats, int? Count, bool EndsInOnes)> Heights(MatMul matMul, int tallest)
    {
        if (matMul.Rows is { } rows)
        {
            var groups = (rows + tallest - 1) / tallest;
            var height = (rows + groups - 1) / groups;
            var whole = (rows - 1) / height;
            if (whole > 0)
            {
                yield return (height, whole > 1, whole, false);
            }

            yield return (rows - (whole * height), false, 1, matMul.EndsInOnes);
            yield break;
        }

        var above = int.MaxValue;
        foreach (var height in new[] { tallest, tallest > 6 ? 4 : tallest > 4 ? 2 : 1, 1 })
        {
            if (height < above)
            {
                yield return (height, above - 1 >= 2 * height, null, false);
                above = height;
            }
        }
    }

    /// <summary>
    /// Where all panels of a repeated group have one shape, its tile steps through them for each group: what the rows read stays in the
    /// first-level cache, and the result is written row by row.
    /// </summary>
    private static EquatableArray<MatMulPanel> Stepped(MatMulPanel[] panels, bool repeats, bool endsInOnes)
    {
        var first = panels[0].Tile with { Repeats = repeats, EndsInOnes = endsInOnes };
        return repeats && panels.All(panel => panel.Tile == panels[0].Tile)
            ? new EquatableArray<MatMulPanel>([new MatMulPanel(0, first with { Panels = panels.Length })])
            : new EquatableArray<MatMulPanel>([.. panels.Select(panel => panel with { Tile = panel.Tile with { Repeats = repeats, EndsInOnes = endsInOnes } })]);
    }

    /// <summary>
    /// Splits the rows, which are the outputs of a layer, evenly into groups as tall as the registers allow; each tile runs over all blocks of samples.
    /// </summary>
    private static EquatableArray<MatMulGroup> GroupsInLanes(MatMul matMul, int lanes, int bodyBits)
    {
        var most = Math.Min(MostRows, MostAccumulators(bodyBits) / matMul.Chains);
        var count = (matMul.Rows!.Value + most - 1) / most;
        return new EquatableArray<MatMulGroup>([.. Enumerable.Range(0, count).Select(group =>
        {
            var rows = (matMul.Rows.Value / count) + (group < matMul.Rows.Value % count ? 1 : 0);
            return new MatMulGroup(rows, PanelsInLanes(matMul, lanes, rows, bodyBits), Repeats: false, Count: 1);
        })]);
    }

    private static EquatableArray<MatMulPanel> PanelsInLanes(MatMul matMul, int lanes, int rows, int bodyBits)
    {
        var vectors = matMul.Columns / lanes;
        var width = vectors;
        while (rows * width * matMul.Chains > MostAccumulatorsBeside(width, bodyBits))
        {
            width /= 2;
        }

        var tile = new MatMulTile(rows, new EquatableArray<int>([.. Enumerable.Range(0, width).Select(vector => vector * lanes)]), Repeats: true);
        return new EquatableArray<MatMulPanel>([.. Enumerable.Range(0, vectors / width).Select(panel => new MatMulPanel(panel * width * lanes, tile))]);
    }

    /// <summary>As many rows as the registers allow beside the vectors that a tile is wide.</summary>
    private static int TallestGroup(MatMul matMul, int lanes, int bodyBits)
    {
        var vectors = (matMul.Columns + lanes - 1) / lanes;
        var panels = PanelCount(matMul, vectors, bodyBits);
        var widest = (vectors + panels - 1) / panels;
        var rows = Math.Max(1, MostAccumulatorsBeside(widest, bodyBits) / matMul.Chains / widest);
        return Math.Min(rows, Math.Min(vectors == 1 ? MostRowsOfOneVector : MostRows, matMul.Rows ?? int.MaxValue));
    }

    /// <summary>
    /// Tiles side by side. Where the right matrix streams through, as weights do, three vectors and tall tiles read it least often; where the
    /// result does, four, which are whole lines of it. Below 512 bits there are registers for two. One left over joins its neighbours.
    /// </summary>
    private static int PanelCount(MatMul matMul, int vectors, int bodyBits) => bodyBits < 512 ? Math.Max(1, vectors / 2)
        : matMul.Rows is null ? (vectors + 2) / 3
        : Math.Max(1, vectors / 4);

    /// <summary>
    /// Splits the columns evenly, so that no panel of several is a single vector: the vector at the end of the columns overlaps its
    /// neighbour, and where the result is added to, both are to be loaded before either is stored.
    /// </summary>
    private static MatMulPanel[] Panels(MatMul matMul, int lanes, int rows, int bodyBits, int mostVectors)
    {
        var columns = matMul.Columns;
        var vectors = (columns + lanes - 1) / lanes;
        var most = Math.Min(MostVectorsOfARow(bodyBits), mostVectors);
        var panels = new MatMulPanel[rows == 1 ? (vectors + most - 1) / most : PanelCount(matMul, vectors, bodyBits)];
        for (var (panel, first) = (0, 0); panel < panels.Length; panel++)
        {
            var count = (vectors / panels.Length) + (panel < vectors % panels.Length ? 1 : 0);
            var start = first * lanes;
            var offsets = Enumerable.Range(0, count)
                .Select(vector => Math.Max(0, Math.Min((first + vector) * lanes, columns - lanes)) - start)
                .ToArray();
            panels[panel] = new MatMulPanel(start, new MatMulTile(rows, new EquatableArray<int>(offsets), Repeats: false));
            first += count;
        }

        return panels;
    }
}
