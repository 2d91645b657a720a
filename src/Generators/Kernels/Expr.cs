namespace KernelGen.Generators.Kernels;

/// <summary>
/// An expression of a kernel's formula. <see cref="RowValue"/>s have an element for each position of a row and are computed position by
/// position; <see cref="ScalarValue"/>s are one number a row. There are no widths here and no text.
/// </summary>
internal abstract record Expr
{
    public static Expr operator +(Expr a, Expr b) => new Apply(Function.Add, a, b);

    public static Expr operator -(Expr a, Expr b) => new Apply(Function.Subtract, a, b);

    public static Expr operator *(Expr a, Expr b) => new Apply(Function.Multiply, a, b);

    public static Expr operator /(Expr a, Expr b) => new Apply(Function.Divide, a, b);

    public static Expr operator -(Expr a) => new Apply(Function.Negate, a);

    public static implicit operator Expr(double value) => new Constant(value);
}

/// <summary>A value with an element for each position of a row: an input, or what a <see cref="Map"/> computed.</summary>
internal sealed record RowValue(string Name) : Expr;

/// <summary>One number a row: what a <see cref="Reduce"/> or a <see cref="Let"/> computed, or a number that the kernel is given.</summary>
internal sealed record ScalarValue(string Name) : Expr;

/// <summary>A number of the formula.</summary>
internal sealed record Constant(double Value) : Expr;

/// <summary>A function of one, two or three expressions.</summary>
internal sealed record Apply(Function Function, Expr First, Expr? Second = null, Expr? Third = null) : Expr
{
    /// <summary>The arguments, in order.</summary>
    public IEnumerable<Expr> Arguments
    {
        get
        {
            yield return First;
            if (Second is not null)
            {
                yield return Second;
            }

            if (Third is not null)
            {
                yield return Third;
            }
        }
    }
}

/// <summary><c>Left compared with Right ? Then : Else</c>, position by position; a comparison with NaN does not hold.</summary>
internal sealed record Choose(Comparison Comparison, Expr Left, Expr Right, Expr Then, Expr Else) : Expr;

/// <summary>The comparisons that a formula can make.</summary>
internal enum Comparison
{
    Equal,
    Greater,
}
