using System.Runtime.CompilerServices;

namespace KernelGen.Word2Vec;

/// <summary>Deals the windows that a shard makes to the shards that train on them.</summary>
internal static class WindowDeal
{
    /// <summary>Each window whole, to the bucket of its center's group.</summary>
    public static void ByCenter(in TrainingWindows windows, byte[] groups, WindowBucket[] buckets)
    {
        foreach (var bucket in buckets)
            bucket.Reserve(windows.Centers.Length, windows.Contexts.Length, windows);

        for (var window = 0; window < windows.Centers.Length; window++)
        {
            var center = windows.Centers[window];
            var bucket = buckets[groups[center]];
            foreach (var word in Context(windows, window))
                bucket.AddContext(word);
            bucket.EndWindow(center, windows.Negatives.Slice(window * windows.NegativeCount, windows.NegativeCount));
        }
    }

    /// <summary>
    /// Each window in parts, one for each group that its context has words of, to the bucket of its center's and that group: bucket center · P + context. The parts of a
    /// window whose pairs share negatives share them, too.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ByCenterAndContext(in TrainingWindows windows, byte[] groups, int groupCount, WindowBucket[] buckets)
    {
        foreach (var bucket in buckets)
            bucket.Reserve(windows.Centers.Length, windows.Contexts.Length, windows);

        for (var window = 0; window < windows.Centers.Length; window++)
        {
            var center = windows.Centers[window];
            var own = buckets.AsSpan(groups[center] * groupCount, groupCount);
            var first = windows.ContextStarts[window];
            var context = Context(windows, window);
            for (var i = 0; i < context.Length; i++)
            {
                var bucket = own[groups[context[i]]];
                if (!windows.NegativesAreShared)
                    bucket.AddNegatives(windows.Negatives.Slice((first + i) * windows.NegativeCount, windows.NegativeCount));
                bucket.AddContext(context[i]);
            }

            var shared = windows.NegativesAreShared ? windows.Negatives.Slice(window * windows.NegativeCount, windows.NegativeCount) : [];
            foreach (var bucket in own)
                bucket.EndWindow(center, shared);
        }
    }

    private static ReadOnlySpan<int> Context(in TrainingWindows windows, int window) =>
        windows.Contexts[windows.ContextStarts[window]..windows.ContextStarts[window + 1]];
}
