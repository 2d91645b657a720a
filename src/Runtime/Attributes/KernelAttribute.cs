namespace KernelGen;

/// <summary>Base of the attributes that ask for a vector kernel of one fixed size. Put one of them on a static partial method.</summary>
/// <param name="size">Number of elements of a row; at least 1.</param>
[AttributeUsage(AttributeTargets.Method)]
public abstract class KernelAttribute(int size) : Attribute
{
    /// <summary>Number of elements of a row.</summary>
    public int Size { get; } = size;
}
