namespace KernelGen.Accuracy.Oracle;

/// <summary>value · 2^exponent: a result of about 100 bits, also where a double would be subnormal or overflow.</summary>
internal readonly record struct Exact(DoubleDouble Value, int Exponent = 0)
{
    public static implicit operator Exact(DoubleDouble value) => new(value);

    public static implicit operator Exact(double value) => new(value);
}
