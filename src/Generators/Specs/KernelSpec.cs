namespace KernelGen.Generators.Specs;

/// <summary>One declared vector kernel.</summary>
/// <param name="Site">Where the method stands.</param>
/// <param name="Kernel">The kernel's name in the catalog: the attribute's name without its suffix, and for losses the kind of target behind it.</param>
/// <param name="Size">Elements of a row.</param>
/// <param name="Element">float or double.</param>
/// <param name="Reduction">How a loss is reduced over rows; Mean for the others.</param>
/// <param name="Method">The partial method to implement.</param>
internal sealed record KernelSpec(DeclarationSite Site, string Kernel, int Size, Element Element, Reduction Reduction, MethodSpec Method)
    : Declaration(Site);

/// <summary>How the losses of rows become one; the order is that of the public enum.</summary>
internal enum Reduction
{
    Mean,
    Sum,
}
