namespace KernelGen;

/// <summary>What training came to.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="Parameters">A copy of the parameters to use: those of the epoch with the least validation loss, or the last ones without validation data.</param>
/// <param name="StopReason">Why it ended.</param>
/// <param name="Best">The epoch that the parameters are from.</param>
/// <param name="History">Every epoch, the first one first.</param>
public sealed record TrainingResult<T>(T[] Parameters, StopReason StopReason, EpochSummary Best, IReadOnlyList<EpochSummary> History);
