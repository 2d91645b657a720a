namespace KernelGen.Generators.Parsing;

/// <summary>The largest declarations that are generated.</summary>
internal static class Limits
{
    /// <summary>Elements of a kernel's row: beyond the vocabularies of today's language models.</summary>
    public const int KernelSize = 1 << 20;

    /// <summary>Inputs or outputs of a layer.</summary>
    public const int LayerSize = 1 << 16;

    /// <summary>Elements of a word's vector.</summary>
    public const int Dimensions = 1 << 16;

    /// <summary>Layers of a network: each is code of its own in the generated file.</summary>
    public const int Layers = 64;

    /// <summary>Bytes of a network's parameters: the transposed weights and the rows' intermediate values must fit beside each other into one array.</summary>
    public const long ParameterBytes = 1L << 30;
}
