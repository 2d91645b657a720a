using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Word2Vec;

/// <summary>
/// Negative sampling on P shards and one set of vectors. Output rows are divided among the shards, as Gemulla, Nijkamp, Haas and Sismanis do (Large-scale matrix
/// factorization with distributed stochastic gradient descent, KDD 2011): a window belongs to the shard of its center's group, and draws its negatives there. Input
/// rows could not be divided without cutting windows. But in turn t shard z trains on its windows of text z + t, so that no two are at the same text, and few rows are
/// in more than one: those are trained in place by one shard and as private rows by the others, and at the end of the turn the moves are added up.
/// </summary>
internal sealed class ShardedRound<TModel, T> : TrainingRound<TModel, T>
    where TModel : IWordModel<TModel, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A shard's words of a round, at least: less are not worth a turn's barriers.</summary>
    private const int FewestWords = 1000;

    /// <summary>A turn is prepared, trained, and merged.</summary>
    private const int StagesOfTurn = 3;

    private readonly KeptText[] texts;
    private readonly PrivateRows<T>[] privateRows;
    private readonly WindowBucket[] buckets;

    public ShardedRound(WordMatrices<T> matrices, WindowRules rules, ulong seed, int shards)
        : base(matrices, rules, seed, shards)
    {
        texts = [.. Enumerable.Range(0, shards).Select(_ => new KeptText(matrices.InputRows))];
        privateRows = [.. Enumerable.Range(0, shards).Select(shard => new PrivateRows<T>(matrices, shard))];
        buckets = [.. Enumerable.Range(0, shards).Select(static _ => new WindowBucket())];
    }

    public override int WordsPerBlock => WordsOf(Shards);

    /// <summary>The texts are sampled, and then there are P turns.</summary>
    public override int Stages => 1 + (Shards * StagesOfTurn);

    /// <summary>The most private rows that a shard can need.</summary>
    public static int MostPrivateRows(int words, int shards, int longestSentence) => (int)Math.Min(words, WordsOf(shards) - 1L + longestSentence);

    public override void Run(int stage, int shard)
    {
        var (turn, step) = Math.DivRem(stage - 1, StagesOfTurn);
        if (stage == 0)
            Sample(shard);
        else if (step == 0)
            Prepare(turn, shard);
        else if (step == 1)
            AddLoss(shard, TModel.Train(Matrices.AllInput, Matrices.AllOutput, buckets[shard].Windows(Rules), MeanRate));
        else
            Merge(shard);
    }

    // Moves that are added up were made without each other, and the more there are of them the farther they go astray.
    private static int WordsOf(int shards) => Math.Max(FewestWords, 2 * MergedRounds.Words / (shards * shards));

    private void Sample(int shard)
    {
        var text = texts[shard];
        text.Clear();
        for (var sentence = 0; sentence < Blocks[shard].SentenceCount; sentence++)
        {
            Samplers[shard].Keep(Blocks[shard][sentence], Partition.Rows);
            text.Append(Samplers[shard].Words, Samplers[shard].HalfWidths);
        }
    }

    private KeptText TextOf(int shard, int turn) => texts[(shard + turn) % Shards];

    /// <summary>Makes a shard's windows, with private rows for the words that another trains in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Prepare(int turn, int shard)
    {
        var (text, bucket) = (TextOf(shard, turn), buckets[shard]);
        var others = texts.Where(other => other != text).ToArray();
        var (firstRow, endRow) = (Partition.FirstRows[shard], Partition.FirstRows[shard + 1]);
        bucket.Clear();
        privateRows[shard].Clear();
        var (contexts, own) = bucket.MakeRoom(text.Count);
        var rows = text.Rows;
        var count = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            contexts[i] = IsAmong(row, others) ? Place(row, turn, shard) : row;

            // Without a branch, which would be mispredicted as often as not.
            own[count] = i;
            count += row >= firstRow & row < endRow ? 1 : 0;
        }

        bucket.AddWindows(text, own.AsSpan(0, count), contexts);
        Complete(shard, bucket, group: shard);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAmong(int row, KeptText[] others)
    {
        foreach (var other in others)
        {
            if (other.Holds(row))
                return true;
        }

        return false;
    }

    /// <summary>Where a shard trains a row that is in other texts, too: in place if it is the first that has it, counted from another shard for each row.</summary>
    private int Place(int row, int turn, int shard)
    {
        var owner = row % Shards;
        while (!TextOf(owner, turn).Holds(row))
            owner = (owner + 1) % Shards;
        return owner == shard ? row : privateRows[shard].Take(row, owner);
    }

    private void Merge(int owner)
    {
        foreach (var rows in privateRows)
            rows.Merge(owner);
    }
}
