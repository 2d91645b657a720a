using KernelGen.Bench.Measuring;
using KernelGen.Word2Vec;

namespace KernelGen.Bench.Words;

/// <summary>The comparison: speed in turns, then neighbours.</summary>
internal static class WordComparison
{
    /// <summary>Measured vectors are of this many dimensions, and of <see cref="LargeSize"/>.</summary>
    public const int SmallSize = 100, LargeSize = 300;

    public const int QualityEpochs = 5;

    public const string OverlapGroup = "words overlap", CorrelationGroup = "words correlation";

    // Ours take a tenth of a second and are easily disturbed; others take seconds.
    private const int QuickRounds = 1, FullRounds = 3, Seeds = 3, RepeatsPerRound = 6, OthersPerRound = 2;

    /// <summary>Everything that is compared, with its sizes.</summary>
    public static IEnumerable<WordTask> Tasks =>
        from corpus in WordCorpora.All
        from architecture in new[] { WordArchitecture.SkipGram, WordArchitecture.Cbow }
        from tree in new[] { false, true }
        from size in new[] { SmallSize, LargeSize }
        select new WordTask(corpus, architecture, tree, size);

    /// <summary>Nanoseconds a word of the vocabulary, one epoch.</summary>
    public static IEnumerable<Measurement> Speed(bool isFull)
    {
        foreach (var task in Tasks)
        {
            var speeds = new Dictionary<string, List<double>>();
            var distances = new List<double>();
            for (var round = 0; round < (isFull ? FullRounds : QuickRounds); round++)
            {
                Add(WordContenders.Ours, WordContenders.TrainOurs(task, NegativeSampling.PerWindow, threads: 1, seed: 1, epochs: 1, RepeatsPerRound));
                if (!task.Tree && !task.IsCbow)
                {
                    Add(WordContenders.PerPair, WordContenders.TrainOurs(task, NegativeSampling.PerPair, threads: 1, seed: 1, epochs: 1, RepeatsPerRound));
                    if (WordContenders.HasFastText)
                        Add(WordContenders.FastText, [WordContenders.TrainFastText(task)]);
                }

                if (Environment.ProcessorCount > 1)
                    distances.Add(CoreDistance.Measure());
                Add(WordContenders.TwoThreads, WordContenders.TrainOurs(task, NegativeSampling.PerWindow, threads: 2, seed: 1, epochs: 1, RepeatsPerRound));
                if (WordContenders.HasGensim)
                    Add(WordContenders.Gensim, [.. Enumerable.Range(0, OthersPerRound).Select(_ => WordContenders.TrainGensim(task, seed: 1, epochs: 1))]);
            }

            foreach (var distance in distances)
                yield return new Measurement(task.Group, $"{task.Size}", WordContenders.CoreToCore, distance, distance);
            foreach (var (contender, all) in speeds)
                yield return new Measurement(task.Group, $"{task.Size}", contender, 1e9 / all.Max(), 1e9 / all.Order().ElementAt(all.Count / 2));

            void Add(string contender, IEnumerable<double> measured)
            {
                if (!speeds.TryGetValue(contender, out var all))
                    speeds.Add(contender, all = []);
                all.AddRange(measured);
            }
        }
    }

    /// <summary>Mean overlaps of neighbours with gensim's, and rank correlations where word pairs are given, over seeds.</summary>
    public static IEnumerable<Measurement> Quality(string? wordPairs)
    {
        if (!WordContenders.HasGensim)
            yield break;
        var seeds = Enumerable.Range(1, Seeds).ToArray();
        foreach (var architecture in new[] { WordArchitecture.SkipGram, WordArchitecture.Cbow })
        {
            var task = new WordTask(WordCorpora.Sdk, architecture, Tree: false, SmallSize);
            var gensim = Train(WordContenders.Gensim, (seed, file) => WordContenders.TrainGensim(task, seed, QualityEpochs, file));
            var theirs = gensim.ConvertAll(vectors => new Neighbourhoods(vectors));
            yield return Overlap(WordContenders.Gensim, Neighbourhoods.Overlap(theirs));
            foreach (var (contender, sampling, threads) in Settings(task))
            {
                var vectors = Train(contender, (seed, file) => WordContenders.TrainOurs(task, sampling, threads, seed, QualityEpochs, repeats: 0, file));
                yield return Overlap(contender, Neighbourhoods.Overlap(vectors.ConvertAll(one => new Neighbourhoods(one)), theirs));
                if (Correlation(contender, vectors) is { } correlation)
                    yield return correlation;
            }

            if (Correlation(WordContenders.Gensim, gensim) is { } reference)
                yield return reference;

            List<WordVectors> Train(string contender, Action<int, string> train) => [.. seeds.Select(seed =>
            {
                var file = Path.Combine(WordCorpora.Folder, $"{contender.Replace(' ', '-').Replace(",", "")}-{task.ArchitectureName}-{seed}.bin");
                train(seed, file);
                return WordVectors.Load(file, WordVectorFormat.Binary);
            })];

            Measurement Overlap(string contender, (double Mean, double Least, double Most) overlap) =>
                new($"{OverlapGroup} {task.ArchitectureName}", $"{task.Size}", contender, overlap.Mean, overlap.Least, overlap.Most);

            Measurement? Correlation(string contender, List<WordVectors> vectors)
            {
                if (wordPairs is null)
                    return null;
                var correlations = vectors.ConvertAll(one => one.EvaluateSimilarity(wordPairs).RankCorrelation);
                return new Measurement($"{CorrelationGroup} {task.ArchitectureName}", $"{task.Size}", contender, correlations.Average(), correlations.Min(), correlations.Max());
            }
        }
    }

    private static IEnumerable<(string Contender, NegativeSampling Sampling, int Threads)> Settings(WordTask task)
    {
        yield return (WordContenders.Ours, NegativeSampling.PerWindow, 1);
        if (!task.IsCbow)
            yield return (WordContenders.PerPair, NegativeSampling.PerPair, 1);
        yield return (WordContenders.TwoThreads, NegativeSampling.PerWindow, 2);
    }
}
