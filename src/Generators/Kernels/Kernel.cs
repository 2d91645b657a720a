namespace KernelGen.Generators.Kernels;

/// <summary>A vector kernel: what it is called, what it is given, and the passes over a row that compute its output.</summary>
/// <param name="Name">Unique in the catalog; also the name of its plain-loop counterpart in <c>Reference</c> (losses share one).</param>
/// <param name="Shape">What it is given and gives back.</param>
/// <param name="Inputs">The rows it reads, in the order of its parameters.</param>
/// <param name="Formula">The formula, as the generated documentation states it.</param>
/// <param name="Passes">The computation, in order.</param>
internal sealed record Kernel(string Name, KernelShape Shape, IReadOnlyList<RowValue> Inputs, string Formula, IReadOnlyList<Pass> Passes)
{
    /// <summary>What the destination receives.</summary>
    public static readonly RowValue Output = new("output");

    /// <summary>A loss: the number that the row adds to the result.</summary>
    public static readonly ScalarValue Loss = new("loss");

    /// <summary>A loss with labels: the input at the row's label.</summary>
    public static readonly ScalarValue AtLabel = new("atLabel");

    /// <summary>A loss: what the gradient is multiplied with, 1/rows for a mean and 1 for a sum.</summary>
    public static readonly ScalarValue Scale = new("scale");

    /// <summary>The public attribute that declares it, as a metadata name; null where only networks use it.</summary>
    public string? Attribute { get; init; } = $"KernelGen.{Name}Attribute";

    /// <summary>Whether a map's values are stored: in the destination, or in an input that is updated.</summary>
    public bool Stores(RowValue target) => target == Output || Inputs.Contains(target);

    public bool IsLoss => Shape is KernelShape.LabelLoss or KernelShape.TargetLoss;
}

/// <summary>The signatures of vector kernels.</summary>
internal enum KernelShape
{
    /// <summary><c>void (ReadOnlySpan&lt;T&gt; x, Span&lt;T&gt; destination)</c></summary>
    Map,

    /// <summary><c>void (ReadOnlySpan&lt;T&gt; y, ReadOnlySpan&lt;T&gt; dy, Span&lt;T&gt; destination)</c></summary>
    Gradient,

    /// <summary><c>T (ReadOnlySpan&lt;T&gt; logits, ReadOnlySpan&lt;int&gt; labels, Span&lt;T&gt; gradient)</c></summary>
    LabelLoss,

    /// <summary><c>T (ReadOnlySpan&lt;T&gt; logits, ReadOnlySpan&lt;T&gt; targets, Span&lt;T&gt; gradient)</c></summary>
    TargetLoss,

    /// <summary>A part of a word model, with no signature of its own: a map whose target is an input updates that row.</summary>
    Update,
}
