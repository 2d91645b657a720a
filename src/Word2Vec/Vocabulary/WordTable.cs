using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.Word2Vec;

/// <summary>
/// Numbers words 0, 1, 2, … by their bytes. Open addressing with linear probing, an entry of 16 bytes a word that holds all of a word of up to 8 bytes: most
/// words are found in one cache line, and none becomes a string.
/// </summary>
internal sealed class WordTable
{
    /// <summary>Bytes that an entry holds, and that must be readable from a word's first one on.</summary>
    public const int KeyLength = sizeof(ulong);

    // Odd, with bits in no order: the fractional part of the golden ratio, and that of √2.
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const ulong Root = 0x6A09E667F3BCC909;

    private Entry[] entries = new Entry[1024];
    private long[] starts = new long[1025];
    private byte[] bytes = new byte[8 * 1024];

    public WordTable() => Array.Fill(entries, Entry.Empty);

    /// <summary>Words so far.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of a word.</summary>
    public ReadOnlySpan<byte> this[int id] => bytes.AsSpan((int)starts[id], (int)(starts[id + 1] - starts[id]));

    /// <summary>The number of a word, −1 where there is none, from bytes of which <see cref="KeyLength"/> need not be readable.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        if (word.IsEmpty)
            return -1;
        if (word.Length >= KeyLength)
            return Find(ref MemoryMarshal.GetReference(word), word.Length);

        Span<byte> padded = stackalloc byte[KeyLength];
        word.CopyTo(padded);
        return Find(ref padded[0], word.Length);
    }

    /// <summary>The number of a word; −1 where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ref byte first, int length) => entries[Slot(ref first, length, out _, out _)].Id;

    /// <summary>The number of a word, which is the next one where it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GetOrAdd(ref byte first, int length)
    {
        var slot = Slot(ref first, length, out var key, out var hash);
        var id = entries[slot].Id;
        return id >= 0 ? id : Add(slot, key, hash, MemoryMarshal.CreateReadOnlySpan(ref first, length));
    }

    /// <summary>Adds a word that is new, from bytes of which <see cref="KeyLength"/> need not be readable.</summary>
    public void Add(ReadOnlySpan<byte> word)
    {
        Span<byte> padded = stackalloc byte[KeyLength];
        if (word.Length < KeyLength)
            word.CopyTo(padded);
        GetOrAdd(ref word.Length < KeyLength ? ref padded[0] : ref MemoryMarshal.GetReference(word), word.Length);
    }

    /// <summary>A checksum of the words in their order.</summary>
    public uint Checksum() => Training.Checksum.Of<byte>(bytes.AsSpan(0, (int)starts[Count])) ^ Training.Checksum.Of<long>(starts.AsSpan(0, Count + 1));

    /// <summary>Where the word stands, or the empty entry where it would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ref byte first, int length, out ulong key, out uint hash)
    {
        key = BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.CreateReadOnlySpan(ref first, KeyLength));
        if (length < KeyLength)
            key &= (1UL << (8 * length)) - 1;

        hash = Hash(key, ref first, length);
        var mask = entries.Length - 1;
        var slot = (int)(hash >> 1) & mask;
        while (true)
        {
            ref readonly var entry = ref entries[slot];
            if (entry.Id < 0 || (entry.Key == key && entry.Hash == hash && (length <= KeyLength || IsRest(entry.Id, ref first, length))))
                return slot;

            slot = (slot + 1) & mask;
        }
    }

    private bool IsRest(int id, ref byte first, int length) => this[id].SequenceEqual(MemoryMarshal.CreateReadOnlySpan(ref first, length));

    /// <summary>
    /// The lowest bit tells whether the word is longer than its key. Above it, words with the same key of up to 8 bytes differ, for their lengths do and a multiple of
    /// the length is added last: so such a word is known by key and hash for certain.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ulong key, ref byte first, int length)
    {
        if (length <= KeyLength)
            return ((uint)Mix(key, Golden) + ((uint)length << 1)) & ~1u;

        return (uint)Mix(HashLong(key, MemoryMarshal.CreateReadOnlySpan(ref first, length)), Golden) | 1u;
    }

    private static ulong HashLong(ulong state, ReadOnlySpan<byte> word)
    {
        for (var rest = word[KeyLength..]; rest.Length > KeyLength; rest = rest[KeyLength..])
            state = Mix(state ^ BinaryPrimitives.ReadUInt64LittleEndian(rest), Root);

        return Mix(state, Root) ^ BinaryPrimitives.ReadUInt64LittleEndian(word[^KeyLength..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value, ulong factor)
    {
        var high = Math.BigMul(value, factor, out var low);
        return high ^ low;
    }

    private int Add(int slot, ulong key, uint hash, ReadOnlySpan<byte> word)
    {
        var id = Count;
        var start = starts[id];
        if (start + word.Length > Array.MaxLength)
            throw new InvalidDataException("The different words of the corpus have more than 2 GiB together.");

        if (start + word.Length > bytes.Length)
            Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(2L * bytes.Length, start + word.Length)));
        if (id + 2 > starts.Length)
            Array.Resize(ref starts, 2 * starts.Length);

        word.CopyTo(bytes.AsSpan((int)start));
        starts[id + 1] = start + word.Length;
        entries[slot] = new Entry(key, hash, id);
        Count++;
        if (2 * Count > entries.Length)
            Grow();
        return id;
    }

    private void Grow()
    {
        var old = entries;
        entries = new Entry[checked(2 * old.Length)];
        Array.Fill(entries, Entry.Empty);
        var mask = entries.Length - 1;
        foreach (var entry in old)
        {
            if (entry.Id < 0)
                continue;

            var slot = (int)(entry.Hash >> 1) & mask;
            while (entries[slot].Id >= 0)
                slot = (slot + 1) & mask;
            entries[slot] = entry;
        }
    }

    private readonly record struct Entry(ulong Key, uint Hash, int Id)
    {
        public static readonly Entry Empty = new(0, 0, -1);
    }
}
