using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>
/// In how many chains the terms of a product's element are added. A multiply-add takes four cycles and two start in each, so a single row
/// wants eight independent accumulators: what its columns do not provide, chains do. Fixed by the sizes alone, since the number of
/// chains shows in the bits.
/// </summary>
internal static class MatMulChains
{
    /// <summary>Vectors are thought of in blocks of this many bytes, whatever the width.</summary>
    public const int BlockBytes = 64;

    private const int AccumulatorsOfARow = 8;
    private const int MostChains = 4;

    /// <summary>Below this depth the chains would be too short to be worth adding up.</summary>
    private const int LeastDepth = 8;

    /// <summary>Elements of a block.</summary>
    public static int BlockLanes(Element element) => BlockBytes / MatMulPlan.ElementBytes(element);

    /// <summary>A number of elements, rounded up to whole blocks.</summary>
    public static int WholeBlocks(int elements, Element element)
    {
        var lanes = BlockLanes(element);
        return (elements + lanes - 1) / lanes * lanes;
    }

    public static int Count(int depth, int columns, Element element)
    {
        var blocks = WholeBlocks(columns, element) / BlockLanes(element);
        return depth < LeastDepth || blocks >= AccumulatorsOfARow ? 1
            : 2 * blocks >= AccumulatorsOfARow ? 2
            : MostChains;
    }
}
