using System.Runtime.InteropServices;

namespace KernelGen.Word2Vec;

/// <summary>Numbers of words in the order of the text, and <see cref="Break"/> between sentences; kept up to a limit, with a checksum of all.</summary>
/// <param name="limit">Bytes to keep at most.</param>
internal sealed class IdStore(long limit)
{
    /// <summary>Ends a sentence.</summary>
    public const int Break = -1;

    private const int ChunkLength = 256 * 1024;

    private readonly List<ReadOnlyMemory<int>> chunks = [];
    private int[] chunk = new int[ChunkLength];
    private int used;

    /// <summary>Whether all numbers are kept.</summary>
    public bool IsComplete { get; private set; } = limit > 0;

    /// <summary>The kept numbers; only where <see cref="IsComplete"/>.</summary>
    public IReadOnlyList<ReadOnlyMemory<int>> Chunks => chunks;

    /// <summary>Bytes that are kept.</summary>
    public long Bytes => (long)chunks.Count * ChunkLength * sizeof(int);

    /// <summary>Of all numbers added.</summary>
    public uint Checksum { get; private set; }

    public void Add(int id)
    {
        if (used == ChunkLength)
            EndChunk();
        chunk[used++] = id;
    }

    /// <summary>Ends adding, and replaces each number by <paramref name="numbers"/>' of it; those that are negative there go, and so do empty sentences.</summary>
    public void Renumber(ReadOnlySpan<int> numbers)
    {
        EndChunk();
        var last = Break;
        for (var i = 0; i < chunks.Count; i++)
        {
            MemoryMarshal.TryGetArray(chunks[i], out var segment);
            var ids = segment.AsSpan();
            var kept = 0;
            foreach (var id in ids)
            {
                var number = id == Break ? Break : numbers[id];
                if (number < 0 && (id != Break || last == Break))
                    continue;
                ids[kept++] = last = number;
            }

            chunks[i] = segment.Array.AsMemory(0, kept);
        }
    }

    private void EndChunk()
    {
        var ids = chunk.AsMemory(0, used);
        Checksum = (Checksum * 31) + KernelGen.Training.Checksum.Of<int>(ids.Span);
        used = 0;
        if (!IsComplete)
            return;

        IsComplete = Bytes + (ChunkLength * sizeof(int)) <= limit;
        if (IsComplete)
        {
            chunks.Add(ids);
            chunk = new int[ChunkLength];
        }
        else
        {
            chunks.Clear();
        }
    }
}
