using KernelGen.Training;

namespace KernelGen.Runtime.Tests.Training;

public class EpochOrderTests
{
    /// <summary>Lengths around the four that are drawn at once, and where they no longer are.</summary>
    public static TheoryData<int> Lengths => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100, 1 << 14, (1 << 14) + 1];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void EveryRowIsTakenOnce(int length) => Assert.Equal(Enumerable.Range(0, length), Shuffled(length, new KernelRandom(1)).Order());

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void EveryOrderIsAsLikelyAsAnother(int length)
    {
        var orders = Enumerable.Range(1, length).Aggregate((product, factor) => product * factor);
        const int Each = 2_000;
        var random = new KernelRandom(7);
        var counts = Enumerable.Range(0, orders * Each).CountBy(_ => string.Join(' ', Shuffled(length, random))).ToList();

        // Six standard deviations of a count of 2,000.
        Assert.Equal(orders, counts.Count);
        Assert.All(counts, count => Assert.InRange(count.Value, Each - 268, Each + 268));
    }

    [Theory]
    [InlineData(1 << 14)]
    [InlineData((1 << 14) + 1)]
    public void EveryRowIsAsLikelyAtOnePlaceAsAtAnother(int length)
    {
        // The mean place of a row over many orders: its standard deviation is length / √12 / √(number of orders).
        const int Orders = 300;
        var random = new KernelRandom(8);
        var sums = new double[length];
        for (var i = 0; i < Orders; i++)
        {
            var order = Shuffled(length, random);
            for (var place = 0; place < length; place++)
                sums[order[place]] += place;
        }

        var tolerance = 6 * length / Math.Sqrt(12.0 * Orders);
        Assert.All(sums, sum => Assert.InRange(sum / Orders, ((length - 1) / 2.0) - tolerance, ((length - 1) / 2.0) + tolerance));
    }

    [Fact]
    public void TheSameSeedGivesTheSameOrder_AndGoesOnFromASavedState()
    {
        var random = new KernelRandom(3);
        Shuffled(50, random);
        var later = new KernelRandom(random.State);
        Assert.Equal(Shuffled(50, random), Shuffled(50, later));
        Assert.Equal([3, 2, 7, 5, 6, 8, 1, 4, 0], Shuffled(9, new KernelRandom(1)));
    }

    private static int[] Shuffled(int length, KernelRandom random)
    {
        var order = new int[length];
        EpochOrder.Shuffled(order, random);
        return order;
    }
}
