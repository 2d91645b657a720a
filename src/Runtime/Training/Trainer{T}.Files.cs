using System.Globalization;
using KernelGen.Training;

namespace KernelGen;

public sealed partial class Trainer<T>
{
    /// <summary>
    /// Saves everything that the rest of the run depends on. May be called at any time from any thread, also while the trainer is running; an older
    /// file of that name stays whole until the new one is.
    /// </summary>
    /// <exception cref="TrainingDivergedException">The last step left parameters, or a loss of its own batch, that are not finite; nothing is written.</exception>
    public void SaveCheckpoint(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using (BetweenSteps())
        {
            // A step has gathered the rows of the next one; it is its own that speak for what it left.
            if (isGathered)
                training.Gather(state.Preceding(batchSize));
            isGathered = false;

            var loss = double.CreateTruncating(training.Loss(state.Parameters));
            if (!double.IsFinite(loss) || !IsFinite(state.Parameters))
                throw Diverged("the parameters to be saved are spoiled", state.Step, loss);

            KernelGenFile.Write(path, FileKind.Checkpoint, writer =>
            {
                shape.Write(writer);
                FactList.Write(writer, Facts());
                state.Write(writer);
            });
        }
    }

    /// <summary>
    /// Goes back, or forward, to where a checkpoint was saved; the next run then goes on as if it had never been interrupted. The network, the data
    /// and the options must be the same, but for <see cref="TrainingOptions.Epochs"/>, <see cref="TrainingOptions.Seed"/>, the patience of early stop,
    /// <see cref="TrainingOptions.Checkpoints"/> and <see cref="TrainingOptions.ReportEverySteps"/>: so a run can be made longer.
    /// </summary>
    /// <exception cref="InvalidDataException">
    /// The file is damaged, no checkpoint, or of another run; the message names it and says what is wrong. Nothing has changed.
    /// </exception>
    /// <exception cref="InvalidOperationException">The trainer is running.</exception>
    public void LoadCheckpoint(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        BeginExclusive();
        try
        {
            var loaded = KernelGenFile.Read(path, FileKind.Checkpoint, reader =>
            {
                shape.ReadExpecting(reader);
                FactList.ReadExpecting(reader, Facts(), "a training run");
                var fresh = NewState(new T[shape.ParameterCount], new KernelRandom(Options.Seed));
                fresh.Read(reader);
                return fresh;
            });
            using (BetweenSteps())
            {
                state = loaded;

                // The batch in the buffers is none of this state's: it must not speak against saving it again.
                training.Gather([]);
                isGathered = false;
            }
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }

    /// <summary>Saves <see cref="BestParameters"/> to ship with a program; <see cref="NetworkParameters"/> reads them.</summary>
    public void SaveParameters(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using (BetweenSteps())
            NetworkParameters.Write(path, shape, BestParameters);
    }

    private void SaveIfDue(EpochSummary? completed)
    {
        if (Options.Checkpoints is not { } schedule)
            return;

        var epochIsDue = completed is not null && (completed.Epoch % schedule.EveryEpochs == 0 || StopReason is not null);
        if (epochIsDue || state.Step % schedule.EverySteps == 0)
            SaveCheckpoint(schedule.Path);
    }

    /// <summary>What the steps depend on and the state does not hold: a checkpoint is resumed with the same values only.</summary>
    private List<(string Name, string Value)> Facts() =>
    [
        ("training data of", training.Fingerprint),
        ("validation data of", validation?.Fingerprint ?? "no rows"),
        (nameof(TrainingOptions.BatchSize), batchSize.ToString(CultureInfo.InvariantCulture)),
        (nameof(TrainingOptions.Shuffle), Options.Shuffle.ToString()),
        (nameof(TrainingOptions.StepDecay), Options.StepDecay is { } decay ? FormattableString.Invariant($"{decay.Factor} every {decay.EveryEpochs}") : "none"),
        (nameof(EarlyStop.MinimumImprovement), MinimumImprovement.ToString(CultureInfo.InvariantCulture)),
        (nameof(TrainingOptions.Optimizer), Options.Optimizer.GetType().Name),
        .. Options.Optimizer.Settings.Select(setting => (setting.Name, setting.Value.ToString(CultureInfo.InvariantCulture))),
    ];

    private TrainingState<T> NewState(T[] parameters, KernelRandom random) =>
        new(parameters, Options.Optimizer.CreateState<T>(shape), random, training.Rows, Options.Shuffle);

    private void BeginExclusive()
    {
        if (Interlocked.Exchange(ref running, 1) != 0)
            throw new InvalidOperationException("The trainer is running.");
    }
}
