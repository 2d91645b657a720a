using System.Diagnostics;
using System.Numerics;
using KernelGen.Training;

namespace KernelGen;

/// <summary>
/// A training run: made by <see cref="Trainer"/>, taken as far as the options say by <c>Run</c>, saved and resumed by checkpoints. The same
/// network, data, options and seed give the same bits, however often the run was interrupted. Steps allocate nothing.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed partial class Trainer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly NetworkShape shape;
    private readonly Examples<T> training;
    private readonly Examples<T>? validation;
    private readonly AlignedBuffer<T> gradient;
    private readonly int batchSize;

    // Held while steps are taken and while a checkpoint is written, so that a checkpoint can be asked for at any time, from any thread:
    // between two steps it is let go where another thread waits for it.
    private readonly Lock gate = new();
    private volatile int waiting;
    private TrainingState<T> state;

    // Whether the next step's batch is in the buffers already, instead of the last one's.
    private bool isGathered;
    private int running;

    internal Trainer(NetworkShape shape, Examples<T> training, Examples<T>? validation, TrainingOptions options, T[] parameters, KernelRandom random)
    {
        this.shape = shape;
        this.training = training;
        this.validation = validation;
        Options = options;
        batchSize = Math.Min(options.BatchSize, training.Rows);
        training.Allocate(batchSize);
        gradient = new AlignedBuffer<T>(shape.ParameterCount);
        state = NewState(parameters, random);
    }

    /// <summary>How it trains.</summary>
    public TrainingOptions Options { get; }

    /// <summary>The parameters after the last step. They change while it is running.</summary>
    public ReadOnlySpan<T> Parameters => state.Parameters;

    /// <summary>The parameters after the epoch with the least validation loss; those of <see cref="Parameters"/> without validation data.</summary>
    public ReadOnlySpan<T> BestParameters => validation is null ? state.Parameters.Span : state.BestParameters;

    /// <summary>The complete epochs, the first one first.</summary>
    public IReadOnlyList<EpochSummary> History
    {
        get
        {
            using (BetweenSteps())
                return [.. state.History];
        }
    }

    /// <summary>Steps taken since training began.</summary>
    public long Step => state.Step;

    /// <summary>Why training is over; null while there is something left to do.</summary>
    public StopReason? StopReason =>
        Options.EarlyStop is { } rule && state.History.Count - state.BestEpoch >= rule.Patience ? KernelGen.StopReason.EarlyStop
        : state.History.Count >= Options.Epochs ? KernelGen.StopReason.Completed
        : null;

    /// <summary>Trains as <see cref="Run(IProgress{TrainingProgress}?, CancellationToken)"/> does, and calls a delegate with the progress.</summary>
    public TrainingResult<T> Run(Action<TrainingProgress> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return Run(new CalledProgress(progress), cancellationToken);
    }

    /// <summary>
    /// Trains until all epochs are done or early stop ends it, going on from where an earlier run or a checkpoint left off.
    /// </summary>
    /// <param name="progress">Told on this thread after steps and epochs, as <see cref="TrainingOptions.ReportEverySteps"/> says.</param>
    /// <param name="cancellationToken">
    /// Looked at between steps. A cancelled run can be taken up again by another call, with the same bits as if it had not been; with
    /// <see cref="TrainingOptions.Checkpoints"/> it is saved first.
    /// </param>
    /// <exception cref="TrainingDivergedException">A loss, gradient or parameter is not finite. The step is not taken and no checkpoint overwritten.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">It is running already.</exception>
    public TrainingResult<T> Run(IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        BeginExclusive();
        try
        {
            var began = Stopwatch.GetTimestamp();
            long examples = 0;
            while (StopReason is null)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    // Without a step of its own this run has nothing to save, and an older file may be worth more.
                    if (Options.Checkpoints is { } schedule && examples > 0)
                        SaveCheckpoint(schedule.Path);
                    cancellationToken.ThrowIfCancellationRequested();
                }

                var (loss, completed) = AdvanceTo(NextPause(progress is not null), ref examples, cancellationToken);
                SaveIfDue(completed);
                if (progress is not null && (completed is not null || state.Step % Options.ReportEverySteps == 0))
                    progress.Report(ProgressAfter(loss, completed, examples / Math.Max(Stopwatch.GetElapsedTime(began).TotalSeconds, 1e-9)));
            }

            var history = state.History.ToArray();
            var best = validation is null ? history[^1] : history[state.BestEpoch - 1];
            return new TrainingResult<T>(BestParameters.ToArray(), StopReason.Value, best, history);
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }

    /// <summary>Waits for the gate, which running steps let go after the one under way.</summary>
    private Lock.Scope BetweenSteps()
    {
        Interlocked.Increment(ref waiting);
        try
        {
            return gate.EnterScope();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <summary>Calls on the spot, where <see cref="Progress{T}"/> posts to another thread.</summary>
    private sealed class CalledProgress(Action<TrainingProgress> call) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => call(value);
    }
}
