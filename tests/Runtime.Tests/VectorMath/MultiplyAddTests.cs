using System.Runtime.Intrinsics;

namespace KernelGen.Tests;

/// <summary>One multiply-add for all widths and the scalar: fused everywhere or nowhere.</summary>
[Trait("Category", "Numeric")]
public class MultiplyAddTests
{
    [Fact]
    public void Floats_AreRoundedOnceWhereFused_AndAlikeAtEveryWidth()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var (a, b) = (random.NextSingle() - 0.5f, random.NextSingle() - 0.5f);
            var c = -(a * b);
            var expected = VectorMath.IsMultiplyAddFused ? MathF.FusedMultiplyAdd(a, b, c) : (a * b) + c;
            Assert.Equal(expected, VectorMath.MultiplyAdd(a, b, c));
            Assert.Equal(Vector128.Create(expected), VectorMath.MultiplyAdd(Vector128.Create(a), Vector128.Create(b), Vector128.Create(c)));
            Assert.Equal(Vector256.Create(expected), VectorMath.MultiplyAdd(Vector256.Create(a), Vector256.Create(b), Vector256.Create(c)));
            Assert.Equal(Vector512.Create(expected), VectorMath.MultiplyAdd(Vector512.Create(a), Vector512.Create(b), Vector512.Create(c)));
        }
    }

    [Fact]
    public void Doubles_AreRoundedOnceWhereFused_AndAlikeAtEveryWidth()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var (a, b) = (random.NextDouble() - 0.5, random.NextDouble() - 0.5);
            var c = -(a * b);
            var expected = VectorMath.IsMultiplyAddFused ? Math.FusedMultiplyAdd(a, b, c) : (a * b) + c;
            Assert.Equal(expected, VectorMath.MultiplyAdd(a, b, c));
            Assert.Equal(Vector128.Create(expected), VectorMath.MultiplyAdd(Vector128.Create(a), Vector128.Create(b), Vector128.Create(c)));
            Assert.Equal(Vector256.Create(expected), VectorMath.MultiplyAdd(Vector256.Create(a), Vector256.Create(b), Vector256.Create(c)));
            Assert.Equal(Vector512.Create(expected), VectorMath.MultiplyAdd(Vector512.Create(a), Vector512.Create(b), Vector512.Create(c)));
        }
    }
}
