using System.Numerics;

namespace Consumer;

/// <summary>Data of tests, drawn by seed, and comparison by bits.</summary>
internal static class Samples
{
    /// <summary>Numbers in −4 … 4, none within a thousandth of 0, where ReLU has its kink.</summary>
    public static T[] Numbers<T>(int count, int seed = 1)
        where T : INumberBase<T>
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked((0.001 + (3.999 * random.NextDouble())) * (random.Next(2) == 0 ? -1 : 1)))];
    }

    /// <summary>Rows that are distributions.</summary>
    public static T[] Targets<T>(int rows, int size, int seed = 2)
        where T : INumberBase<T>
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, rows).SelectMany(_ =>
        {
            double[] row = [.. Enumerable.Range(0, size).Select(_ => random.NextDouble() + 0.01)];
            return row.Select(value => T.CreateChecked(value / row.Sum()));
        })];
    }

    /// <summary>A class per row.</summary>
    public static int[] Labels(int rows, int classes, int seed = 3)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, rows).Select(_ => random.Next(classes))];
    }

    /// <summary>Whether two results have the same bits; any NaN equals any other, −0 and +0 are told apart.</summary>
    public static bool Same<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : IFloatingPointIeee754<T>
    {
        var same = expected.Length == actual.Length;
        for (var i = 0; same && i < expected.Length; i++)
        {
            same = T.IsNaN(expected[i]) ? T.IsNaN(actual[i]) : expected[i] == actual[i] && T.IsNegative(expected[i]) == T.IsNegative(actual[i]);
        }

        return same;
    }

    /// <summary>Fails at the first position whose bits differ.</summary>
    public static void AssertSame<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : IFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(Same(expected.Slice(i, 1), actual.Slice(i, 1)), $"Position {i}: expected {expected[i]}, was {actual[i]}.");
        }
    }
}
