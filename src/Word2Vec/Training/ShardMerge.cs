using System.Numerics;

namespace KernelGen.Word2Vec;

/// <summary>Makes one of the vectors of several shards, and gives it back to all of them.</summary>
internal static class ShardMerge<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows that a thread takes at a time.</summary>
    private const int RowsAtOnce = 256;

    /// <summary>Adds what each shard has moved since the last merge.</summary>
    public static void Merge(WordMatrices<T> common, WordMatrices<T>[] shards, int threads)
    {
        Merge(common.Input, [.. shards.Select(shard => shard.Input)], common.InputRows, common.Stride, threads);
        Merge(common.Output, [.. shards.Select(shard => shard.Output)], common.OutputRows, common.Stride, threads);
    }

    private static void Merge(AlignedBuffer<T> common, AlignedBuffer<T>[] shards, int rows, int stride, int threads)
    {
        var ranges = (rows + RowsAtOnce - 1) / RowsAtOnce;
        Parallel.For(0, ranges, new ParallelOptions { MaxDegreeOfParallelism = threads }, range =>
        {
            var first = range * RowsAtOnce;
            var last = Math.Min(first + RowsAtOnce, rows);
            for (var i = first * stride; i < last * stride; i++)
            {
                var sum = common[i];
                foreach (var shard in shards)
                    sum += shard[i] - common[i];
                common[i] = sum;
                foreach (var shard in shards)
                    shard[i] = sum;
            }
        });
    }
}
