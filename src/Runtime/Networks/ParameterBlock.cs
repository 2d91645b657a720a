namespace KernelGen;

/// <summary>Where one weight matrix or bias stands in a network's flat parameter vector; its values are row-major from <paramref name="Offset"/> on.</summary>
/// <param name="Name">W1, b1, W2, b2, …</param>
/// <param name="Offset">Index of its first value.</param>
/// <param name="Rows">Inputs of the layer for a weight matrix, 1 for a bias.</param>
/// <param name="Columns">Outputs of the layer.</param>
public readonly record struct ParameterBlock(string Name, int Offset, int Rows, int Columns)
{
    /// <summary>Number of values.</summary>
    public int Count => Rows * Columns;
}
