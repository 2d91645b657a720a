namespace KernelGen;

/// <summary>What an epoch came to. Losses are reduced as the network declares, and batches weighted by their rows.</summary>
/// <param name="Epoch">1 for the first.</param>
/// <param name="LearningRate">The one it was trained with.</param>
/// <param name="TrainingLoss">The mean of its batches' losses, each before its step.</param>
/// <param name="ValidationLoss">The loss over the validation data after the epoch; null without.</param>
/// <param name="ValidationAccuracy">The share of validation examples whose largest prediction is their label's; null without labels.</param>
public sealed record EpochSummary(int Epoch, double LearningRate, double TrainingLoss, double? ValidationLoss, double? ValidationAccuracy);
