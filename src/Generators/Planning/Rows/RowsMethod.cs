using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>
/// A method that applies a kernel to a number of rows: <c>Name512(ref x, …, ref destination, rows)</c>, for a loss
/// <c>double Name512(ref logits, ref labels or ref targets, ref gradient, rows, scale)</c> with the sum of the rows' losses.
/// </summary>
/// <param name="Name">Its name before the width.</param>
/// <param name="Kernel">What is applied.</param>
/// <param name="Size">Elements of a row.</param>
/// <param name="Element">float or double.</param>
/// <param name="InputStrides">Elements from row to row of each of the kernel's inputs.</param>
/// <param name="OutputStride">Elements from row to row of the destination.</param>
internal sealed record RowsMethod(string Name, Kernel Kernel, int Size, Element Element, EquatableArray<int> InputStrides, int OutputStride)
{
    /// <summary>The destination is no input that is read to the end, as in networks, which write losses' gradients to memory of their own.</summary>
    public bool IsApart { get; init; }

    /// <summary>There is never more than one row: neither a loop nor a number of rows, and a loss returns the row's.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Rows that follow one another without gaps.</summary>
    public static RowsMethod Dense(Kernel kernel, int size, Element element) =>
        new(kernel.Name, kernel, size, element, new EquatableArray<int>([.. kernel.Inputs.Select(_ => size)]), size);
}
