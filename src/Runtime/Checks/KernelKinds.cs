namespace KernelGen;

/// <summary>A kind of forward vector kernel; see <see cref="VectorKernel"/>.</summary>
public sealed class MapKind
{
    internal MapKind(string name, SizedMap reference) => (Name, Reference) = (name, reference);

    /// <summary>A kernel of <see cref="KernelGen.Reference"/> in double.</summary>
    internal delegate void SizedMap(ReadOnlySpan<double> x, Span<double> destination, int size);

    /// <summary>The kernel's name.</summary>
    public string Name { get; }

    internal SizedMap Reference { get; }

    /// <summary>What an error is measured by, from x and y: |y| where every result is accurate in itself.</summary>
    internal Func<double, double, double> Scale { get; init; } = static (_, y) => Math.Abs(y);

    /// <summary>Whether the formula has a value at −∞; x Φ(x) has not.</summary>
    internal bool TakesMinusInfinity { get; init; } = true;

    /// <summary>The kernel's name.</summary>
    public override string ToString() => Name;
}

/// <summary>A kind of gradient of a vector kernel; see <see cref="VectorKernel"/>.</summary>
public sealed class GradientKind
{
    internal GradientKind(string name, SizedGradient reference, SizedGradient scale, MapKind? forward = null) =>
        (Name, Reference, Scale, Forward) = (name, reference, scale, forward);

    /// <summary>A kernel of <see cref="KernelGen.Reference"/> in double.</summary>
    internal delegate void SizedGradient(ReadOnlySpan<double> saved, ReadOnlySpan<double> dy, Span<double> destination, int size);

    /// <summary>The kernel's name.</summary>
    public string Name { get; }

    internal SizedGradient Reference { get; }

    /// <summary>What errors are measured by: the formula over the magnitudes of its terms, since terms may cancel.</summary>
    internal SizedGradient Scale { get; }

    /// <summary>The kernel whose output is saved for this one; null where its input is.</summary>
    internal MapKind? Forward { get; }

    /// <summary>The kernel's name.</summary>
    public override string ToString() => Name;
}

/// <summary>A kind of loss over class labels; see <see cref="VectorKernel"/>.</summary>
public sealed class LabelLossKind
{
    internal LabelLossKind(string name) => Name = name;

    /// <summary>The kernel's name.</summary>
    public string Name { get; }

    /// <summary>The kernel's name.</summary>
    public override string ToString() => Name;
}

/// <summary>A kind of loss over target rows; see <see cref="VectorKernel"/>.</summary>
public sealed class TargetLossKind
{
    internal TargetLossKind(string name) => Name = name;

    /// <summary>The kernel's name.</summary>
    public string Name { get; }

    /// <summary>The kernel's name.</summary>
    public override string ToString() => Name;
}
