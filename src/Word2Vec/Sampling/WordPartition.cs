using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>
/// The words in groups that are alike: of each P consecutive ranks every group gets one, by a random permutation, so that groups have as many words and nearly as
/// many occurrences. Each group draws negatives from itself.
/// </summary>
internal sealed class WordPartition
{
    /// <summary>The most groups: a group's number is a byte.</summary>
    public const int MostGroups = 256;

    private WordPartition(byte[] groups, NegativeSampler[] samplers)
    {
        Groups = groups;
        Samplers = samplers;
    }

    /// <summary>The group of each word; empty where there is one group.</summary>
    public byte[] Groups { get; }

    /// <summary>What draws the negatives of a group's words; none where none are drawn.</summary>
    public NegativeSampler[] Samplers { get; }

    /// <summary>All words in one group.</summary>
    /// <param name="counts">How often each word occurs.</param>
    /// <param name="draws">Whether negatives are drawn.</param>
    public static WordPartition Whole(ReadOnlySpan<long> counts, bool draws) => new([], draws ? [new NegativeSampler(counts)] : []);

    /// <summary>Words in groups, of which each has at least two words if there are twice as many words as groups.</summary>
    public static WordPartition Draw(ReadOnlySpan<long> counts, int groupCount, bool draws, Xoshiro256 random)
    {
        var groups = new byte[counts.Length];
        var members = new int[groupCount][];
        for (var group = 0; group < groupCount; group++)
            members[group] = new int[(counts.Length + groupCount - 1) / groupCount];

        var sizes = new int[groupCount];
        var order = new byte[groupCount];
        for (var word = 0; word < groups.Length; word++)
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
            var own = order[place];
            groups[word] = own;
            members[own][sizes[own]++] = word;
        }

        var samplers = new NegativeSampler[draws ? groupCount : 0];
        for (var group = 0; group < samplers.Length; group++)
            samplers[group] = NegativeSampler.Of(counts, members[group].AsSpan(0, sizes[group]));
        return new WordPartition(groups, samplers);
    }
}
