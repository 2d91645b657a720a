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

    [Fact]
    public void RowsOfEverySizeWithLabels_AreCopiedAndNothingBehindThem()
    {
        int[] order = [4, 0, 4, 2];
        int[] labels = [10, 11, 12, 13, 14];
        foreach (var size in Enumerable.Range(1, 40))
        {
            var rows = Enumerable.Range(1, 5 * size).Select(value => (double)value).ToArray();
            var (destination, labelDestination) = (new double[(4 * size) + 3], new int[5]);
            RowGather.Copy(rows, size, labels, order, destination, labelDestination);
            Assert.Equal([.. order.SelectMany(row => rows.Skip(row * size).Take(size)), 0, 0, 0], destination);
            Assert.Equal([14, 10, 14, 12, 0], labelDestination);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void ARowThatDoesNotExist_IsRefused(int row)
    {
        foreach (var size in new[] { 1, 10, 200 })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => RowGather.Copy<double>(new double[2 * size], size, [row], new double[size]));
            Assert.ThrowsAny<SystemException>(() => RowGather.Copy<float>(new float[2 * size], size, [0, 1], [row], new float[size], new int[1]));
        }
    }

    [Fact]
    public void LabeledRowsThatDoNotFit_AreRefused()
    {
        Refused(rows: 19, destination: 20, labels: 2);
        Refused(rows: 20, destination: 19, labels: 2);
        Refused(rows: 20, destination: 20, labels: 1);

        static void Refused(int rows, int destination, int labels) => Assert.Throws<ArgumentOutOfRangeException>(
            () => RowGather.Copy<float>(new float[rows], 10, [0, 1], [0, 1], new float[destination], new int[labels]));
    }

    [Fact]
    public void RowsThatDoNotFitTheDestination_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGather.Copy<double>(new double[20], 10, [0, 1], new double[19]));
}
