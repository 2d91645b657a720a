using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.Word2Vec;

/// <summary>Makes the windows of sentences and deals them to the buckets of the shards that train on them.</summary>
/// <param name="groupCount">Number P of groups.</param>
internal sealed class WindowDeal(int groupCount)
{
    private readonly int[][] members = [.. Enumerable.Range(0, groupCount).Select(static _ => Array.Empty<int>())];
    private int[] before = [];

    /// <summary>Each window whole, to the bucket of its center's group; to the only one where there are no groups.</summary>
    /// <param name="words">The rows of a sentence's words, behind which <see cref="WindowBucket.CopyLength"/> words can be read.</param>
    /// <param name="halfWidths">A half-width for each word.</param>
    /// <param name="groups">The group of each row, or nothing.</param>
    /// <param name="buckets">One for each group.</param>
    public static void Whole(ReadOnlySpan<int> words, ReadOnlySpan<int> halfWidths, byte[] groups, WindowBucket[] buckets)
    {
        Reserve(halfWidths, buckets);
        ref var first = ref MemoryMarshal.GetReference(words);
        for (var position = 0; position < words.Length; position++)
        {
            var center = words[position];
            var left = Math.Min(position, halfWidths[position]);
            var right = Math.Min(words.Length - 1 - position, halfWidths[position]);
            var bucket = buckets[groups.Length == 0 ? 0 : groups[center]];
            bucket.Add(ref Unsafe.Add(ref first, position - left), left);
            bucket.Add(ref Unsafe.Add(ref first, position + 1), right);
            bucket.EndWindow(center);
        }
    }

    /// <summary>
    /// Each window in parts, one for each group that its context has words of, to the bucket of its center's and that group: bucket center · P + context. The words of
    /// a group are copied out of the sentence first, so that a part is again two pieces of neighbours.
    /// </summary>
    /// <inheritdoc cref="Whole"/>
    public void Split(ReadOnlySpan<int> words, ReadOnlySpan<int> halfWidths, byte[] groups, WindowBucket[] buckets)
    {
        Reserve(halfWidths, buckets);
        Group(words, groups);
        for (var position = 0; position < words.Length; position++)
        {
            var center = words[position];
            var own = groups[center];
            var first = before.AsSpan(Math.Max(0, position - halfWidths[position]) * groupCount, groupCount);
            var middle = before.AsSpan(position * groupCount, groupCount);
            var end = before.AsSpan((int)Math.Min(words.Length, position + (long)halfWidths[position] + 1) * groupCount, groupCount);
            for (var group = 0; group < groupCount; group++)
            {
                var bucket = buckets[(own * groupCount) + group];
                ref var member = ref MemoryMarshal.GetArrayDataReference(members[group]);
                var after = middle[group] + (group == own ? 1 : 0);
                bucket.Add(ref Unsafe.Add(ref member, first[group]), middle[group] - first[group]);
                bucket.Add(ref Unsafe.Add(ref member, after), end[group] - after);
                bucket.EndWindow(center);
            }
        }
    }

    /// <summary>Copies the words of each group, and notes how many of each stand before a position.</summary>
    private void Group(ReadOnlySpan<int> words, byte[] groups)
    {
        if (before.Length < (words.Length + 1) * groupCount)
        {
            before = new int[(words.Length + 1) * groupCount];
            for (var group = 0; group < groupCount; group++)
                members[group] = new int[words.Length + WindowBucket.CopyLength + 1];
        }

        var counts = before.AsSpan(0, groupCount);
        counts.Clear();
        for (var position = 0; position < words.Length; position++)
        {
            var group = groups[words[position]];
            members[group][counts[group]] = words[position];
            var next = before.AsSpan((position + 1) * groupCount, groupCount);
            counts.CopyTo(next);
            next[group]++;
            counts = next;
        }
    }

    private static void Reserve(ReadOnlySpan<int> halfWidths, WindowBucket[] buckets)
    {
        long contexts = 0;
        foreach (var halfWidth in halfWidths)
            contexts += Math.Min(2L * halfWidth, halfWidths.Length);
        foreach (var bucket in buckets)
            bucket.Reserve(halfWidths.Length, contexts);
    }
}
