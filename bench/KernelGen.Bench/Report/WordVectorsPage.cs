using System.Globalization;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Words;
using KernelGen.Word2Vec;

namespace KernelGen.Bench.Report;

/// <summary>docs/word2vec-performance.md, from what was measured.</summary>
internal sealed class WordVectorsPage
{
    private static readonly int[] sizes = [WordComparison.SmallSize, WordComparison.LargeSize];

    private readonly Results results;
    private readonly Page page = new();

    private WordVectorsPage(Results results) => this.results = results;

    /// <summary>Writes the page into a folder.</summary>
    /// <param name="results">What was measured.</param>
    /// <param name="folder">Where the page is to stand.</param>
    /// <param name="command">The command that measured it.</param>
    public static void Write(Results results, string folder, string command)
    {
        var writer = new WordVectorsPage(results);
        writer.Introduction(command);
        writer.Speed("Skip-gram, negative sampling", WordArchitecture.SkipGram, tree: false);
        writer.Speed("CBOW, negative sampling", WordArchitecture.Cbow, tree: false);
        writer.Speed("Skip-gram, hierarchical softmax", WordArchitecture.SkipGram, tree: true);
        writer.Speed("CBOW, hierarchical softmax", WordArchitecture.Cbow, tree: true);
        writer.Quality();
        File.WriteAllText(Path.Combine(folder, "word2vec-performance.md"), writer.page.ToString());
    }

    private void Introduction(string command)
    {
        page.Heading("Word vectors: speed and quality", 1);
        page.Paragraph("Everything on this page is measured and written by one command:");
        page.Code(command);
        page.Paragraph(string.Create(
            CultureInfo.InvariantCulture,
            $"This run: {DateTime.UtcNow:yyyy-MM-dd}, {Machine.Processor} ({Machine.ProcessorModel}), {Machine.VectorBits}-bit vectors; {Machine.Runtime} on {Machine.OperatingSystem}; {WordContenders.GensimVersion ?? "no gensim"}. [How it works](word2vec.md)."));
        page.Paragraph(
            "Thousands of words of the vocabulary a second in the training loop, one thread on one core unless the table says two: window 5, 5 negatives, subsampling 1e-3, minimum count 5, one epoch. " +
            "Ours includes subsampling, windows, drawing and the loss; the words' numbers are kept from the vocabulary's pass. gensim's includes reading its file, which it does faster than it trains. " +
            "Each is the fastest of its turns; ours is warm, since a first run in a process also compiles.");
        page.Paragraph(
            "What two threads gain depends on how far their cores are from each other. On a virtual machine that changes from minute to minute, so each table says how long a cache line took from " +
            "one to the other just before they were measured.");
    }

    private void Speed(string title, WordArchitecture architecture, bool tree)
    {
        page.Heading(title);
        var columns = (from corpus in WordCorpora.All from size in sizes select new WordTask(corpus, architecture, tree, size)).ToArray();
        string[] contenders = [WordContenders.Ours, WordContenders.PerPair, WordContenders.TwoThreads, WordContenders.Gensim, WordContenders.FastText];
        var measured = contenders.Where(contender => columns.Any(task => Nanoseconds(task, contender) is not null)).ToArray();
        IReadOnlyList<string> headers = ["", .. columns.Select(task => $"{WordCorpora.Title(task.Corpus)}, D = {task.Size}")];
        page.Table(headers, measured.Select(contender => (IReadOnlyList<string>)[contender, .. columns.Select(task => Nanoseconds(task, contender) is { } time ? Numbers.Count(1e6 / time) : "")]));
        page.Table(headers, [
            .. measured.Where(contender => contender.StartsWith(WordContenders.Ours, StringComparison.Ordinal)).Select(contender => Ratios($"{contender}: times gensim", WordContenders.Gensim, contender)),
            Ratios("two threads: times one", WordContenders.Ours, WordContenders.TwoThreads),
            ["from core to core, ns", .. columns.Select(task => Numbers.Time(Nanoseconds(task, WordContenders.CoreToCore)))]]);

        IReadOnlyList<string> Ratios(string name, string slower, string faster) =>
            [name, .. columns.Select(task => Numbers.Ratio(Nanoseconds(task, slower), Nanoseconds(task, faster)))];
    }

    private double? Nanoseconds(WordTask task, string contender) => results.Best(task.Group, $"{task.Size}", contender);

    private void Quality()
    {
        page.Heading("Quality");
        page.Paragraph(
            $"Trained for {WordComparison.QualityEpochs} epochs on the API documentation with D = {WordComparison.SmallSize}, with several seeds. Overlap: the mean share of common words among the ten nearest, over the thousand most " +
            "frequent words, between ours and gensim's, for each pair of seeds; in gensim's own row between gensim's runs. Mean, and the least and the most of the pairs.");
        page.Table(["", "overlap", "from", "to", "of gensim's own"], Rows(WordComparison.OverlapGroup));
        if (results.All.Any(measurement => measurement.Group.StartsWith(WordComparison.CorrelationGroup, StringComparison.Ordinal)))
        {
            page.Paragraph("Spearman's rank correlation with human judgements of the word pairs given, over those in the vocabulary: the mean over the seeds, the least and the most. Few pairs are known there, and runs that differ by nothing but their seed lie far apart.");
            page.Table(["", "correlation", "from", "to"], Rows(WordComparison.CorrelationGroup).Select(static row => row.Take(4).ToArray()));
        }
    }

    private IEnumerable<IReadOnlyList<string>> Rows(string kind) =>
        from measurement in results.All
        where measurement.Group.StartsWith(kind, StringComparison.Ordinal)
        let reference = results.Best(measurement.Group, measurement.Size, WordContenders.Gensim)
        select (IReadOnlyList<string>)[
            $"{measurement.Group[(kind.Length + 1)..]}, {measurement.Contender}", Numbers.Time(measurement.Best), Numbers.Time(measurement.Median), Numbers.Time(measurement.Check),
            Numbers.Percent(measurement.Best / reference)];
}
