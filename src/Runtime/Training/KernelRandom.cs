using System.Buffers.Binary;
using System.Numerics;

namespace KernelGen;

/// <summary>
/// xoshiro256** 1.0 (Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47, 2021), its state filled by
/// splitmix64 from a seed. The same seed gives the same numbers on every machine and every version of .NET, and the state can be saved:
/// <see cref="Random"/> promises neither. Not for cryptography, and not safe to share between threads.
/// </summary>
public sealed class KernelRandom : Random
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <summary>A generator for this seed; any seed is as good as another.</summary>
    public KernelRandom(ulong seed)
    {
        s0 = SplitMix64(ref seed);
        s1 = SplitMix64(ref seed);
        s2 = SplitMix64(ref seed);
        s3 = SplitMix64(ref seed);
    }

    /// <summary>A generator that goes on where <see cref="State"/> was taken.</summary>
    /// <exception cref="ArgumentException">All bits are zero, which the generator would never leave.</exception>
    public KernelRandom(KernelRandomState state)
    {
        if (state == default)
            throw new ArgumentException("A state of zeros would give nothing but zeros.", nameof(state));

        (s0, s1, s2, s3) = state;
    }

    /// <summary>Everything that the numbers to come depend on.</summary>
    public KernelRandomState State => new(s0, s1, s2, s3);

    /// <summary>The next 64 bits.</summary>
    public ulong NextUInt64()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <inheritdoc/>
    public override int Next() => (int)NextBelow(int.MaxValue);

    /// <inheritdoc/>
    public override int Next(int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return (int)NextBelow((ulong)maxValue);
    }

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return (int)(minValue + (long)NextBelow((ulong)((long)maxValue - minValue)));
    }

    /// <inheritdoc/>
    public override long NextInt64() => (long)NextBelow(long.MaxValue);

    /// <inheritdoc/>
    public override long NextInt64(long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return (long)NextBelow((ulong)maxValue);
    }

    /// <inheritdoc/>
    public override long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return unchecked(minValue + (long)NextBelow((ulong)maxValue - (ulong)minValue));
    }

    /// <summary>Uniform in [0, 1): the 53 upper bits, over 2⁵³.</summary>
    public override double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [0, 1): the 24 upper bits, over 2²⁴.</summary>
    public override float NextSingle() => (NextUInt64() >> 40) * (1.0f / (1U << 24));

    /// <inheritdoc/>
    public override void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        NextBytes(buffer.AsSpan());
    }

    /// <inheritdoc/>
    public override void NextBytes(Span<byte> buffer)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        while (!buffer.IsEmpty)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(word, NextUInt64());
            var count = Math.Min(buffer.Length, word.Length);
            word[..count].CopyTo(buffer);
            buffer = buffer[count..];
        }
    }

    /// <inheritdoc/>
    protected override double Sample() => NextDouble();

    /// <summary>
    /// Uniform in 0 … bound − 1 without bias, and 0 for a bound of 0: the upper half of a 128-bit product, drawn again where its lower half falls
    /// into the surplus (Lemire, Fast random integer generation in an interval, ACM TOMACS 29, 2019).
    /// </summary>
    private ulong NextBelow(ulong bound)
    {
        var high = Math.BigMul(NextUInt64(), bound, out var low);
        if (low < bound)
        {
            // 2⁶⁴ mod bound: so many of the 2⁶⁴ products are one too many for their value.
            var surplus = unchecked(0 - bound) % bound;
            while (low < surplus)
                high = Math.BigMul(NextUInt64(), bound, out low);
        }

        return high;
    }

    /// <summary>Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014; what the authors of xoshiro seed it with.</summary>
    private static ulong SplitMix64(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
