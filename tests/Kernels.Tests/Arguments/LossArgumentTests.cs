using System.Numerics;
using System.Runtime.InteropServices;

namespace Consumer;

public sealed class SingleLossArgumentTests : LossArgumentTests<float>;

public sealed class DoubleLossArgumentTests : LossArgumentTests<double>;

/// <summary>The same for losses, and labels that are no class.</summary>
[Trait("Category", "Numeric")]
public abstract class LossArgumentTests<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const int Rows = 3;

    [Theory]
    [MemberData(nameof(LossCase.Names), MemberType = typeof(LossCase))]
    public void InPlace_GivesTheSameBits(string name)
    {
        var loss = LossCase.Get(name);
        var (x, targets, labels) = (Samples.Numbers<T>(Rows * loss.Size), Samples.Targets<T>(Rows, loss.Size), Samples.Labels(Rows, loss.Size));

        AssertSame(loss.Run(x, labels), x, place => loss.Labels<T>()(place, labels, place));
        AssertSame(loss.Run(x, targets), x, place => loss.Targets<T>()(place, targets, place));
        AssertSame(loss.Run(x, targets), targets, place => loss.Targets<T>()(x, place, place));
    }

    [Theory]
    [MemberData(nameof(LossCase.Names), MemberType = typeof(LossCase))]
    public void AnOverlapThatIsNotInPlace_IsRefused(string name)
    {
        var loss = LossCase.Get(name);
        var length = Rows * loss.Size;
        var (targets, labels) = (Samples.Targets<T>(Rows, loss.Size), Samples.Labels(Rows, loss.Size));
        foreach (var shift in Overlap.Shifts(length, loss.Size))
        {
            Overlap.AssertRefused<T>("gradient", length, shift, (source, gradient) => loss.Labels<T>()(source.Span, labels, gradient.Span));
            Overlap.AssertRefused<T>("gradient", length, shift, (source, gradient) => loss.Targets<T>()(source.Span, targets, gradient.Span));
            Overlap.AssertRefused<T>("gradient", length, shift, (source, gradient) => loss.Targets<T>()(targets, source.Span, gradient.Span));
        }

        Overlap.AssertNeighboursWork<T>(length, (source, gradient) => loss.Labels<T>()(source.Span, labels, gradient.Span));
    }

    [Theory]
    [MemberData(nameof(LossCase.Names), MemberType = typeof(LossCase))]
    public void AGradientOverTheLabels_IsRefused(string name)
    {
        var loss = LossCase.Get(name);
        var gradient = new T[Rows * loss.Size];
        var memory = MemoryMarshal.Cast<T, int>(gradient.AsSpan());
        foreach (var start in new[] { 0, memory.Length - Rows })
        {
            var error = Assert.Throws<ArgumentException>(() => loss.Labels<T>()(
                new T[gradient.Length], MemoryMarshal.Cast<T, int>(gradient.AsSpan()).Slice(start, Rows), gradient));
            Assert.Equal("gradient", error.ParamName);
        }
    }

    [Theory]
    [MemberData(nameof(LossCase.Names), MemberType = typeof(LossCase))]
    public void AWrongLength_IsNamedAndNothingIsWritten(string name)
    {
        var loss = LossCase.Get(name);
        var (n, length) = (loss.Size, Rows * loss.Size);
        foreach (var wrong in Lengths.Wrong(length, n))
        {
            AssertRefused("gradient", wrong, gradient => loss.Labels<T>()(new T[length], new int[Rows], gradient));
            AssertRefused("gradient", wrong, gradient => loss.Targets<T>()(new T[length], new T[length], gradient));
            AssertRefused("targets", length, gradient => loss.Targets<T>()(new T[length], new T[wrong], gradient));
            AssertRefused(wrong % n == 0 ? "labels" : "logits", length, gradient => loss.Labels<T>()(new T[wrong], new int[Rows], gradient));
            AssertRefused(wrong % n == 0 ? "targets" : "logits", length, gradient => loss.Targets<T>()(new T[wrong], new T[length], gradient));
        }

        foreach (var wrong in new[] { 0, Rows - 1, Rows + 1, length + Rows })
        {
            AssertRefused("labels", length, gradient => loss.Labels<T>()(new T[length], new int[wrong], gradient));
        }
    }

    [Theory]
    [MemberData(nameof(LossCase.Names), MemberType = typeof(LossCase))]
    public void ALabelThatIsNoClass_IsNamedAndNothingIsWritten(string name)
    {
        var loss = LossCase.Get(name);
        foreach (var label in new[] { -1, loss.Size, int.MinValue, int.MaxValue })
        {
            for (var row = 0; row < Rows; row++)
            {
                var labels = new int[Rows];
                labels[row] = label;
                Lengths.AssertRefused<ArgumentOutOfRangeException, T>(
                    "labels", Rows * loss.Size, gradient => loss.Labels<T>()(new T[gradient.Length], labels, gradient));
            }
        }
    }

    [Theory]
    [MemberData(nameof(LossCase.Names), MemberType = typeof(LossCase))]
    public void NoRows_GiveNoLoss(string name)
    {
        var loss = LossCase.Get(name);
        Assert.Equal(T.Zero, loss.Labels<T>()([], [], []));
        Assert.Equal(T.Zero, loss.Targets<T>()([], [], []));
    }

    private static void AssertRefused(string parameter, int gradientLength, Action<T[]> call) => Lengths.AssertRefused<ArgumentException, T>(parameter, gradientLength, call);

    private static void AssertSame((T Loss, T[] Gradient) expected, T[] values, Func<T[], T> call)
    {
        var place = values.AsSpan().ToArray();
        Assert.Equal(expected.Loss, call(place));
        Samples.AssertSame<T>(expected.Gradient, place);
    }
}
