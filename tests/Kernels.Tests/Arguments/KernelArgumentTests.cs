using System.Numerics;

namespace Consumer;

public sealed class SingleKernelArgumentTests : KernelArgumentTests<float>;

public sealed class DoubleKernelArgumentTests : KernelArgumentTests<double>;

/// <summary>Kernels in place, over arguments that overlap, and over lengths that do not fit: what is refused is named, and nothing has been written.</summary>
[Trait("Category", "Numeric")]
public abstract class KernelArgumentTests<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const int Rows = 3;

    [Theory]
    [MemberData(nameof(KernelCase.Names), MemberType = typeof(KernelCase))]
    public void InPlace_GivesTheSameBits(string name)
    {
        var kernel = KernelCase.Get(name);
        var x = Samples.Numbers<T>(Rows * kernel.Size);
        var dy = Samples.Numbers<T>(x.Length, seed: 2);

        Samples.AssertSame<T>(kernel.Run(x), InPlace(x, place => kernel.Forward<T>()(place, place)));
        Samples.AssertSame<T>(kernel.RunGradient(x, dy), InPlace(kernel.Saved(x), place => kernel.Gradient<T>()(place, dy, place)));
        Samples.AssertSame<T>(kernel.RunGradient(x, dy), InPlace(dy, place => kernel.Gradient<T>()(kernel.Saved(x), place, place)));
        Samples.AssertSame<T>(kernel.RunGradient(x, kernel.Saved(x)), InPlace(kernel.Saved(x), place => kernel.Gradient<T>()(place, place, place)));
    }

    [Theory]
    [MemberData(nameof(KernelCase.Names), MemberType = typeof(KernelCase))]
    public void AnOverlapThatIsNotInPlace_IsRefused(string name)
    {
        var kernel = KernelCase.Get(name);
        var length = Rows * kernel.Size;
        var apart = Samples.Numbers<T>(length, seed: 2);
        foreach (var shift in Overlap.Shifts(length, kernel.Size))
        {
            Overlap.AssertRefused<T>("destination", length, shift, (source, destination) => kernel.Forward<T>()(source.Span, destination.Span));
            Overlap.AssertRefused<T>("destination", length, shift, (source, destination) => kernel.Gradient<T>()(source.Span, apart, destination.Span));
            Overlap.AssertRefused<T>("destination", length, shift, (source, destination) => kernel.Gradient<T>()(apart, source.Span, destination.Span));
        }

        Overlap.AssertNeighboursWork<T>(length, (source, destination) => kernel.Forward<T>()(source.Span, destination.Span));
        Overlap.AssertNeighboursWork<T>(length, (source, destination) => kernel.Gradient<T>()(source.Span, apart, destination.Span));
    }

    [Theory]
    [MemberData(nameof(KernelCase.Names), MemberType = typeof(KernelCase))]
    public void AWrongLength_IsNamedAndNothingIsWritten(string name)
    {
        var kernel = KernelCase.Get(name);
        var n = kernel.Size;
        var length = Rows * n;
        foreach (var wrong in Lengths.Wrong(length, n))
        {
            AssertRefused("destination", wrong, destination => kernel.Forward<T>()(new T[length], destination));
            AssertRefused("destination", wrong, destination => kernel.Gradient<T>()(new T[length], new T[length], destination));
            AssertRefused("dy", length, destination => kernel.Gradient<T>()(new T[length], new T[wrong], destination));

            // A number of whole rows is as good as another: then it is the next argument that does not fit.
            var saved = kernel.TakesOutput ? "y" : "x";
            AssertRefused(wrong % n == 0 ? "destination" : "x", length, destination => kernel.Forward<T>()(new T[wrong], destination));
            AssertRefused(wrong % n == 0 ? "dy" : saved, length, destination => kernel.Gradient<T>()(new T[wrong], new T[length], destination));
        }
    }

    [Theory]
    [MemberData(nameof(KernelCase.Names), MemberType = typeof(KernelCase))]
    public void NoRows_AreNoError(string name)
    {
        var kernel = KernelCase.Get(name);
        kernel.Forward<T>()([], []);
        kernel.Gradient<T>()([], [], []);
    }

    private static void AssertRefused(string parameter, int destinationLength, Action<T[]> call) => Lengths.AssertRefused<ArgumentException, T>(parameter, destinationLength, call);

    private static T[] InPlace(T[] values, Action<T[]> call)
    {
        var place = values.AsSpan().ToArray();
        call(place);
        return place;
    }
}
