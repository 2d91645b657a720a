using System.Numerics;
using KernelGen;

namespace Consumer;

public sealed class SingleSpecialValueTests : SpecialValueTests<float>;

public sealed class DoubleSpecialValueTests : SpecialValueTests<double>;

/// <summary>NaN, infinities, signed zeros and subnormal numbers, at the first, a middle and the last position of a row.</summary>
[Trait("Category", "Numeric")]
public abstract class SpecialValueTests<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const int Rows = 3;

    public static TheoryData<int> Sizes => [1, 7, Every.Size, 100, 1000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void ANaNOrPlusInfinityInARow_MakesThatRowNaNAndNoOther(int size)
    {
        var loss = LossCase.Get(size, Reduction.Sum);
        foreach (var place in Places(size))
        {
            foreach (var special in new[] { T.NaN, T.PositiveInfinity })
            {
                var x = WithMiddle(size, place, special);
                AssertOnlyMiddleIsNaN(KernelCase.Get(VectorKernel.Softmax, size).Run(x));
                AssertOnlyMiddleIsNaN(KernelCase.Get(VectorKernel.LogSoftmax, size).Run(x));
                var (sum, gradient) = loss.Run(x, new int[Rows]);
                Assert.True(T.IsNaN(sum));
                AssertOnlyMiddleIsNaN(gradient);
                (sum, gradient) = loss.Run(x, Samples.Targets<T>(Rows, size));
                Assert.True(T.IsNaN(sum));
                AssertOnlyMiddleIsNaN(gradient);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void ARowOfMinusInfinity_IsNaN(int size)
    {
        var x = Samples.Numbers<T>(Rows * size);
        x.AsSpan(size, size).Fill(T.NegativeInfinity);
        AssertOnlyMiddleIsNaN(KernelCase.Get(VectorKernel.Softmax, size).Run(x));
        AssertOnlyMiddleIsNaN(KernelCase.Get(VectorKernel.LogSoftmax, size).Run(x));
        AssertOnlyMiddleIsNaN(LossCase.Get(size, Reduction.Sum).Run(x, new int[Rows]).Gradient);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(Every.Size)]
    [InlineData(1000)]
    public void MinusInfinityBesideFiniteValues_HasProbabilityZero(int size)
    {
        var loss = LossCase.Get(size, Reduction.Sum);
        foreach (var place in Places(size))
        {
            var x = WithMiddle(size, place, T.NegativeInfinity);
            var position = size + place;
            var softmax = KernelCase.Get(VectorKernel.Softmax, size).Run(x);
            Assert.Equal(T.Zero, softmax[position]);
            Assert.All(softmax, y => Assert.True(y >= T.Zero));
            Assert.Equal(T.NegativeInfinity, KernelCase.Get(VectorKernel.LogSoftmax, size).Run(x)[position]);

            // The label or a target elsewhere leaves loss and gradient finite; the label there costs all there is.
            int[] labels = [0, (place + 1) % size, 0];
            T[] targets = Samples.Targets<T>(Rows, size);
            targets[position] = T.Zero;
            AssertFinite(loss.Run(x, labels));
            AssertFinite(loss.Run(x, targets));
            Assert.Equal(T.Zero, loss.Run(x, labels).Gradient[position]);
            labels[1] = place;
            Assert.Equal(T.PositiveInfinity, loss.Run(x, labels).Loss);
            Assert.Equal(-T.One, loss.Run(x, labels).Gradient[position]);
        }
    }

    [Theory]
    [InlineData("Sigmoid", 0, 1)]
    [InlineData("LogSigmoid", double.NegativeInfinity, 0)]
    [InlineData("Tanh", -1, 1)]
    [InlineData("Relu", 0, double.PositiveInfinity)]
    [InlineData("Softplus", 0, double.PositiveInfinity)]
    public void AnActivation_HasItsLimitsAtTheInfinities(string name, double atMinusInfinity, double atPlusInfinity)
    {
        var kernel = KernelCase.Get($"{name} of {Every.Size}");
        Assert.All(kernel.Run(Row(T.NegativeInfinity)), y => Assert.Equal(T.CreateChecked(atMinusInfinity), y));
        Assert.All(kernel.Run(Row(T.PositiveInfinity)), y => Assert.Equal(T.CreateChecked(atPlusInfinity), y));
    }

    [Theory]
    [InlineData("Sigmoid")]
    [InlineData("LogSigmoid")]
    [InlineData("Tanh")]
    [InlineData("Relu")]
    [InlineData("Gelu")]
    [InlineData("Silu")]
    [InlineData("Softplus")]
    public void AnActivationOfNaN_IsNaNThereAlone(string name)
    {
        var kernel = KernelCase.Get($"{name} of {Every.Size}");
        foreach (var place in Places(Every.Size))
        {
            var x = Samples.Numbers<T>(Every.Size);
            var expected = kernel.Run(x);
            (x[place], expected[place]) = (T.NaN, T.NaN);
            Samples.AssertSame<T>(expected, kernel.Run(x));
        }
    }

    [Fact]
    public void TinyArguments_KeepTheirSignAndTheirBits()
    {
        T[] tiny = Row(T.Epsilon), negative = Row(-T.Epsilon), minusZero = Row(T.NegativeZero);
        foreach (var x in new[] { tiny, negative, minusZero, Row(T.Zero) })
        {
            Samples.AssertSame<T>(x, KernelCase.Get(VectorKernel.Tanh, Every.Size).Run(x));
        }

        Samples.AssertSame<T>(tiny, KernelCase.Get(VectorKernel.Relu, Every.Size).Run(tiny));
        Assert.All(KernelCase.Get(VectorKernel.Relu, Every.Size).Run(negative), y => Assert.Equal(T.Zero, y));
        Assert.All(KernelCase.Get(VectorKernel.Sigmoid, Every.Size).Run(negative), y => Assert.Equal(T.CreateChecked(0.5), y));
    }

    [Fact]
    public void ReluHasNoSlopeAtZero()
    {
        var dy = Samples.Numbers<T>(Every.Size);
        Assert.All(KernelCase.Get(VectorKernel.Relu, Every.Size).RunGradient(Row(T.Zero), dy), dx => Assert.Equal(T.Zero, dx));
        Assert.All(KernelCase.Get(VectorKernel.Relu, Every.Size).RunGradient(Row(T.NegativeZero), dy), dx => Assert.Equal(T.Zero, dx));
        Samples.AssertSame<T>(dy, KernelCase.Get(VectorKernel.Relu, Every.Size).RunGradient(Row(T.Epsilon), dy));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(Every.Size)]
    [InlineData(1000)]
    public void ASubnormalProbability_IsNotFlushedToZero(int size)
    {
        var x = new T[size];
        x[^1] = T.CreateChecked(typeof(T) == typeof(float) ? -92 : -730);
        Assert.True(T.IsSubnormal(KernelCase.Get(VectorKernel.Softmax, size).Run(x)[^1]));
    }

    private static int[] Places(int size) => [0, size / 2, size - 1];

    private static T[] Row(T value) => [.. Enumerable.Repeat(value, Every.Size)];

    private static T[] WithMiddle(int size, int place, T special)
    {
        var x = Samples.Numbers<T>(Rows * size);
        x[size + place] = special;
        return x;
    }

    private static void AssertOnlyMiddleIsNaN(T[] rows)
    {
        var size = rows.Length / Rows;
        Assert.All(rows[size..(2 * size)], value => Assert.True(T.IsNaN(value)));
        Assert.All(rows[..size].Concat(rows[(2 * size)..]), value => Assert.True(T.IsFinite(value)));
    }

    private static void AssertFinite((T Loss, T[] Gradient) result) => Assert.All(result.Gradient.Prepend(result.Loss), value => Assert.True(T.IsFinite(value)));
}
