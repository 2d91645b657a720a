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
    public void ARowThatDoesNotExist_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGather.Copy<double>(new double[20], 10, [2], new double[10]));
}
