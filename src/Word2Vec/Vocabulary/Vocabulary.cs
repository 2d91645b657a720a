using System.Text;

namespace KernelGen.Word2Vec;

/// <summary>
/// The words that have vectors, numbered 0, 1, 2, … by descending count; words of equal count in the order in which they first appeared.
/// Words are UTF-8 bytes inside and become strings when asked for.
/// </summary>
public sealed class Vocabulary
{
    private readonly WordTable words;
    private readonly long[] counts;

    private Vocabulary(WordTable words, long[] counts)
    {
        this.words = words;
        this.counts = counts;
        foreach (var count in counts)
            TotalCount = checked(TotalCount + count);
    }

    /// <summary>Number V of words.</summary>
    public int Count => counts.Length;

    /// <summary>How often each word occurs, the most frequent first.</summary>
    public ReadOnlySpan<long> Counts => counts;

    /// <summary>How often all of them together occur.</summary>
    public long TotalCount { get; }

    /// <summary>A word, as a new string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such word.</exception>
    public string this[int id] => Encoding.UTF8.GetString(Bytes(id));

    /// <summary>A word as UTF-8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such word.</exception>
    public ReadOnlySpan<byte> Bytes(int id) =>
        (uint)id < (uint)Count ? words[id] : throw new ArgumentOutOfRangeException(nameof(id), id, $"The vocabulary has {Count} words.");

    /// <summary>The number of a word; −1 where it is not in the vocabulary.</summary>
    public int IndexOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return words.Find(Encoding.UTF8.GetBytes(word));
    }

    /// <summary>The number of a word given as UTF-8; −1 where it is not in the vocabulary.</summary>
    public int IndexOf(ReadOnlySpan<byte> word) => words.Find(word);

    /// <summary>A vocabulary of words that were counted elsewhere.</summary>
    /// <param name="counts">Words and how often each occurs; words differ, and counts are at least 1.</param>
    /// <param name="options">Which of them to keep; the defaults where null.</param>
    /// <exception cref="ArgumentException">A word is empty or stands there twice, a count is below 1, or no word is left.</exception>
    public static Vocabulary Create(IEnumerable<KeyValuePair<string, long>> counts, VocabularyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var table = new WordTable();
        var numbers = new List<long>();
        foreach (var (word, count) in counts)
        {
            if (string.IsNullOrEmpty(word))
                throw new ArgumentException("A word is empty.", nameof(counts));
            if (count < 1)
                throw new ArgumentOutOfRangeException(nameof(counts), count, $"'{word}' has the count {count}; it must be at least 1.");

            var length = Encoding.UTF8.GetByteCount(word);
            var bytes = new byte[length + WordTable.KeyLength];
            Encoding.UTF8.GetBytes(word, bytes);
            if (table.GetOrAdd(ref bytes[0], length) != numbers.Count)
                throw new ArgumentException($"'{word}' stands there twice.", nameof(counts));
            numbers.Add(count);
        }

        var selected = Select(table, numbers.ToArray(), options ?? new VocabularyOptions(), out _);
        return selected ?? throw new ArgumentException(NothingLeft(numbers.ToArray(), options ?? new VocabularyOptions()), nameof(counts));
    }

    /// <summary>Selects and sorts counted words; null where none is left.</summary>
    /// <param name="table">The words in order of first appearance.</param>
    /// <param name="counts">A count for each.</param>
    /// <param name="options">Which to keep.</param>
    /// <param name="numbers">For each word of the table its number in the vocabulary; −1 for those left out.</param>
    internal static Vocabulary? Select(WordTable table, ReadOnlySpan<long> counts, VocabularyOptions options, out int[] numbers)
    {
        numbers = new int[table.Count];
        Array.Fill(numbers, -1);
        var kept = new List<(long Count, int Id)>();
        for (var id = 0; id < table.Count; id++)
        {
            if (counts[id] >= options.MinimumCount)
                kept.Add((counts[id], id));
        }

        kept.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : a.Id.CompareTo(b.Id));
        if (options.MaximumSize < kept.Count)
            kept.RemoveRange(options.MaximumSize.Value, kept.Count - options.MaximumSize.Value);
        if (kept.Count == 0)
            return null;

        var words = new WordTable();
        var keptCounts = new long[kept.Count];
        for (var number = 0; number < kept.Count; number++)
        {
            var (count, id) = kept[number];
            words.Add(table[id]);
            numbers[id] = number;
            keptCounts[number] = count;
        }

        return new Vocabulary(words, keptCounts);
    }

    internal static string NothingLeft(ReadOnlySpan<long> counts, VocabularyOptions options)
    {
        long most = 0, total = 0;
        foreach (var count in counts)
        {
            most = Math.Max(most, count);
            total += count;
        }

        return counts.IsEmpty
            ? "There are no words."
            : FormattableString.Invariant($"None of {counts.Length} words occurs at least {options.MinimumCount} times: the most frequent of them occurs {most} times, all together {total} times. Lower {nameof(VocabularyOptions)}.{nameof(VocabularyOptions.MinimumCount)}.");
    }

    /// <summary>A checksum of words and counts, by which a checkpoint knows its vocabulary.</summary>
    internal string Fingerprint => FormattableString.Invariant($"{Count} words, checksum {words.Checksum():x8} {Training.Checksum.Of<long>(counts):x8}");

    internal WordTable Table => words;
}
