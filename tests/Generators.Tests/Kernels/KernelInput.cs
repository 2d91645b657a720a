using System.Numerics;

namespace KernelGen.Generators.Tests.Kernels;

/// <summary>Rows for a kernel of either element: inputs, labels, and what a loss scales its gradient with.</summary>
internal sealed record KernelInput<T>(T[] First, T[] Second, int[] Labels, int Rows, T Scale)
    where T : struct
{
    /// <summary>Numbers of ordinary size, drawn by seed.</summary>
    public static KernelInput<T> Draw<TNumber>(int size, int rows, int seed)
        where TNumber : struct, INumberBase<TNumber>
    {
        var random = new Random(seed);
        T[] Numbers() => [.. Enumerable.Range(0, size * rows).Select(_ => (T)(object)TNumber.CreateChecked((random.NextDouble() * 12) - 6))];
        var labels = Enumerable.Range(0, rows).Select(_ => random.Next(size)).ToArray();
        return new KernelInput<T>(Numbers(), Numbers(), labels, rows, (T)(object)TNumber.CreateChecked(0.3));
    }

    /// <summary>The same with special values strewn in: every one at some position of some row.</summary>
    public static KernelInput<T> DrawSpecial<TNumber>(int size, int seed)
        where TNumber : struct, IFloatingPointIeee754<TNumber>
    {
        TNumber[] specials =
        [
            TNumber.NaN, TNumber.PositiveInfinity, TNumber.NegativeInfinity, TNumber.NegativeZero, TNumber.Zero, TNumber.Epsilon,
            -TNumber.Epsilon, TNumber.CreateSaturating(1e30), TNumber.CreateSaturating(-1e30), TNumber.CreateChecked(-103.5), TNumber.CreateChecked(88.5),
        ];
        var input = Draw<TNumber>(size, specials.Length, seed);
        var random = new Random(seed);
        for (var row = 0; row < specials.Length; row++)
        {
            input.First[(row * size) + random.Next(size)] = (T)(object)specials[row];
            input.Second[(row * size) + random.Next(size)] = (T)(object)specials[(row + 1) % specials.Length];
        }

        return input;
    }
}
