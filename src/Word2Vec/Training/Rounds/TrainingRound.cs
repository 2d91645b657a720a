using System.Numerics;

namespace KernelGen.Word2Vec;

/// <summary>
/// What is trained on between two looks at progress and cancellation: a block of sentences for each shard, in stages that all shards do at the same time. Between
/// stages they wait for each other, and no two of a stage touch the same row; so nothing depends on how many threads there are.
/// </summary>
internal abstract class TrainingRound<TModel, T>
    where TModel : IWordModel<TModel, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double[] losses;
    private readonly long[] predictions;

    protected TrainingRound(WordMatrices<T> matrices, WindowRules rules, ulong seed, int shards)
    {
        Matrices = matrices;
        Rules = rules;
        losses = new double[shards];
        predictions = new long[shards];
        Blocks = [.. Enumerable.Range(0, shards).Select(static _ => new SentenceBlock())];
        Samplers = [.. Enumerable.Range(0, shards).Select(shard => new WindowSampler(rules, seed, shard))];
    }

    /// <summary>The sentences of each shard.</summary>
    public SentenceBlock[] Blocks { get; }

    /// <summary>The random choices of each shard.</summary>
    public WindowSampler[] Samplers { get; }

    /// <summary>Number P of shards.</summary>
    public int Shards => Blocks.Length;

    /// <summary>What draws negatives, and whose rows are whose.</summary>
    public WordPartition Partition { get; private set; } = WordPartition.Whole([], draws: false);

    /// <summary>Words of a block.</summary>
    public abstract int WordsPerBlock { get; }

    public abstract int Stages { get; }

    /// <summary>Bytes of all vectors.</summary>
    public virtual long MemoryBytes => Matrices.Bytes;

    /// <summary>The sum of the losses.</summary>
    public double Loss => losses.Sum();

    public long Predictions => predictions.Sum();

    public int Sentences => Blocks.Sum(static block => block.SentenceCount);

    public int Words => Blocks.Sum(static block => block.WordCount);

    public WordMatrices<T> Matrices { get; }

    protected WindowRules Rules { get; }

    protected LearningRateDecay Rate { get; private set; }

    protected long WordsBefore { get; private set; }

    /// <summary>The learning rate in the middle of the round.</summary>
    protected T MeanRate => T.CreateTruncating(Rate.At(WordsBefore + (Words / 2)));

    /// <summary>Arranges the rows by a partition, which is another one in each epoch.</summary>
    public void Begin(WordPartition partition)
    {
        Partition = partition;
        Matrices.Arrange(partition);
        BeginEpoch();
    }

    /// <summary>Begins a round, whose blocks are filled.</summary>
    public void Begin(LearningRateDecay rate, long wordsBefore)
    {
        (Rate, WordsBefore) = (rate, wordsBefore);
        Array.Clear(losses);
        Array.Clear(predictions);
    }

    /// <summary>Does a shard's part of a stage.</summary>
    public abstract void Run(int stage, int shard);

    /// <summary>Readies what shards have of their own.</summary>
    protected virtual void BeginEpoch()
    {
    }

    /// <summary>The number of the sentence, from the round's first, at which a loss that is not finite is known.</summary>
    public virtual int DivergedAt => Sentences;

    protected void AddLoss(int shard, T loss) => losses[shard] += double.CreateTruncating(loss);

    /// <summary>Draws the negatives of a bucket and counts its predictions.</summary>
    /// <param name="shard">Which shard made it.</param>
    /// <param name="bucket">Windows whose centers are of one group.</param>
    /// <param name="group">The group.</param>
    protected void Complete(int shard, WindowBucket bucket, int group)
    {
        predictions[shard] += Rules.CountsWindows ? bucket.Count : bucket.ContextCount;
        if (Rules.Draws)
            Samplers[shard].Draw(bucket, Partition.Samplers[group]);
    }
}
