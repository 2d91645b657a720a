using KernelGen.Training;

namespace KernelGen;

public sealed partial class Trainer<T>
{
    private long StepsPerEpoch => ((long)training.Rows + batchSize - 1) / batchSize;

    /// <summary>Takes one step, and ends the epoch where it was the last one.</summary>
    private TrainingProgress Advance(ref long examples)
    {
        var epoch = state.History.Count + 1;
        var learningRate = Options.LearningRate(epoch - 1);
        var loss = 0.0;

        // False only when an epoch that could not be ended, since validation failed, is taken up again.
        if (!state.EpochIsDone)
        {
            var rows = state.NextBatch(batchSize);
            training.Gather(rows);
            loss = double.CreateTruncating(training.Gradient(state.Parameters, gradient));
            if (!double.IsFinite(loss))
                throw Diverged("the loss is not finite", state.Step + 1, loss);
            if (!IsFinite(gradient))
                throw Diverged("the gradient is not finite", state.Step + 1, loss);

            state.Optimizer.Update(state.Parameters, gradient, learningRate);
            state.Step++;
            state.Position += rows.Length;
            state.LossSum += loss * rows.Length;
            examples += rows.Length;
        }

        var meanLoss = state.LossSum / state.Position;
        var completed = state.EpochIsDone ? EndEpoch(epoch, learningRate, meanLoss) : null;
        return new TrainingProgress(
            epoch, Options.Epochs, state.Step, Options.Epochs * StepsPerEpoch, loss, meanLoss, learningRate, ExamplesPerSecond: 0, completed);
    }

    private EpochSummary EndEpoch(int epoch, double learningRate, double trainingLoss)
    {
        var result = validation?.Evaluate(state.Parameters);
        if (result is { } evaluated && !double.IsFinite(evaluated.Loss))
            throw Diverged("the validation loss is not finite", state.Step, evaluated.Loss);

        var summary = new EpochSummary(epoch, learningRate, trainingLoss, result?.Loss, result?.Accuracy);
        state.EndEpoch(summary, MinimumImprovement);
        return summary;
    }

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
