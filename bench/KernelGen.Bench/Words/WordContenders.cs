using System.Globalization;
using System.Text.RegularExpressions;
using KernelGen.Bench.Measuring;
using KernelGen.Word2Vec;

namespace KernelGen.Bench.Words;

/// <summary>Programs that train word vectors; each training is a process of its own, on one core unless it has more threads.</summary>
internal static partial class WordContenders
{
    public const string Ours = "KernelGen", PerPair = "KernelGen, negatives per pair", TwoThreads = "KernelGen, two threads", Gensim = "gensim", FastText = "fastText";

    /// <summary>No contender: nanoseconds that a cache line takes between cores, just before two threads are measured.</summary>
    public const string CoreToCore = "core to core";

    private const string Python = "/usr/bin/python3", FastTextProgram = "/usr/bin/fasttext";

    public static bool HasGensim { get; } = Succeeds(Python, "-c", "import gensim");

    public static bool HasFastText { get; } = File.Exists(FastTextProgram);

    public static string? GensimVersion { get; private set; }

    /// <summary>Words a second of our training loop, the corpus read and encoded before.</summary>
    public static IReadOnlyList<double> TrainOurs(WordTask task, NegativeSampling sampling, int threads, int seed, int epochs, int repeats, string? file = null) => [..
        Run(
            threads == 1,
            Environment.ProcessPath!,
            [typeof(WordContenders).Assembly.Location, "words-train", task.Corpus, task.ArchitectureName, task.ObjectiveName, Text(task.Size), sampling.ToString(), Text(threads), Text(seed), Text(epochs), Text(repeats), .. file is null ? (string[])[] : [file]])
        .Select(line => double.Parse(line, CultureInfo.InvariantCulture))];

    /// <summary>Words a second of gensim's training loop, which reads the text.</summary>
    public static double TrainGensim(WordTask task, int seed, int epochs, string? file = null)
    {
        var script = Path.Combine(Repository.Root, "bench", "word-vectors", "gensim_train.py");
        var fields = Run(true, Python, [script, WordCorpora.PathOf(task.Corpus), Text(task.Size), task.ArchitectureName, task.ObjectiveName, Text(seed), Text(epochs), .. file is null ? (string[])[] : [file]])[^1].Split('\t');
        GensimVersion = fields[0];
        return double.Parse(fields[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Words a second, as fastText itself says at the end; its subwords are switched off.</summary>
    public static double TrainFastText(WordTask task)
    {
        var vectors = Path.Combine(WordCorpora.Folder, "fasttext");
        // It tells its speed on the error stream.
        var lines = Run(true, "/bin/sh", [
            "-c", "exec \"$0\" \"$@\" 2>&1", FastTextProgram, task.ArchitectureName, "-input", WordCorpora.PathOf(task.Corpus), "-output", vectors, "-dim", Text(task.Size), "-ws", Text(WordTask.Window), "-neg", Text(WordTask.Negatives),
            "-loss", task.ObjectiveName, "-t", Text(WordTask.Subsampling), "-minCount", Text(WordTask.MinimumCount), "-minn", "0", "-maxn", "0", "-bucket", "1", "-epoch", "1",
            "-lr", Text(task.LearningRate), "-thread", "1"]);
        return double.Parse(WordsPerSecond().Matches(string.Concat(lines))[^1].Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static IReadOnlyList<string> Run(bool onOneCore, string program, IEnumerable<string> arguments) => onOneCore
        ? Children.Run("taskset", ["--cpu-list", Text(Environment.ProcessorCount - 1), program, .. arguments])
        : Children.Run(program, arguments);

    private static bool Succeeds(string program, params IEnumerable<string> arguments)
    {
        try
        {
            Children.Run(program, arguments);
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"words/sec/thread:\s*([0-9]+)")]
    private static partial Regex WordsPerSecond();
}
