namespace KernelGen.Generators.Kernels;

/// <summary>The functions a formula is made of. Those from <see cref="Exp"/> on are computed by VectorMath, by the same name.</summary>
internal enum Function
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Abs,

    /// <summary>The larger of two; either of them where one is NaN.</summary>
    Max,

    /// <summary>The smaller of two; either of them where one is NaN.</summary>
    Min,

    /// <summary>First × second + third, rounded once wherever the hardware can.</summary>
    MultiplyAdd,
    Exp,

    /// <summary>Exp of what cannot be positive.</summary>
    ExpNonPositive,
    Log,
    Log1P,

    /// <summary>Log1P of what is from 0 to 2¹²⁶ (2¹⁰²² for double).</summary>
    Log1PNonNegative,
    Sigmoid,
    Tanh,
    Softplus,
    Erf,
}
