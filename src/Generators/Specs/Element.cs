namespace KernelGen.Generators.Specs;

/// <summary>The element type that a declaration asks for; the order is that of the public enum Precision.</summary>
internal enum Element
{
    Single,
    Double,
}
