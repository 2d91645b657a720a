using System.Diagnostics;
using System.Numerics;
using KernelGen.CompilerServices;

namespace KernelGen.Word2Vec;

/// <summary>
/// Trains word vectors. <code>
/// var corpus = Corpus.FromFile("text.txt").Encode();
/// var result = new Word2VecTrainer&lt;Words100, float&gt;(corpus, new Word2VecOptions { Epochs = 5 }).Run();
/// ReadOnlySpan&lt;float&gt; vector = result[result.Vocabulary.IndexOf("word")];
/// </code>
/// Architecture, objective and dimensions are the model's. The same corpus, options, seed and number of shards give the same bits, however many threads there are and
/// however often the run was interrupted.
/// </summary>
/// <typeparam name="TModel">The model, as declared by <see cref="SkipGramAttribute"/> or <see cref="CbowAttribute"/>.</typeparam>
/// <typeparam name="T">float or double, as the model declares.</typeparam>
public sealed partial class Word2VecTrainer<TModel, T>
    where TModel : IWordModel<TModel, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double SkipGramLearningRate = 0.025;
    /// <summary>Generators from here on draw the partition of an epoch each.</summary>
    private const ulong FirstPartition = 1UL << 32;

    private const double CbowLearningRate = 0.05;

    /// <summary>A shard needs a word to draw against another.</summary>
    private const int WordsPerShard = 2;

    private readonly EncodedCorpus corpus;
    private readonly LearningRateDecay learningRate;
    private readonly WindowRules rules;
    private readonly TrainingRound<TModel, T> round;
    private readonly Action<int, int> runStage;

    // Held during a round and during the writing of a checkpoint, so that a checkpoint can be asked for at any time, from any thread.
    private readonly Lock gate = new();
    private Word2VecState<T> state;
    private SentenceReader? reader;
    private int running;

    /// <summary>A trainer at its start.</summary>
    /// <param name="corpus">What to train on.</param>
    /// <param name="options">How to train; the defaults where null.</param>
    /// <param name="inputVectors">V × D values to start from, which are copied; drawn uniformly in (−½, ½)/D where empty. Output vectors start at 0.</param>
    /// <exception cref="ArgumentException">The initial vectors are not V × D values, or one of them is not finite.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither float nor double, or a matrix would have more elements than a span.</exception>
    public Word2VecTrainer(EncodedCorpus corpus, Word2VecOptions? options = null, ReadOnlySpan<T> inputVectors = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
            throw new NotSupportedException($"{typeof(TModel).Name} has vectors of type {typeof(T).Name}; only float and double can be trained.");

        this.corpus = corpus;
        Options = options ?? new Word2VecOptions();
        learningRate = new LearningRateDecay(
            Options.LearningRate ?? (TModel.Architecture == WordArchitecture.Cbow ? CbowLearningRate : SkipGramLearningRate),
            checked(corpus.WordCount * Options.Epochs));
        var shards = Math.Min(Options.ShardCount, Math.Max(1, Vocabulary.Count / WordsPerShard));
        var privateRows = shards > 1 && TModel.Objective == Objective.NegativeSampling
            ? ShardedRound<TModel, T>.MostPrivateRows(Vocabulary.Count, shards, corpus.MaximumSentenceLength)
            : 0;
        state = new Word2VecState<T>(WordMatrices<T>.Of<TModel>(Vocabulary.Count, shards, privateRows));
        Initialize(inputVectors);
        rules = WindowRules.Of<TModel, T>(Vocabulary, Options);
        round = CreateRound(shards);
        runStage = round.Run;
    }

    /// <summary>How it trains.</summary>
    public Word2VecOptions Options { get; }

    /// <summary>The words.</summary>
    public Vocabulary Vocabulary => corpus.Vocabulary;

    /// <summary>The complete epochs, the first one first.</summary>
    public IReadOnlyList<Word2VecEpoch> History
    {
        get
        {
            lock (gate)
                return [.. state.History];
        }
    }

    /// <summary>Sentences gone through since training began.</summary>
    public long Step => state.Steps;

    /// <summary>Bytes of all vectors, those that shards have of their own among them.</summary>
    public long MemoryBytes => round.MemoryBytes;

    /// <summary>Trains as <see cref="Run(IProgress{Word2VecProgress}?, CancellationToken)"/> does, and calls a delegate with the progress.</summary>
    public Word2VecResult<T> Run(Action<Word2VecProgress> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return Run(new CalledProgress(progress), cancellationToken);
    }

    /// <summary>Trains until all epochs are done, going on from where an earlier run or a checkpoint left off.</summary>
    /// <param name="progress">Told on this thread, as <see cref="Word2VecOptions.ReportEveryWords"/> says.</param>
    /// <param name="cancellationToken">
    /// Looked at every few thousand words. A cancelled run can be taken up again by another call, with the same bits as if it had not been; with
    /// <see cref="Word2VecOptions.Checkpoints"/> it is saved first.
    /// </param>
    /// <exception cref="TrainingDivergedException">A loss is not finite. The vectors are spoiled and no checkpoint is overwritten; one can be loaded.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidDataException">The text is not what it was when it was encoded.</exception>
    /// <exception cref="InvalidOperationException">It is running already, has diverged before, or was ended by an exception in the middle of a round.</exception>
    public Word2VecResult<T> Run(IProgress<Word2VecProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        BeginExclusive();
        try
        {
            ThrowIfFailed();
            if (state.HasDiverged)
                throw new InvalidOperationException("Training has diverged, and its vectors are spoiled. Load a checkpoint, or begin again with a lower learning rate.");

            using var team = new WorkerTeam(Math.Min(Options.Threads, round.Shards));
            var meter = new ProgressMeter(Stopwatch.GetTimestamp(), WordsDone);
            while (state.History.Count < Options.Epochs)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    // Without words of its own this run has nothing to save, and an older file may be worth more.
                    if (Options.Checkpoints is { } schedule && WordsDone > meter.WordsAtStart)
                        SaveCheckpoint(schedule.Path);
                    cancellationToken.ThrowIfCancellationRequested();
                }

                var stepsBefore = Step;
                Word2VecEpoch? completed;
                lock (gate)
                    completed = Advance(meter, team);
                SaveIfDue(completed, stepsBefore);
                if (progress is not null && (completed is not null || WordsDone - meter.WordsAtReport >= Options.ReportEveryWords))
                    progress.Report(meter.Report(state.History.Count + (completed is null ? 1 : 0), Options.Epochs, WordsDone, learningRate, completed));
            }

            return new Word2VecResult<T>(
                Vocabulary, TModel.Dimensions, TModel.Stride, state.Matrices.Input, state.Matrices.Output, [.. state.History]);
        }
        finally
        {
            lock (gate)
                LeaveEpoch();
            Volatile.Write(ref running, 0);
        }
    }

    private void Initialize(ReadOnlySpan<T> inputVectors)
    {
        var matrices = state.Matrices;
        if (inputVectors.IsEmpty)
        {
            matrices.Initialize(RandomStreams.Start(Options.Seed, generator: 0));
            return;
        }

        Guard.Length(inputVectors, (long)matrices.InputRows * matrices.Dimensions, nameof(inputVectors));
        for (var row = 0; row < matrices.InputRows; row++)
            inputVectors.Slice(row * matrices.Dimensions, matrices.Dimensions).CopyTo(matrices.InputRow(row));
        if (!matrices.AreFinite())
            throw new ArgumentException("A value of the initial vectors is not finite.", nameof(inputVectors));
    }

    private TrainingRound<TModel, T> CreateRound(int shards)
    {
        var matrices = state.Matrices;
        return (shards, TModel.Objective, TModel.Architecture) switch
        {
            (1, _, _) => new SingleRound<TModel, T>(matrices, rules, Options.Seed),
            (_, Objective.NegativeSampling, _) => new ShardedRound<TModel, T>(matrices, rules, Options.Seed, shards),
            _ => new CopiesRound<TModel, T>(matrices, rules, Options.Seed, shards),
        };
    }

    /// <summary>Whose words are whose in an epoch; nobody's where each shard has all rows.</summary>
    private WordPartition Partition(int shards, int epoch) => shards == 1 || TModel.Objective != Objective.NegativeSampling
        ? WordPartition.Whole(Vocabulary.Counts, rules.Draws)
        : WordPartition.Draw(Vocabulary.Counts, shards, rules.Draws, RandomStreams.Start(Options.Seed, FirstPartition + (ulong)epoch));

    private void BeginExclusive()
    {
        if (Interlocked.Exchange(ref running, 1) != 0)
            throw new InvalidOperationException("The trainer is running.");
    }

    /// <summary>Calls on the spot, where <see cref="Progress{T}"/> posts to another thread.</summary>
    private sealed class CalledProgress(Action<Word2VecProgress> call) : IProgress<Word2VecProgress>
    {
        public void Report(Word2VecProgress value) => call(value);
    }
}
