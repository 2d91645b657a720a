namespace KernelGen.Generators.Specs;

/// <summary>The element type that a declaration asks for.</summary>
internal enum Element
{
    Single,
    Double,
}
