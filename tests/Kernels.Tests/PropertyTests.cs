using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using KernelGen;

namespace Consumer;

public sealed class SinglePropertyTests : PropertyTests<float>;

public sealed class DoublePropertyTests : PropertyTests<double>;

/// <summary>What holds for every row, whatever its numbers. Elements are multiples of 1/64, so that their differences, and sums with a shift, are exact.</summary>
[Trait("Category", "Numeric")]
public abstract class PropertyTests<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithReplay(2011, 7).WithQuietOnSuccess(true);

    public static TheoryData<int> Sizes => [1, 7, Every.Size, 100, 1000];

    private static double Epsilon => double.CreateChecked(T.BitIncrement(T.One) - T.One);

    private static Gen<T> Element => Gen.Choose(-30 * 64, 30 * 64).Select(sixtyfourths => T.CreateChecked(sixtyfourths / 64.0));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void AShiftOfARow_ChangesNoBit(int size)
    {
        var (softmax, logSoftmax) = (KernelCase.Get(VectorKernel.Softmax, size), KernelCase.Get(VectorKernel.LogSoftmax, size));
        Check(Gen.Zip(Row(size), Element), sample =>
        {
            var (row, shift) = sample;
            T[] shifted = [.. row.Select(value => value + (T.CreateChecked(32) * shift))];
            return Samples.Same<T>(softmax.Run(row), softmax.Run(shifted)) && Samples.Same<T>(logSoftmax.Run(row), logSoftmax.Run(shifted));
        });
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void APermutationOfARow_PermutesItsSoftmax(int size)
    {
        var softmax = KernelCase.Get(VectorKernel.Softmax, size);
        Check(Gen.Zip(Row(size), Gen.Shuffle(Enumerable.Range(0, size))), sample =>
        {
            var (row, order) = sample;
            var y = softmax.Run(row);
            var permuted = softmax.Run([.. order.Select(i => row[i])]);
            return order.Index().All(place => Near(Wide(y[place.Item]), Wide(permuted[place.Index]), SumError(size) * Wide(y[place.Item])));
        });
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void ASoftmax_SumsToOne(int size)
    {
        var softmax = KernelCase.Get(VectorKernel.Softmax, size);
        Check(Row(size), row => Near(1, softmax.Run(row).Sum(Wide), SumError(size)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void ALogSoftmax_IsTheLogarithmOfTheSoftmax(int size)
    {
        var (softmax, logSoftmax) = (KernelCase.Get(VectorKernel.Softmax, size), KernelCase.Get(VectorKernel.LogSoftmax, size));
        Check(Row(size), row => softmax.Run(row).Zip(logSoftmax.Run(row)).All(
            pair => Near(Math.Log(Wide(pair.First)), Wide(pair.Second), SumError(size) + (2 * Epsilon * Math.Abs(Wide(pair.Second))))));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void ACrossEntropy_IsMinusTheLogarithmOfTheSoftmaxAtTheLabel(int size)
    {
        var (softmax, loss) = (KernelCase.Get(VectorKernel.Softmax, size), LossCase.Get(size, Reduction.Mean));
        Check(Gen.Zip(Row(size), Gen.Choose(0, size - 1)), sample =>
        {
            var (row, label) = sample;
            var expected = -Math.Log(Wide(softmax.Run(row)[label]));
            return Near(expected, Wide(loss.Run(row, [label]).Loss), SumError(size) + (2 * Epsilon * expected));
        });
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void AGradientThroughASoftmax_SumsToZero(int size)
    {
        // What a shift of a row does not change has no slope in that direction.
        var (softmax, logSoftmax, loss) = (KernelCase.Get(VectorKernel.Softmax, size), KernelCase.Get(VectorKernel.LogSoftmax, size), LossCase.Get(size, Reduction.Mean));
        Check(Gen.Zip(Row(size), Row(size)), sample =>
        {
            var (row, dy) = sample;
            var terms = dy.Sum(value => Math.Abs(Wide(value)));
            return Near(0, softmax.RunGradient(row, dy).Sum(Wide), 2 * SumError(size) * terms)
                && Near(0, logSoftmax.RunGradient(row, dy).Sum(Wide), 32 * SumError(size) * terms)
                && Near(0, loss.Run(row, [size / 2]).Gradient.Sum(Wide), 2 * SumError(size));
        });
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void ASum_IsTheMeanTimesTheRows(int size)
    {
        var (mean, sum) = (LossCase.Get(size, Reduction.Mean), LossCase.Get(size, Reduction.Sum));
        var rows = Gen.Choose(1, 20).SelectMany(count => Gen.Zip(Row(count * size), Gen.ArrayOf(Gen.Choose(0, size - 1), count)));
        Check(rows, sample =>
        {
            var (logits, labels) = sample;
            var (meanLoss, meanGradient) = mean.Run(logits, labels);
            var (sumLoss, sumGradient) = sum.Run(logits, labels);
            return Near(Wide(sumLoss), labels.Length * Wide(meanLoss), 2 * Epsilon * Wide(sumLoss))
                && sumGradient.Zip(meanGradient).All(pair => Near(Wide(pair.First), labels.Length * Wide(pair.Second), 4 * Epsilon));
        });
    }

    /// <summary>Each of the two is within 2 ULP; in all that is less than 2 ε, since the larger is below 1 and the smaller at most ½.</summary>
    [Fact]
    public void ASigmoidAndThatOfTheNegative_SumToOne()
    {
        var sigmoid = KernelCase.Get(VectorKernel.Sigmoid, Every.Size);
        Check(Row(Every.Size), row => sigmoid.Run(row).Zip(sigmoid.Run([.. row.Select(value => -value)])).All(pair => Near(1, Wide(pair.First + pair.Second), 2 * Epsilon)));
    }

    private static Gen<T[]> Row(int size) => Gen.ArrayOf(Element, size);

    private static void Check<TSample>(Gen<TSample> samples, Func<TSample, bool> holds) => FsCheck.Check.One(Repeatable, Prop.ForAll(samples.ToArbitrary(), holds));

    /// <summary>What a sum of so many positive terms may be wrong by, in any order: half an ε for each addition, and some for the terms.</summary>
    private static double SumError(int terms) => (8 + terms) * Epsilon;

    private static bool Near(double expected, double actual, double tolerance) => Math.Abs(expected - actual) <= tolerance;

    private static double Wide(T value) => double.CreateChecked(value);
}
