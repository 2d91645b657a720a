using static KernelGen.Generators.Kernels.Formula;

namespace KernelGen.Generators.Kernels;

/// <summary>How the vectors of a context become one, and how a gradient goes back to each of them; a sum is a mean that is not divided.</summary>
internal static class ContextKernel
{
    public static readonly RowValue Total = new("total");

    /// <summary>Number of positions in the context.</summary>
    public static readonly ScalarValue Count = new("count");

    /// <summary>Adds a row to another: a word's vector to v̂, a gradient to that of a word.</summary>
    public static readonly Kernel Add = new("Add", KernelShape.Update, [X, Total], "total += x", [new Map("total += x", Total, Total + X)]);

    /// <summary>Makes a mean of a sum: of v̂, and of the gradient that each position gets.</summary>
    public static readonly Kernel Divide = new("Divide", KernelShape.Update, [Total], "total /= count", [new Map("total /= count", Total, Total / Count)]);
}
