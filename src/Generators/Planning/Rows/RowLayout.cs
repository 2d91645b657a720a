using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>
/// Which element of a row stands in which lane of which block. It depends on the row's size and element alone, so that folding lanes gives
/// the same bits at every width. A block is 64 bytes, or the next smaller power of two that holds a short row. Where the size is not a
/// whole number of blocks, the last block ends at the row's end and repeats elements of the one before; a short row's upper half repeats
/// elements of its lower half likewise. Repeated lanes compute the same value again and count 0 in sums.
/// </summary>
/// <param name="Size">Elements of the row.</param>
/// <param name="Element">float or double.</param>
/// <param name="BlockBytes">64; a vector's where nothing is folded, so that no more than a vector overlaps.</param>
internal sealed record RowLayout(int Size, Element Element, int BlockBytes = RowLayout.FullBlockBytes)
{
    private const int FullBlockBytes = 64;
    private const int SmallestVectorBytes = 16;

    public int ElementBytes => Element == Element.Single ? 4 : 8;

    /// <summary>16 floats or 8 doubles.</summary>
    public int FullBlockLanes => FullBlockBytes / ElementBytes;

    private int SmallestVectorLanes => SmallestVectorBytes / ElementBytes;

    /// <summary>Lanes of a block: 16 floats or 8 doubles, fewer only where one smaller block holds the row.</summary>
    public int BlockLanes
    {
        get
        {
            var lanes = SmallestVectorLanes;
            while (lanes < Size && lanes < BlockBytes / ElementBytes)
            {
                lanes *= 2;
            }

            return lanes;
        }
    }

    public int BlockBits => BlockLanes * ElementBytes * 8;

    public int Blocks => (Size + BlockLanes - 1) / BlockLanes;

    /// <summary>Blocks that repeat nothing.</summary>
    public int WholeBlocks => Size / BlockLanes;

    /// <summary>The row is shorter than its one block, which is filled from both ends in halves.</summary>
    public bool IsSplit => Size < BlockLanes && BlockLanes / 2 >= SmallestVectorLanes;

    /// <summary>The row is shorter than the smallest vector, which is filled element by element.</summary>
    public bool IsGathered => Size < BlockLanes && !IsSplit;

    /// <summary>The element in a lane.</summary>
    public int ElementAt(int block, int lane)
    {
        if (block < WholeBlocks)
        {
            return (block * BlockLanes) + lane;
        }

        if (Size > BlockLanes)
        {
            return Size - BlockLanes + lane;
        }

        if (IsGathered)
        {
            return Math.Min(lane, Size - 1);
        }

        return lane < BlockLanes / 2 ? lane : Size - BlockLanes + lane;
    }

    /// <summary>Whether the lane is the first to hold its element; others repeat it.</summary>
    public bool Counts(int block, int lane)
    {
        if (block < WholeBlocks)
        {
            return true;
        }

        if (Size > BlockLanes)
        {
            return ElementAt(block, lane) >= WholeBlocks * BlockLanes;
        }

        return IsGathered ? lane < Size : lane < BlockLanes / 2 || ElementAt(block, lane) >= BlockLanes / 2;
    }

    /// <summary>The vectors of a block at a width.</summary>
    public IEnumerable<VectorSlot> Vectors(int block, int lanes)
    {
        for (var part = 0; part < BlockLanes / lanes; part++)
        {
            var first = part * lanes;
            var joinsHalves = IsSplit && lanes == BlockLanes;
            yield return new VectorSlot(
                Index: (block * (BlockLanes / lanes)) + part,
                Block: block,
                Part: part,
                Offset: ElementAt(block, first),
                UpperOffset: joinsHalves ? ElementAt(block, lanes / 2) : null,
                Elements: IsGathered ? Size : null,
                Counted: new EquatableArray<bool>([.. Enumerable.Range(first, lanes).Select(lane => Counts(block, lane))]));
        }
    }
}

/// <summary>One vector of a row.</summary>
/// <param name="Index">Its place among the row's vectors.</param>
/// <param name="Block">The block it belongs to.</param>
/// <param name="Part">Its place in the block.</param>
/// <param name="Offset">The element in its first lane.</param>
/// <param name="UpperOffset">The element in the first lane of its upper half, where that is loaded by itself.</param>
/// <param name="Elements">How many elements it holds, where they are loaded one by one.</param>
/// <param name="Counted">The lanes that no earlier lane repeats.</param>
internal sealed record VectorSlot(int Index, int Block, int Part, int Offset, int? UpperOffset, int? Elements, EquatableArray<bool> Counted)
{
    /// <summary>The same vector of a row that begins later.</summary>
    public VectorSlot Shifted(int elements) => this with { Offset = Offset + elements, UpperOffset = UpperOffset + elements };

    public bool CountsAll => Counted.All(counted => counted);

    /// <summary>Every lane repeats one of another vector: there is nothing to compute.</summary>
    public bool CountsNone => !Counted.Any(counted => counted);
}
