using KernelGen.Training;

namespace KernelGen.Runtime.Tests.Training;

public class RowGatherTests
{
    [Fact]
    public void EveryRowOfEverySize_IsCopiedAndNothingBehindIt()
    {
        int[] order = [4, 0, 4, 2];
        foreach (var size in Enumerable.Range(1, 40).Append(128).Append(129).Append(1000))
        {
            var rows = Enumerable.Range(1, 5 * size).Select(value => (float)value).ToArray();
            var destination = new float[(4 * size) + 3];
            RowGather.Copy(rows, size, order, destination.AsSpan());
            Assert.Equal([.. order.SelectMany(row => rows.Skip(row * size).Take(size)), 0, 0, 0], destination);
        }
    }

    [Fact]
    public void AnyNumberOfSingleValues_IsCopied()
    {
        int[] values = [10, 11, 12, 13, 14];
        for (var count = 0; count <= 10; count++)
        {
            int[] order = [.. Enumerable.Range(0, count).Select(i => (i * 3) % 5)];
            var destination = new int[count + 1];
            RowGather.Copy(values, order, destination.AsSpan());
            Assert.Equal([.. order.Select(row => values[row]), 0], destination);
            Assert.Throws<IndexOutOfRangeException>(() => RowGather.Copy<int>(values, [.. order, 5], new int[count + 1]));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void ARowThatDoesNotExist_IsRefused(int row)
    {
        foreach (var size in new[] { 1, 10, 200 })
            Assert.Throws<ArgumentOutOfRangeException>(() => RowGather.Copy<double>(new double[2 * size], size, [row], new double[size]));
    }

    [Fact]
    public void RowsThatDoNotFitTheDestination_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGather.Copy<double>(new double[20], 10, [0, 1], new double[19]));
}
