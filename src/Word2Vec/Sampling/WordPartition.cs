using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>
/// The words in groups that are alike: of each P consecutive ranks every group gets one, by a random permutation, so that groups have as many words and nearly as
/// many occurrences. Each group draws negatives from itself, and has its rows side by side: in the order of ranks nearly every row would have a neighbour that another
/// core writes, and prefetchers that read ahead into it would take its lines away from there.
/// </summary>
internal sealed class WordPartition
{
    /// <summary>The most groups: a group's number is a byte.</summary>
    public const int MostGroups = 256;

    private WordPartition(int[] firstRows, int[] rows, int[] words, NegativeSampler[] samplers)
    {
        FirstRows = firstRows;
        Rows = rows;
        Words = words;
        Samplers = samplers;
    }

    /// <summary>The first row of each group, and behind them the number of rows.</summary>
    public int[] FirstRows { get; }

    /// <summary>The row of each word: first those of group 0, then those of group 1, and so on; empty where there is one group, whose words are their rows.</summary>
    public int[] Rows { get; }

    /// <summary>The word of each row, as empty.</summary>
    public int[] Words { get; }

    /// <summary>What draws the negatives among a group's rows; none where none are drawn.</summary>
    public NegativeSampler[] Samplers { get; }

    /// <summary>All words in one group.</summary>
    /// <param name="counts">How often each word occurs.</param>
    /// <param name="draws">Whether negatives are drawn.</param>
    public static WordPartition Whole(ReadOnlySpan<long> counts, bool draws) => new([0, counts.Length], [], [], draws ? [new NegativeSampler(counts)] : []);

    /// <summary>Words in groups, of which each has at least two words if there are twice as many words as groups.</summary>
    public static WordPartition Draw(ReadOnlySpan<long> counts, int groupCount, bool draws, Xoshiro256 random)
    {
        var members = Enumerable.Range(0, groupCount).Select(static _ => new List<int>()).ToArray();
        var order = new byte[groupCount];
        for (var word = 0; word < counts.Length; word++)
        {
            // The next of Fisher and Yates' shuffle, begun anew where a block of ranks begins.
            var place = word % groupCount;
            if (place == 0)
            {
                for (var group = 0; group < groupCount; group++)
                    order[group] = (byte)group;
            }

            var drawn = place + (int)random.NextBelow((ulong)(groupCount - place));
            (order[place], order[drawn]) = (order[drawn], order[place]);
            members[order[place]].Add(word);
        }

        var (firstRows, rows, words) = (new int[groupCount + 1], new int[counts.Length], new int[counts.Length]);
        var samplers = new NegativeSampler[draws ? groupCount : 0];
        var first = 0;
        for (var group = 0; group < groupCount; group++)
        {
            var own = members[group];
            own.CopyTo(words, first);
            for (var row = first; row < first + own.Count; row++)
                rows[words[row]] = row;
            if (draws)
                samplers[group] = NegativeSampler.Of(counts, words.AsSpan(first, own.Count), first);
            first += own.Count;
            firstRows[group + 1] = first;
        }

        return new WordPartition(firstRows, rows, words, samplers);
    }
}
