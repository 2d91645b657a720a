using System.Runtime.CompilerServices;
using KernelGen.Training;

namespace KernelGen;

public sealed partial class Trainer<T>
{
    private long StepsPerEpoch => ((long)training.Rows + batchSize - 1) / batchSize;

    /// <summary>The step after which something is to be done between two of them: progress told, a checkpoint saved.</summary>
    private long NextPause(bool reports)
    {
        var report = reports ? Next(Options.ReportEverySteps) : long.MaxValue;
        return Options.Checkpoints?.EverySteps is { } steps ? Math.Min(report, Next(steps)) : report;

        long Next(long every) => state.Step + every - (state.Step % every);
    }

    /// <summary>Takes steps until one ends the epoch, the pause is due, or another thread waits. Returns the last one's loss.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (double Loss, EpochSummary? Completed) AdvanceTo(long pause, ref long examples, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            // Steps stop where their epoch ends, and with it the rate.
            var learningRate = LearningRate;
            while (true)
            {
                var (loss, completed) = Advance(learningRate, ref examples);
                if (completed is not null || state.Step >= pause || waiting != 0 || cancellationToken.IsCancellationRequested)
                    return (loss, completed);
            }
        }
    }

    /// <summary>Takes one step, whose loss it returns, and ends the epoch where it was the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (double Loss, EpochSummary? Completed) Advance(double learningRate, ref long examples)
    {
        var loss = 0.0;

        // False only when an epoch that could not be ended, since validation failed, is taken up again.
        if (!state.EpochIsDone)
        {
            var rows = state.NextBatch(batchSize);
            var upcoming = state.Upcoming(rows.Length, batchSize);
            if (!isGathered)
                training.Gather(rows);
            training.Prefetch(upcoming);
            loss = double.CreateTruncating(training.Gradient(state.Parameters, gradient));

            // Before the gradient is looked at: neither its stores nor these are waited for then.
            isGathered = !upcoming.IsEmpty;
            if (isGathered)
                training.Gather(upcoming);

            if (!double.IsFinite(loss) || !IsFinite(gradient.Blocks))
            {
                // The batch that could not be learned from stays, and speaks against saving parameters that it spoils.
                isGathered = false;
                training.Gather(rows);
                throw Diverged(double.IsFinite(loss) ? "the gradient is not finite" : "the loss is not finite", state.Step + 1, loss);
            }

            state.Optimizer.Update(state.Parameters.Blocks, gradient.Blocks, learningRate);
            state.Step++;
            state.Position += rows.Length;
            state.LossSum += loss * rows.Length;
            examples += rows.Length;
        }

        return (loss, state.EpochIsDone ? EndEpoch() : null);
    }

    private EpochSummary EndEpoch()
    {
        var result = validation?.Evaluate(state.Parameters);
        if (result is { } evaluated && !double.IsFinite(evaluated.Loss))
            throw Diverged("the validation loss is not finite", state.Step, evaluated.Loss);

        var summary = new EpochSummary(state.History.Count + 1, LearningRate, state.LossSum / state.Position, result?.Loss, result?.Accuracy);
        state.EndEpoch(summary, MinimumImprovement);
        return summary;
    }

    private TrainingProgress ProgressAfter(double loss, EpochSummary? completed, double examplesPerSecond) => new(
        completed?.Epoch ?? state.History.Count + 1,
        Options.Epochs,
        state.Step,
        Options.Epochs * StepsPerEpoch,
        loss,
        completed?.TrainingLoss ?? state.LossSum / state.Position,
        completed?.LearningRate ?? LearningRate,
        examplesPerSecond,
        completed);

    private double LearningRate => Options.LearningRate(state.History.Count);

    private double MinimumImprovement => Options.EarlyStop?.MinimumImprovement ?? 0;

    private static bool IsFinite(ReadOnlySpan<T> values)
    {
        var check = new FiniteCheck<T>(values);
        Elementwise.Run<FiniteCheck<T>, T>(ref check);
        return !check.Failed;
    }

    private TrainingDivergedException Diverged(string what, long step, double loss) =>
        new(what, (int)((step - 1) / StepsPerEpoch) + 1, step, loss, Options.Checkpoints?.Path);
}
