using System.Numerics;

namespace KernelGen.Word2Vec;

/// <summary>
/// Negative sampling on P shards and one set of vectors. Output rows are divided among the shards, as Gemulla, Nijkamp, Haas and Sismanis do (Large-scale matrix
/// factorization with distributed stochastic gradient descent, KDD 2011): a window belongs to the shard of its center's group, and draws its negatives there. Input
/// rows could not be divided without cutting windows. But in turn t shard z trains on its windows of text z + t, so that no two are at the same text, and few rows are
/// in more than one: those are trained in place by one shard and as private rows by the others, and at the end of the turn the moves are added up. So are those of
/// the few output rows that a shard lends, lest the others wait for it.
/// </summary>
internal sealed class ShardedRound<TModel, T> : TrainingRound<TModel, T>
    where TModel : IWordModel<TModel, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Words of all texts of a round on one shard, and on P of them a P-th: moves that are added up were made without each other, and the more there are of them the farther they go astray.</summary>
    private const int WordsOfRound = 40_000;

    /// <summary>A shard's words of a round, at least: less are not worth a turn's barriers.</summary>
    private const int FewestWords = 1000;

    /// <summary>A turn is prepared, trained, and merged.</summary>
    private const int StagesOfTurn = 3;

    private readonly KeptText[] texts;
    private readonly WindowShares[] shares;
    private readonly ShardWindows<T>[] windows;

    public ShardedRound(WordMatrices<T> matrices, WindowRules rules, ulong seed, int shards)
        : base(matrices, rules, seed, shards)
    {
        texts = [.. Enumerable.Range(0, shards).Select(_ => new KeptText(matrices.InputRows))];
        shares = [.. Enumerable.Range(0, shards).Select(_ => new WindowShares(matrices.InputRows, shards))];
        windows = [.. Enumerable.Range(0, shards).Select(shard => new ShardWindows<T>(matrices, shard))];
    }

    public override int WordsPerBlock => WordsOf(Shards);

    /// <summary>The texts are sampled, and then there are P turns.</summary>
    public override int Stages => 1 + (Shards * StagesOfTurn);

    /// <summary>The most private rows that a shard can need.</summary>
    public static int MostPrivateRows(int words, int shards, int longestSentence) =>
        (int)Math.Min(words, WordsOf(shards) - 1L + longestSentence) + WindowShares.MostLoans;

    public override void Run(int stage, int shard)
    {
        var (turn, step) = Math.DivRem(stage - 1, StagesOfTurn);
        if (stage == 0)
            Sample(shard);
        else if (step == 0)
            Prepare(turn, shard);
        else if (step == 1)
            AddLoss(shard, TModel.Train(Matrices.AllInput, Matrices.AllOutput, windows[shard].Bucket.Windows(Rules), MeanRate));
        else
            Merge(shard);
    }

    protected override void BeginEpoch()
    {
        foreach (var share in shares)
            share.Begin(Partition);
    }

    private static int WordsOf(int shards) => Math.Max(FewestWords, WordsOfRound / (shards * shards));

    private void Sample(int shard)
    {
        var text = texts[shard];
        text.Clear();
        for (var sentence = 0; sentence < Blocks[shard].SentenceCount; sentence++)
        {
            Samplers[shard].Keep(Blocks[shard][sentence], Partition.Rows);
            text.Append(Samplers[shard].Words, Samplers[shard].HalfWidths);
        }

        shares[shard].Deal(text);
    }

    private KeptText TextOf(int shard, int turn) => texts[(shard + turn) % Shards];

    private void Prepare(int turn, int shard)
    {
        var text = TextOf(shard, turn);
        windows[shard].Clear();
        foreach (var row in text.DistinctRows)
        {
            var merger = MergerOf(row, turn, shard);
            if (merger >= 0)
                windows[shard].TakeInput(row, merger);
        }

        windows[shard].Make(text, shares[(shard + turn) % Shards]);
        Complete(shard, windows[shard].Bucket, group: shard);
    }

    /// <summary>
    /// Of the shards whose texts have a row, counted from another one for each row, the first trains it in place and the others copies; and the second of them adds up
    /// what all have moved, so that mostly a copy is made, trained and read by one core.
    /// </summary>
    /// <returns>The second, for one that is not the first; −1 for the first.</returns>
    private int MergerOf(int row, int turn, int shard)
    {
        var isFirst = true;
        for (var other = row % Shards; other != shard; other = other + 1 == Shards ? 0 : other + 1)
        {
            if (TextOf(other, turn).CountOf(row) == 0)
                continue;
            if (!isFirst)
                return other;
            isFirst = false;
        }

        return isFirst ? -1 : shard;
    }

    private void Merge(int merger)
    {
        foreach (var shard in windows)
            shard.Merge(merger);
    }
}
