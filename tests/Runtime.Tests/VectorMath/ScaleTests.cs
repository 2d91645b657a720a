using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Tests;

/// <summary>The two exact steps of scaling by a power of two round once, like the instruction that they stand in for.</summary>
[Trait("Category", "Numeric")]
public class ScaleTests
{
    [Fact]
    public void TwoSteps_RoundAFloatOnce()
    {
        var random = new Random(1);
        for (var n = -151; n <= 128; n++)
        {
            for (var i = 0; i < 200; i++)
            {
                var p = 0.75f + (0.75f * random.NextSingle());
                var scaled = VectorMath.ScaleInTwoSteps(Vector128.Create(p), Vector128.Create((float)n));
                Assert.Equal((float)Math.ScaleB(p, n), scaled.ToScalar());
                if (n <= 0)
                {
                    Assert.Equal(scaled, VectorMath.ScaleDownInTwoSteps(Vector128.Create(p), Vector128.Create((float)n)));
                }

                if (Avx512F.VL.IsSupported)
                {
                    Assert.Equal(Avx512F.VL.Scale(Vector128.Create(p), Vector128.Create((float)n)), scaled);
                }
            }
        }
    }

    [Fact]
    public void TwoSteps_RoundADoubleOnce()
    {
        var random = new Random(1);
        for (var n = -1076; n <= 1024; n++)
        {
            for (var i = 0; i < 20; i++)
            {
                var p = 0.75 + (0.75 * random.NextDouble());
                var scaled = VectorMath.ScaleInTwoSteps(Vector128.Create(p), Vector128.Create((double)n));
                Assert.Equal(Math.ScaleB(p, n), scaled.ToScalar());
                if (n <= 0)
                {
                    Assert.Equal(scaled, VectorMath.ScaleDownInTwoSteps(Vector128.Create(p), Vector128.Create((double)n)));
                }

                if (Avx512F.VL.IsSupported)
                {
                    Assert.Equal(Avx512F.VL.Scale(Vector128.Create(p), Vector128.Create((double)n)), scaled);
                }
            }
        }
    }

    [Theory]
    [InlineData(0x7fc00000)]
    [InlineData(0x7fc00080)]
    [InlineData(0x7fffffff)]
    [InlineData(0xffc12345)]
    public void ANaN_StaysOne_WhateverItsPayload(uint bits)
    {
        var nan = Vector128.Create(BitConverter.UInt32BitsToSingle(bits));

        Assert.True(float.IsNaN(VectorMath.ScaleInTwoSteps(nan, nan).ToScalar()));
        Assert.True(float.IsNaN(VectorMath.ScaleDownInTwoSteps(nan, nan).ToScalar()));
    }
}
