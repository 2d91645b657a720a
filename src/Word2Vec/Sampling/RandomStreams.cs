using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>
/// Eight generators xoshiro256** side by side, each a lane of vectors of 512 bits: the n-th number of lane l is number 8 n + l. The numbers are the same at
/// every width of the machine's vectors.
/// </summary>
internal sealed class RandomStreams
{
    /// <summary>Numbers come so many at a time.</summary>
    public const int Lanes = 8;

    private Vector512<ulong> s0;
    private Vector512<ulong> s1;
    private Vector512<ulong> s2;
    private Vector512<ulong> s3;

    /// <summary>Lane l begins where the generator number 8 · <paramref name="stream"/> + l of this seed does.</summary>
    public RandomStreams(ulong seed, int stream)
    {
        Span<KernelRandomState> states = stackalloc KernelRandomState[Lanes];
        for (var lane = 0; lane < Lanes; lane++)
            states[lane] = Start(seed, ((ulong)stream * Lanes) + (ulong)lane).State;

        SetState(states);
    }

    /// <summary>
    /// The generator of that number: splitmix64 counts from the seed on, four numbers for each generator, so that no two of a seed begin alike.
    /// </summary>
    public static Xoshiro256 Start(ulong seed, ulong generator)
    {
        // What splitmix64 adds to its state for a number.
        const ulong Gamma = 0x9E3779B97F4A7C15;
        const int NumbersPerState = 4;
        return Xoshiro256.Seeded(unchecked(seed + (generator * NumbersPerState * Gamma)));
    }

    /// <summary>Everything that the numbers to come depend on, lane by lane.</summary>
    public void GetState(Span<KernelRandomState> lanes)
    {
        for (var lane = 0; lane < Lanes; lane++)
            lanes[lane] = new KernelRandomState(s0[lane], s1[lane], s2[lane], s3[lane]);
    }

    public void SetState(ReadOnlySpan<KernelRandomState> lanes)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            var (w0, w1, w2, w3) = lanes[lane];
            s0 = s0.WithElement(lane, w0);
            s1 = s1.WithElement(lane, w1);
            s2 = s2.WithElement(lane, w2);
            s3 = s3.WithElement(lane, w3);
        }
    }

    /// <summary>The next numbers.</summary>
    /// <param name="numbers">A multiple of <see cref="Lanes"/> of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(Span<ulong> numbers)
    {
        ref var first = ref MemoryMarshal.GetReference(numbers);
        var (a, b, c, d) = (s0, s1, s2, s3);
        for (nuint i = 0; i < (nuint)numbers.Length; i += Lanes)
        {
            // x · 5 and x · 9 as sums: products of 64 bits are slow or missing in vectors.
            var scrambled = RotateLeft((b << 2) + b, 7);
            ((scrambled << 3) + scrambled).StoreUnsafe(ref first, i);
            var t = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= t;
            d = RotateLeft(d, 45);
        }

        (s0, s1, s2, s3) = (a, b, c, d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> RotateLeft(Vector512<ulong> value, int bits) => (value << bits) | (value >>> (64 - bits));
}
