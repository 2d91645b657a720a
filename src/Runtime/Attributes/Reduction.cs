namespace KernelGen;

/// <summary>How the losses of the rows of a batch become one number. Zero rows give 0.</summary>
public enum Reduction
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,
}
