using System.Numerics;

namespace KernelGen;

/// <summary>Seeded data to verify with.</summary>
internal sealed class SampleData<T>(int seed)
    where T : IFloatingPointIeee754<T>
{
    private readonly Random random = new(seed);

    /// <summary>Normally distributed values (Box and Muller 1958).</summary>
    internal T[] Normal(int count, double deviation)
    {
        var values = new T[count];
        foreach (ref var value in values.AsSpan())
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            value = T.CreateChecked(deviation * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return values;
    }

    /// <summary>Classes, the first and the last one among them.</summary>
    internal int[] Labels(int count, int classes)
    {
        var labels = new int[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = i switch { 0 => classes - 1, 1 => 0, _ => random.Next(classes) };
        }

        return labels;
    }

    /// <summary>Rows of targets in [0, 1], about a quarter of them 0; they do not sum to 1, which the kernels must not take for granted.</summary>
    internal T[] Targets(int count)
    {
        var targets = new T[count];
        foreach (ref var target in targets.AsSpan())
        {
            target = T.CreateChecked(Math.Max(0, (random.NextDouble() * 4 / 3) - (1.0 / 3)));
        }

        return targets;
    }

    internal static double[] Widen(ReadOnlySpan<T> values)
    {
        var wide = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            wide[i] = double.CreateChecked(values[i]);
        }

        return wide;
    }

    internal static T[] Narrow(ReadOnlySpan<double> values)
    {
        var narrow = new T[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            narrow[i] = T.CreateChecked(values[i]);
        }

        return narrow;
    }

    internal static T[] NaNs(int count)
    {
        var values = new T[count];
        Array.Fill(values, T.NaN);
        return values;
    }
}
