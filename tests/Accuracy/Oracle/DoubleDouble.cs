namespace KernelGen.Accuracy.Oracle;

/// <summary>
/// An unevaluated sum of two doubles, about 106 bits. Sums, products and quotients after Hida, Li and Bailey, "Library for double-double
/// and quad-double arithmetic" (2000).
/// </summary>
internal readonly record struct DoubleDouble(double High, double Low)
{
    public static readonly DoubleDouble One = 1;

    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var high = Sum(a.High, b.High);
        var low = Sum(a.Low, b.Low);
        var sum = QuickSum(high.High, high.Low + low.High);
        return QuickSum(sum.High, sum.Low + low.Low);
    }

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + (-b);

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var product = Product(a.High, b.High);
        return QuickSum(product.High, product.Low + ((a.High * b.Low) + (a.Low * b.High)));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var first = a.High / b.High;
        var rest = a - (b * first);
        var second = rest.High / b.High;
        rest -= b * second;
        var sum = QuickSum(first, second);
        return sum + (rest.High / b.High);
    }

    /// <summary>a · b without error.</summary>
    public static DoubleDouble Product(double a, double b)
    {
        var product = a * b;
        return new(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    public static DoubleDouble ScaleB(DoubleDouble a, int exponent) => new(Math.ScaleB(a.High, exponent), Math.ScaleB(a.Low, exponent));

    private static DoubleDouble Sum(double a, double b)
    {
        var sum = a + b;
        var part = sum - a;
        return new(sum, (a - (sum - part)) + (b - part));
    }

    private static DoubleDouble QuickSum(double a, double b)
    {
        var sum = a + b;
        return new(sum, b - (sum - a));
    }
}
