namespace KernelGen;

/// <summary>
/// Training met a loss, a gradient or a parameter that is not finite. The step at fault was not taken, and no checkpoint was overwritten.
/// </summary>
public sealed class TrainingDivergedException : ArithmeticException
{
    internal TrainingDivergedException(string what, int epoch, long step, double loss, string? checkpoint)
        : base(FormattableString.Invariant(
            $"Training diverged in epoch {epoch} at step {step}: {what}. Lower the learning rate, and check that all inputs are finite and of moderate size.")
            + (checkpoint is null ? "" : $" The last good checkpoint, if one was saved, is '{checkpoint}'."))
    {
        Epoch = epoch;
        Step = step;
        Loss = loss;
    }

    /// <summary>The epoch, 1 for the first.</summary>
    public int Epoch { get; }

    /// <summary>The step, 1 for the first.</summary>
    public long Step { get; }

    /// <summary>The loss met there.</summary>
    public double Loss { get; }
}
