using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;
using KernelGen.Generators.Tests.Networks;

namespace KernelGen.Generators.Tests.Planning;

/// <summary>The tiles of matrix products, as data.</summary>
public class MatMulPlanTests
{
    private const int MultiplyAddLatencyTimesRate = 8;

    // Where an x64 has no more than 128 bits, nothing is fused, and an addition takes three cycles.
    private const int AdditionLatencyTimesRate = 6;

    public static TheoryData<string, int> Widths
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var shape in new[] { "1-1-1", "3-2-3", "10-5-10", "64-32-10", "100-60-25", "784-128-10", "256-128-64-10", "17-33-130-7", "49-15-9-16-31" })
            {
                foreach (var bits in new[] { 512, 256, 128 })
                {
                    data.Add(shape, bits);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void EveryElement_IsComputedOnceOrTwiceWithinOneTile(string shape, int bits)
    {
        foreach (var plan in Plans(shape, bits))
        {
            foreach (var rows in plan.MatMul.Rows is { } fixedRows ? new[] { fixedRows } : [1, 20, 32, 33, 96])
            {
                Assert.All(TilesOver(plan, rows), tiles => Assert.Single(tiles.Distinct()));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Accumulators_FitIntoRegistersAndHideTheLatency(string shape, int bits)
    {
        foreach (var plan in Plans(shape, bits))
        {
            var tiles = plan.Groups[0].Panels.Select(panel => panel.Tile);
            var least = bits == 128 ? AdditionLatencyTimesRate : MultiplyAddLatencyTimesRate;
            Assert.All(plan.Tiles, tile => Assert.InRange(plan.Accumulators(tile) + OperandRegisters(plan, tile, bits), 1, bits == 512 ? 32 : 16));
            if (plan.MatMul.Rows is null or >= MultiplyAddLatencyTimesRate)
            {
                Assert.All(tiles, tile => Assert.True(plan.Accumulators(tile) >= least, $"{plan.MatMul.Name}: {tile}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Steps_KeepEachTermInItsChain(string shape, int bits)
    {
        foreach (var plan in Plans(shape, bits).Where(plan => plan.MatMul.Depth is not null))
        {
            Assert.All(plan.Tiles, tile => Assert.True(plan.Step(tile) == plan.MatMul.Depth || plan.Step(tile) % plan.MatMul.Chains == 0));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Methods_StayWithinTheJitsLimits(string shape, int bits)
    {
        foreach (var plan in Plans(shape, bits))
        {
            foreach (var tile in plan.Tiles)
            {
                var step = plan.Step(tile);
                var terms = step + ((plan.MatMul.Depth ?? 0) % step);
                var statements = ((tile.Rows + tile.Vectors) * terms) + (tile.Rows * tile.Vectors * (terms + (2 * plan.MatMul.Chains) + 4));
                Assert.InRange(statements, 1, JitBudget.Statements);
            }
        }
    }

    [Fact]
    public void AVectorThatReadsPastARow_StaysWithinTheRowThatFollows()
    {
        // A weight matrix of n columns is followed by n biases; a single column is read element by element.
        for (var columns = 2; columns <= 64; columns++)
        {
            foreach (var element in new[] { Element.Single, Element.Double })
            {
                foreach (var bits in new[] { 512, 256, 128 })
                {
                    var plan = MatMulPlan.Create(Product(columns, depth: 16, element), bits);
                    Assert.All(plan.Tiles, tile => Assert.True(plan.UsedLanes == plan.Lanes || plan.Lanes <= 2 * columns));
                }
            }
        }
    }

    [Theory]
    [InlineData(10, 784, 4)]
    [InlineData(48, 784, 4)]
    [InlineData(49, 784, 2)]
    [InlineData(112, 784, 2)]
    [InlineData(113, 784, 1)]
    [InlineData(10, 7, 1)]
    [InlineData(10, 8, 4)]
    public void Chains_MakeUpForTheColumnsThatARowLacks(int columns, int depth, int chains)
    {
        Assert.Equal(chains, MatMulChains.Count(depth, columns, Element.Single));
        Assert.Equal(chains, MatMulChains.Count(depth, (columns + 1) / 2, Element.Double));
    }

    [Fact]
    public void AnImageClassifiersFirstLayer_IsTiledByEightRows()
    {
        var plan = MatMulPlan.Create(Product(128, 784, Element.Single), 512);

        Assert.Equal([8, 4, 1], plan.Groups.Select(group => group.Rows));
        Assert.Equal([(0, 3), (48, 3), (96, 2)], plan.Groups[0].Panels.Select(panel => (panel.Column, panel.Tile.Vectors)));
        Assert.Equal([0, 16, 32], plan.Groups[0].Panels[0].Tile.Offsets);
    }

    [Theory]
    [InlineData(784, 128, 512, new[] { 6, 5 }, 130, 2)]
    [InlineData(64, 32, 512, new[] { 11, 10 }, 5, 1)]
    [InlineData(10, 5, 512, new[] { 11 }, 1, 1)]
    [InlineData(784, 128, 256, new[] { 6, 5 }, 130, 8)]
    public void AParameterGradient_StepsThroughItsPanelsRowByRow_AndEndsInTheBiases(int inputs, int outputs, int bits, int[] heights, int count, int panels)
    {
        var product = NetworkPlan.Create(NetworkSpecs.Create([inputs, outputs, 3])).Layers[0].ParameterGradient;
        var plan = MatMulPlan.Create(product, bits);

        Assert.Equal(heights, plan.Groups.Select(group => group.Rows));
        Assert.Equal((count, panels), (plan.Groups[0].Count, plan.Groups[0].Panels[0].Tile.Panels));
        Assert.All(plan.Groups, group => Assert.All(group.Panels, panel => Assert.Equal(group == plan.Groups[^1], panel.Tile.EndsInOnes)));
    }

    [Fact]
    public void ColumnsThatEndInsideAVector_AreTakenByOneThatOverlaps()
    {
        var plan = MatMulPlan.Create(Product(25, 60, Element.Single), 512);

        Assert.Equal([0, 9], plan.Groups[0].Panels.Single().Tile.Offsets);
    }

    [Theory]
    [InlineData(512, new[] { 16 })]
    [InlineData(256, new[] { 8, 8, 8, 8 })]
    public void ASingleRow_ReadsAllColumnsSideBySideWhereTheRegistersHoldThem(int bits, int[] vectors)
    {
        var plan = MatMulPlan.Create(Product(256, 256, Element.Single) with { Rows = 1 }, bits);

        Assert.Equal(vectors, plan.Groups.Single().Panels.Select(panel => panel.Tile.Vectors));
    }

    /// <summary>Vectors of the right matrix, an element of the left one, and the product of both where it is not fused.</summary>
    private static int OperandRegisters(MatMulPlan plan, MatMulTile tile, int bits) => (plan.LoadsOnTheSpot(tile) ? 0 : tile.Vectors) + (bits == 128 ? 2 : 1);

    private static MatMul Product(int columns, int depth, Element element) =>
        new("P", "", new LeftMatrix("a", depth, 1), new Matrix("b", columns), new Matrix("c", columns), null, columns, depth, element);

    private static IEnumerable<MatMulPlan> Plans(string shape, int bits) =>
        from element in new[] { Element.Single, Element.Double }
        from layer in NetworkPlan.Create(NetworkSpecs.Create(NetworkSpecs.Sizes(shape), element: element)).Layers
        from product in new[] { layer.Forward, layer.ParameterGradient, layer.Backward }
        select MatMulPlan.Create(product, bits);

    /// <summary>For each element of the result, in order, the tiles that compute it.</summary>
    private static List<(int Row, int Column)>[] TilesOver(MatMulPlan plan, int rows)
    {
        var columns = plan.MatMul.Columns;
        var tiles = Enumerable.Range(0, rows * columns).Select(_ => new List<(int, int)>()).ToArray();
        var (row, left) = (0, rows);
        foreach (var group in plan.Groups)
        {
            Assert.True(group.Repeats || (group.Count ?? left / group.Rows) < 2);
            for (var count = group.Count ?? left / group.Rows; count > 0; count--, left -= group.Rows, row += group.Rows)
            {
                foreach (var panel in group.Panels.SelectMany(panel => Stepped(plan, panel)))
                {
                    AddTile(tiles, panel, new Range(row, row + group.Rows), columns, plan.UsedLanes);
                }
            }
        }

        Assert.Equal(0, left);
        return tiles;
    }

    /// <summary>The panels that a tile steps through.</summary>
    private static IEnumerable<MatMulPanel> Stepped(MatMulPlan plan, MatMulPanel panel) =>
        Enumerable.Range(0, panel.Tile.Panels).Select(step => panel with { Column = panel.Column + (step * plan.Columns(panel.Tile)) });

    private static void AddTile(List<(int Row, int Column)>[] tiles, MatMulPanel panel, Range rows, int columns, int lanes)
    {
        for (var row = rows.Start.Value; row < rows.End.Value; row++)
        {
            foreach (var column in panel.Tile.Offsets.SelectMany(offset => Enumerable.Range(panel.Column + offset, lanes)))
            {
                tiles[(row * columns) + column].Add((rows.Start.Value, panel.Column));
            }
        }
    }
}
