using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Emission;

/// <summary>A span that a kernel's method takes, by the name that it has in the bodies.</summary>
internal sealed record KernelArgument(string Name, bool IsLabels = false, bool IsDestination = false)
{
    /// <summary>Inputs, labels, and what is written to, in the order of the parameters.</summary>
    public static IReadOnlyList<KernelArgument> Of(Kernel kernel)
    {
        var inputs = kernel.Inputs.Select(input => new KernelArgument(input.Name));
        var labels = kernel.Shape == KernelShape.LabelLoss ? [new KernelArgument("labels", IsLabels: true)] : Array.Empty<KernelArgument>();
        return [.. inputs, .. labels, new KernelArgument(RowsMethodHeader.Destination(kernel), IsDestination: true)];
    }

    public string Type(string scalar) => IsDestination ? $"Span<{scalar}>" : $"ReadOnlySpan<{(IsLabels ? "int" : scalar)}>";
}
