using System.Numerics;

namespace KernelGen;

/// <summary>Rows at which kernels go wrong: constant, far from 0, dominated by one element, saturated, not finite.</summary>
internal static class ExtremeRows
{
    /// <summary>Rows of finite values.</summary>
    internal static T[] Finite<T>(int size, SampleData<T> data)
        where T : IFloatingPointIeee754<T>
    {
        var rows = new List<T>();
        foreach (var constant in (double[])[0, 1, -1, 88.5, -88.5, -1000, 1000, 1e-30, -1e-30])
        {
            rows.AddRange(Enumerable.Repeat(T.CreateChecked(constant), size));
        }

        foreach (var offset in (double[])[1000, -1000])
        {
            rows.AddRange(data.Normal(size, 1).Select(x => x + T.CreateChecked(offset)));
        }

        foreach (var dominant in (double[])[30, 200])
        {
            var row = data.Normal(size, 1);
            row[size / 2] = T.CreateChecked(dominant);
            rows.AddRange(row);
        }

        rows.AddRange(data.Normal(size, 40));
        return [.. rows];
    }

    /// <summary>Rows in which one element is <paramref name="value"/>, the first, the middle or the last.</summary>
    internal static T[] WithOne<T>(int size, SampleData<T> data, T value)
        where T : IFloatingPointIeee754<T>
    {
        var rows = data.Normal(3 * size, 1);
        rows[0] = rows[size + (size / 2)] = rows[(3 * size) - 1] = value;
        return rows;
    }

    /// <summary>A row of nothing but <paramref name="value"/>.</summary>
    internal static T[] Constant<T>(int size, T value)
        where T : IFloatingPointIeee754<T>
    {
        var row = new T[size];
        Array.Fill(row, value);
        return row;
    }
}
