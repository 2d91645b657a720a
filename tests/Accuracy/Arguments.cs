namespace KernelGen.Accuracy;

/// <summary>Where the functions are tried.</summary>
internal static class Arguments
{
    /// <summary>The floats whose bits are first, first + stride, ….</summary>
    public static void Fill(float[] x, long first, long stride)
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = BitConverter.UInt32BitsToSingle((uint)(first + (i * stride)));
        }
    }

    /// <summary>
    /// Seeded doubles: half of them with an exponent −60 … 10, where every function does something, half with any bits at all.
    /// </summary>
    public static void Fill(double[] x, Random random)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var bits = random.NextInt64(long.MinValue, long.MaxValue);
            x[i] = (i & 1) == 0
                ? BitConverter.Int64BitsToDouble(bits)
                : Math.ScaleB(BitConverter.Int64BitsToDouble((bits & ~(0x7ffL << 52)) | (1023L << 52)), random.Next(-60, 11));
        }
    }
}
