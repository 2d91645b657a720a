namespace KernelGen;

/// <summary>Where training stands.</summary>
/// <param name="Epoch">The epoch of the last step; 1 for the first.</param>
/// <param name="Epochs">As asked for; early stop may end sooner.</param>
/// <param name="Step">Steps taken since training began, earlier runs included.</param>
/// <param name="Steps">Steps of all <paramref name="Epochs"/>.</param>
/// <param name="Loss">The last batch's loss, before its step.</param>
/// <param name="MeanLoss">The mean of the epoch's batches so far.</param>
/// <param name="LearningRate">The one of this epoch.</param>
/// <param name="ExamplesPerSecond">Trained on since this run began, validation and checkpoints included in the time.</param>
/// <param name="Completed">The epoch's summary where this step was its last; null otherwise.</param>
public readonly record struct TrainingProgress(
    int Epoch, int Epochs, long Step, long Steps, double Loss, double MeanLoss, double LearningRate, double ExamplesPerSecond, EpochSummary? Completed);
