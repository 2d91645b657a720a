namespace KernelGen.Word2Vec;

/// <summary>Where training stands. Words are those of the vocabulary, before subsampling.</summary>
/// <param name="Epoch">The epoch of the last words; 1 for the first.</param>
/// <param name="Epochs">As asked for.</param>
/// <param name="Words">Trained on since training began, earlier runs included.</param>
/// <param name="TotalWords">Words of all <paramref name="Epochs"/>.</param>
/// <param name="Loss">The mean loss of a prediction, before its step, since the last report.</param>
/// <param name="LearningRate">At the last sentence.</param>
/// <param name="WordsPerSecond">Since this run began, checkpoints included in the time.</param>
/// <param name="TimeLeft">At that rate.</param>
/// <param name="Completed">The epoch's summary where it is complete; null otherwise.</param>
public readonly record struct Word2VecProgress(
    int Epoch, int Epochs, long Words, long TotalWords, double Loss, double LearningRate, double WordsPerSecond, TimeSpan TimeLeft, Word2VecEpoch? Completed);
