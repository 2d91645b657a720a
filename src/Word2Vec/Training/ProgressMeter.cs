using System.Diagnostics;

namespace KernelGen.Word2Vec;

/// <summary>What is needed to tell progress: times, words and losses of one run.</summary>
internal sealed class ProgressMeter(long began, long words)
{
    private double loss;
    private long predictions;

    public long WordsAtStart { get; } = words;

    public long WordsAtReport { get; private set; } = words;

    public void Add(double roundLoss, long roundPredictions)
    {
        loss += roundLoss;
        predictions += roundPredictions;
    }

    public Word2VecProgress Report(int epoch, int epochs, long wordsDone, LearningRateDecay rate, Word2VecEpoch? completed)
    {
        var perSecond = (wordsDone - WordsAtStart) / Math.Max(Stopwatch.GetElapsedTime(began).TotalSeconds, 1e-9);
        var left = perSecond > 0 ? TimeSpan.FromSeconds(Math.Min((rate.TotalWords - wordsDone) / perSecond, TimeSpan.MaxValue.TotalSeconds / 2)) : TimeSpan.MaxValue;
        var report = new Word2VecProgress(
            epoch, epochs, wordsDone, rate.TotalWords, predictions == 0 ? 0 : loss / predictions, rate.At(wordsDone), perSecond, left, completed);
        (loss, predictions, WordsAtReport) = (0, 0, wordsDone);
        return report;
    }
}
