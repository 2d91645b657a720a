using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Planning;

public class RowLayoutTests
{
    public static TheoryData<int, bool> Layouts()
    {
        var data = new TheoryData<int, bool>();
        foreach (var size in Enumerable.Range(1, 130).Append(1000).Append(4096))
        {
            data.Add(size, false);
            data.Add(size, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void EveryElement_CountsExactlyOnce(int size, bool isDouble)
    {
        var layout = Layout(size, isDouble);

        var counted = from block in Enumerable.Range(0, layout.Blocks)
                      from lane in Enumerable.Range(0, layout.BlockLanes)
                      where layout.Counts(block, lane)
                      select layout.ElementAt(block, lane);

        Assert.Equal(Enumerable.Range(0, size), counted.Order());
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void NoLane_LeavesTheRow(int size, bool isDouble)
    {
        var layout = Layout(size, isDouble);

        Assert.All(
            from block in Enumerable.Range(0, layout.Blocks) from lane in Enumerable.Range(0, layout.BlockLanes) select layout.ElementAt(block, lane),
            element => Assert.InRange(element, 0, size - 1));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void VectorsOfEveryWidth_CoverTheSameLanesInTheSameOrder(int size, bool isDouble)
    {
        var layout = Layout(size, isDouble);
        var expected = Lanes(layout, layout.BlockLanes);
        for (var lanes = layout.BlockLanes / 2; lanes >= (isDouble ? 2 : 4); lanes /= 2)
        {
            Assert.Equal(expected, Lanes(layout, lanes));
        }
    }

    [Theory]
    [InlineData(16, false, 16, 1, false, false)]
    [InlineData(10, false, 16, 1, true, false)]
    [InlineData(5, false, 8, 1, true, false)]
    [InlineData(3, false, 4, 1, false, true)]
    [InlineData(1, true, 2, 1, false, true)]
    [InlineData(3, true, 4, 1, true, false)]
    [InlineData(100, false, 16, 7, false, false)]
    [InlineData(100, true, 8, 13, false, false)]
    public void Shape_FollowsFromSizeAndElement(int size, bool isDouble, int blockLanes, int blocks, bool isSplit, bool isGathered)
    {
        var layout = Layout(size, isDouble);

        Assert.Equal((blockLanes, blocks, isSplit, isGathered), (layout.BlockLanes, layout.Blocks, layout.IsSplit, layout.IsGathered));
    }

    private static RowLayout Layout(int size, bool isDouble) => new(size, isDouble ? Element.Double : Element.Single);

    // What the emitted loads put into the lanes, from the slots alone.
    private static List<(int Element, bool Counts)> Lanes(RowLayout layout, int lanes) =>
        [.. from block in Enumerable.Range(0, layout.Blocks)
            from slot in layout.Vectors(block, lanes)
            from lane in Enumerable.Range(0, lanes)
            select (ElementIn(slot, lane, lanes), slot.Counted[lane])];

    private static int ElementIn(VectorSlot slot, int lane, int lanes) => slot switch
    {
        { Elements: { } count } => Math.Min(lane, count - 1),
        { UpperOffset: { } upper } when lane >= lanes / 2 => upper + lane - (lanes / 2),
        _ => slot.Offset + lane,
    };
}
