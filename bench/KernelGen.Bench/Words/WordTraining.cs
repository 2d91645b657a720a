using System.Diagnostics;
using KernelGen.Word2Vec;

namespace KernelGen.Bench.Words;

/// <summary>Our side of the comparison, in a process of its own.</summary>
internal static class WordTraining
{
    /// <summary>Trains so many times, after once unmeasured for the JIT where speed is asked for, and returns the words of the vocabulary a second of each training loop.</summary>
    /// <param name="task">What to train.</param>
    /// <param name="text">The corpus, sentences as lines.</param>
    /// <param name="options">How.</param>
    /// <param name="repeats">Measured times; 0 for once, to save the vectors.</param>
    /// <param name="file">Where to save the vectors, in word2vec's binary format.</param>
    public static IReadOnlyList<double> Run(WordTask task, string text, Word2VecOptions options, int repeats, string? file)
    {
        var corpus = Corpus.FromFile(text).Encode(new VocabularyOptions { MinimumCount = WordTask.MinimumCount });
        return (task.Architecture, task.Tree, task.Size) switch
        {
            (WordArchitecture.SkipGram, false, 100) => Run<SkipGram100>(corpus, options, repeats, file),
            (WordArchitecture.SkipGram, false, 300) => Run<SkipGram300>(corpus, options, repeats, file),
            (WordArchitecture.SkipGram, true, 100) => Run<SkipGramTree100>(corpus, options, repeats, file),
            (WordArchitecture.SkipGram, true, 300) => Run<SkipGramTree300>(corpus, options, repeats, file),
            (WordArchitecture.Cbow, false, 100) => Run<Cbow100>(corpus, options, repeats, file),
            (WordArchitecture.Cbow, false, 300) => Run<Cbow300>(corpus, options, repeats, file),
            (WordArchitecture.Cbow, true, 100) => Run<CbowTree100>(corpus, options, repeats, file),
            (WordArchitecture.Cbow, true, 300) => Run<CbowTree300>(corpus, options, repeats, file),
            _ => throw new ArgumentException($"No model of {task.Size} dimensions is declared here.", nameof(task)),
        };
    }

    private static List<double> Run<TModel>(EncodedCorpus corpus, Word2VecOptions options, int repeats, string? file)
        where TModel : IWordModel<TModel, float>
    {
        var speeds = new List<double>();
        var trainings = repeats == 0 ? 1 : repeats + 1;
        for (var training = 0; training < trainings; training++)
        {
            var trainer = new Word2VecTrainer<TModel, float>(corpus, options);
            var began = Stopwatch.GetTimestamp();
            var result = trainer.Run();
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            if (training > 0 || repeats == 0)
                speeds.Add(corpus.WordCount * (double)options.Epochs / seconds);
            if (training == trainings - 1 && file is not null)
                WordVectors.From(result).Save(file, WordVectorFormat.Binary);
        }

        return speeds;
    }
}
