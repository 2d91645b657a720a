using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Training;

/// <summary>The generator behind <see cref="KernelRandom"/>, as a value: a copy in a local stands in registers.</summary>
internal struct Xoshiro256(KernelRandomState state)
{
    private ulong s0 = state.S0;
    private ulong s1 = state.S1;
    private ulong s2 = state.S2;
    private ulong s3 = state.S3;

    public readonly KernelRandomState State => new(s0, s1, s2, s3);

    public static Xoshiro256 Seeded(ulong seed) => new(new KernelRandomState(SplitMix64(ref seed), SplitMix64(ref seed), SplitMix64(ref seed), SplitMix64(ref seed)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    /// <summary>
    /// Uniform in 0 … bound − 1 without bias, and 0 for a bound of 0: the upper half of a 128-bit product, drawn again where its lower half falls
    /// into the surplus (Lemire, Fast random integer generation in an interval, ACM TOMACS 29, 2019).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBelow(ulong bound)
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

    /// <summary>
    /// Numbers below <paramref name="bound"/>, bound + 1, bound + 2 and bound + 3 from one draw, independent and uniform: each product's upper half is a
    /// number, its lower half what the next is taken from (Brackett-Rozinsky and Lemire, Batched ranged random integer generation, Software: Practice
    /// and Experience 55, 2025). The product of the four bounds must be below 2⁶⁴, and <paramref name="ceiling"/> at least that product: only what is
    /// left below it is looked at closely.
    /// </summary>
    /// <returns>Whether the draw counts; it does not where the last lower half falls into the surplus, and another is to be made.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNextFourBelow(ulong bound, ulong ceiling, out ulong a, out ulong b, out ulong c, out ulong d)
    {
        var bits = NextUInt64();
        a = Take(ref bits, bound);
        b = Take(ref bits, bound + 1);
        c = Take(ref bits, bound + 2);
        d = Take(ref bits, bound + 3);
        return bits >= ceiling || IsBeyondSurplus(bits, bound * (bound + 1) * (bound + 2) * (bound + 3));
    }

    /// <summary>Returns the upper half of bits · bound and leaves the lower one: two multiplications, where one of both halves would store the lower.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Take(ref ulong bits, ulong bound)
    {
        var high = Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(bits, bound) : Math.BigMul(bits, bound, out _);
        bits = unchecked(bits * bound);
        return high;
    }

    private static bool IsBeyondSurplus(ulong low, ulong product) => low >= product || low >= unchecked(0 - product) % product;

    /// <summary>Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014; what the authors of xoshiro seed it with.</summary>
    private static ulong SplitMix64(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
