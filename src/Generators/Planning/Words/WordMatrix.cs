using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>How the vectors of words lie in memory.</summary>
internal static class WordMatrix
{
    /// <summary>Elements from row to row in training: whole blocks, so that in aligned memory no load crosses a cache line.</summary>
    public static int Stride(WordModelSpec spec) => MatMulChains.WholeBlocks(spec.Dimensions, spec.Element);
}
