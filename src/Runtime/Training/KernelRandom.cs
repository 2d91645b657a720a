using System.Buffers.Binary;
using KernelGen.Training;

namespace KernelGen;

/// <summary>
/// xoshiro256** 1.0 (Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47, 2021), its state filled by
/// splitmix64 from a seed. The same seed gives the same numbers on every machine and every version of .NET, and the state can be saved:
/// <see cref="Random"/> promises neither. Not for cryptography, and not safe to share between threads.
/// </summary>
public sealed class KernelRandom : Random
{
    private Xoshiro256 generator;

    /// <summary>A generator for this seed; any seed is as good as another.</summary>
    public KernelRandom(ulong seed) => generator = Xoshiro256.Seeded(seed);

    /// <summary>A generator that goes on where <see cref="State"/> was taken.</summary>
    /// <exception cref="ArgumentException">All bits are zero, which the generator would never leave.</exception>
    public KernelRandom(KernelRandomState state)
    {
        if (state == default)
            throw new ArgumentException("A state of zeros would give nothing but zeros.", nameof(state));

        generator = new Xoshiro256(state);
    }

    /// <summary>Everything that the numbers to come depend on.</summary>
    public KernelRandomState State => generator.State;

    /// <summary>The generator itself, for loops that keep it in registers and put it back.</summary>
    internal Xoshiro256 Generator
    {
        get => generator;
        set => generator = value;
    }

    /// <summary>The next 64 bits.</summary>
    public ulong NextUInt64() => generator.NextUInt64();

    /// <inheritdoc/>
    public override int Next() => (int)generator.NextBelow(int.MaxValue);

    /// <inheritdoc/>
    public override int Next(int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return (int)generator.NextBelow((ulong)maxValue);
    }

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return (int)(minValue + (long)generator.NextBelow((ulong)((long)maxValue - minValue)));
    }

    /// <inheritdoc/>
    public override long NextInt64() => (long)generator.NextBelow(long.MaxValue);

    /// <inheritdoc/>
    public override long NextInt64(long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return (long)generator.NextBelow((ulong)maxValue);
    }

    /// <inheritdoc/>
    public override long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return unchecked(minValue + (long)generator.NextBelow((ulong)maxValue - (ulong)minValue));
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
}
