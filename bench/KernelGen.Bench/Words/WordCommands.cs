using System.CommandLine;
using System.Globalization;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Report;
using KernelGen.Word2Vec;

namespace KernelGen.Bench.Words;

/// <summary>What the program can be told to do with word vectors.</summary>
internal static class WordCommands
{
    private static readonly Option<bool> full = new("--full") { Description = "More rounds." };

    private static readonly Option<bool> quick = new("--quick") { Description = "The default." };

    private static readonly Option<string?> wordPairs = new("--wordsim") { Description = "A file of word pairs with human similarities, such as wordsim353: rank correlations are measured, too." };

    private static readonly Argument<string> corpus = new("corpus"), architecture = new("architecture"), objective = new("objective"), sampling = new("sampling");

    private static readonly Argument<int> size = new("size"), threads = new("threads"), seed = new("seed"), epochs = new("epochs"), repeats = new("repeats");

    private static readonly Argument<string?> file = new("file") { Arity = ArgumentArity.ZeroOrOne };

    private static string ResultsFile => Path.Combine(Repository.Root, "bench", "artifacts", "words.txt");

    /// <summary>The comparison and its page.</summary>
    public static Command Words
    {
        get
        {
            var command = new Command("words", "Compares word vectors with gensim and fastText and writes docs/word2vec-performance.md; bench/word-vectors/run.sh prepares and calls it.") { quick, full, wordPairs };
            command.SetAction(parsed =>
            {
                var isFull = parsed.GetValue(full);
                var results = new Results([]);
                results.Add(WordComparison.Speed(isFull).Select(Shown));
                results.Add(WordComparison.Quality(parsed.GetValue(wordPairs)).Select(Shown));
                results.Save(ResultsFile);
                WordVectorsPage.Write(results, Path.Combine(Repository.Root, "docs"), $"bench/word-vectors/run.sh --{(isFull ? "full" : "quick")}");
            });
            return command;

            static Measurement Shown(Measurement measured)
            {
                Console.WriteLine(measured.ToLine());
                return measured;
            }
        }
    }

    /// <summary>One training of ours; the comparison starts a process for each.</summary>
    public static Command Train
    {
        get
        {
            var command = new Command("words-train", "Trains word vectors and writes the words a second.") { corpus, architecture, objective, size, sampling, threads, seed, epochs, repeats, file };
            command.Hidden = true;
            command.SetAction(parsed =>
            {
                var name = parsed.GetValue(corpus)!;
                var task = new WordTask(
                    name,
                    parsed.GetValue(architecture) == "cbow" ? WordArchitecture.Cbow : WordArchitecture.SkipGram,
                    parsed.GetValue(objective) == "hs",
                    parsed.GetValue(size));
                var options = new Word2VecOptions
                {
                    Window = WordTask.Window,
                    Negatives = WordTask.Negatives,
                    NegativeSampling = Enum.Parse<NegativeSampling>(parsed.GetValue(sampling)!),
                    Subsampling = WordTask.Subsampling,
                    LearningRate = task.LearningRate,
                    Epochs = parsed.GetValue(epochs),
                    Seed = (ulong)parsed.GetValue(seed),
                    Threads = parsed.GetValue(threads),
                    ReportEveryWords = int.MaxValue,
                };
                foreach (var speed in WordTraining.Run(task, WordCorpora.PathOf(name), options, parsed.GetValue(repeats), parsed.GetValue(file)))
                    Console.WriteLine(speed.ToString("R", CultureInfo.InvariantCulture));
            });
            return command;
        }
    }
}
