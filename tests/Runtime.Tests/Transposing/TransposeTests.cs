using System.Numerics;
using KernelGen.CompilerServices;

namespace KernelGen.Runtime.Tests.Transposing;

/// <summary>Transposed copies of every small shape: each value in its place, and nothing beside them touched.</summary>
public class TransposeTests
{
    private const int MostRows = 35;
    private const int MostColumns = 21;
    private const int Gap = 3;
    private const int Untouched = -1;
    private const int BlockBytes = 64;

    [Fact]
    public void ACopy_PutsColumnsIntoRows()
    {
        Check(Copy<float>);
        Check(Copy<double>);
    }

    [Fact]
    public void SamplesGoIntoLanes_AndBack()
    {
        Check((rows, columns) => Lanes<float>(rows, columns, sizeof(float)));
        Check((rows, columns) => Lanes<double>(rows, columns, sizeof(double)));
    }

    [Fact]
    public void Labels_BecomeNumbers()
    {
        for (var rows = 0; rows <= MostRows; rows++)
        {
            int[] labels = [.. Enumerable.Range(5, rows)];
            float[] singles = [.. Enumerable.Repeat((float)Untouched, rows + 1)];
            double[] doubles = [.. Enumerable.Repeat((double)Untouched, rows + 1)];

            Transpose.ToLanes(ref labels.AsSpan().GetPinnableReference(), rows, ref singles[0]);
            Transpose.ToLanes(ref labels.AsSpan().GetPinnableReference(), rows, ref doubles[0]);

            Assert.Equal([.. labels.Select(label => (float)label), Untouched], singles);
            Assert.Equal([.. labels.Select(label => (double)label), Untouched], doubles);
        }
    }

    private static void Check(Action<int, int> check)
    {
        for (var rows = 1; rows <= MostRows; rows++)
        {
            for (var columns = 1; columns <= MostColumns; columns++)
            {
                check(rows, columns);
            }
        }
    }

    private static void Copy<T>(int rows, int columns)
        where T : unmanaged, INumber<T>
    {
        var (sourceStride, stride) = (columns + Gap, rows + Gap);
        var source = Numbers<T>(rows * sourceStride);
        var destination = Blank<T>(columns * stride);

        Transpose.Copy(ref source[0], rows, columns, sourceStride, ref destination[0], stride);

        var expected = Blank<T>(columns * stride);
        for (var i = 0; i < rows * columns; i++)
        {
            expected[(i % columns * stride) + (i / columns)] = source[(i / columns * sourceStride) + (i % columns)];
        }

        Assert.Equal(expected, destination);
    }

    private static void Lanes<T>(int rows, int columns, int elementBytes)
        where T : unmanaged, INumber<T>
    {
        var block = BlockBytes / elementBytes;
        var stride = columns + Gap;
        var source = Numbers<T>(rows * stride);
        var lanes = Blank<T>((rows + block - 1) / block * block * columns);
        var back = Blank<T>(rows * stride);

        Transpose.ToLanes(ref source[0], rows, columns, stride, ref lanes[0]);
        Transpose.FromLanes(ref lanes[0], rows, columns, ref back[0], stride);

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                Assert.Equal(source[(row * stride) + column], lanes[(((row / block * columns) + column) * block) + (row % block)]);
            }
        }

        Assert.Equal([.. source.Select((value, i) => i % stride < columns ? value : T.CreateChecked(Untouched))], back);
    }

    private static T[] Numbers<T>(int count)
        where T : INumber<T> => [.. Enumerable.Range(1, count).Select(T.CreateChecked)];

    private static T[] Blank<T>(int count)
        where T : INumber<T> => [.. Enumerable.Repeat(T.CreateChecked(Untouched), count)];
}
