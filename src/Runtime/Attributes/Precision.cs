namespace KernelGen;

/// <summary>The element type of a generated model.</summary>
public enum Precision
{
    /// <summary><see cref="float"/>.</summary>
    Single,

    /// <summary><see cref="double"/>.</summary>
    Double,
}
