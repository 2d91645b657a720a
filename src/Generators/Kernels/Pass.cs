namespace KernelGen.Generators.Kernels;

/// <summary>A step of a kernel over one row.</summary>
internal abstract record Pass(string Comment);

/// <summary>Computes an element for each position of the row; <see cref="Kernel.Output"/> is what the user's destination receives.</summary>
internal sealed record Map(string Comment, RowValue Target, Expr Value) : Pass(Comment);

/// <summary>Folds a term over the positions of the row into one number.</summary>
internal sealed record Reduce(string Comment, ScalarValue Target, Fold Fold, Expr Term) : Pass(Comment);

/// <summary>Computes one number from others.</summary>
internal sealed record Let(string Comment, ScalarValue Target, Expr Value) : Pass(Comment);

/// <summary>Adds a number to the output at the row's label; only after the output was computed.</summary>
internal sealed record AddAtLabel(string Comment, Expr Value) : Pass(Comment);

/// <summary>How the terms of a <see cref="Reduce"/> are put together.</summary>
internal enum Fold
{
    Sum,
    Max,

    /// <summary>A sum of terms that are 1 or 0 by a condition: exact in any order, so each width counts as it does fastest.</summary>
    Count,
}
