using KernelGen.Word2Vec.Vectors;

namespace KernelGen.Word2Vec.Tests.Vectors;

public sealed class EvaluationTests : IDisposable
{
    // Capitals lie above their countries; Oslo does not.
    private static readonly WordVectors world = new(
        ["France", "Paris", "Italy", "Rome", "Norway", "Oslo", "paris", "zero"],
        [1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1, 1, 0, 1, -0.2f, 1, 0.9f, 0.4f, 1, 0.9f, 0, 0, 0, 0]);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Analogies_AreCountedBySection()
    {
        var path = folder.Write("questions.txt", ": capitals\nFrance Paris Italy Rome\r\nitaly ROME france pariS\n\nFrance Paris Norway Oslo\nFrance Paris Spain Madrid\n: nonsense\nFrance Paris Italy Norway\n: empty\n");

        var report = world.EvaluateAnalogies(path);

        Assert.Equal([new("capitals", 2, 3, 1), new("nonsense", 0, 1, 0), new("empty", 0, 0, 0)], report.Sections);
        Assert.Equal(new AnalogySection("total", 2, 4, 1), report.Total);
        Assert.Equal(0.5, report.Total.Accuracy);
        Assert.Equal(double.NaN, report.Sections[2].Accuracy);
    }

    [Fact]
    public void CaseAndRarerWords_CountWhereAskedFor()
    {
        var path = folder.Write("questions.txt", ": capitals\nFrance Paris Italy Rome\nItaly Rome France Paris\nFrance Paris Norway Oslo\n");

        Assert.Equal(new AnalogySection("total", 1, 3, 0), world.EvaluateAnalogies(path, new EvaluationOptions { IgnoreCase = false }).Total);
        Assert.Equal(new AnalogySection("total", 2, 2, 1), world.EvaluateAnalogies(path, new EvaluationOptions { RestrictVocabulary = 4 }).Total);
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationOptions { RestrictVocabulary = 0 });
    }

    [Fact]
    public void QuestionWordsInAnyCase_AreNoAnswer()
    {
        // paris, not Paris, is what lies nearest to Paris − France + France.
        var path = folder.Write("questions.txt", ": same\nFrance Paris France paris\n");

        Assert.Equal(1, world.EvaluateAnalogies(path, new EvaluationOptions { IgnoreCase = false }).Total.Correct);
        Assert.Equal(0, world.EvaluateAnalogies(path).Total.Correct);
    }

    [Fact]
    public void AQuestionWithoutADirection_IsAnsweredWrongly()
    {
        var path = folder.Write("questions.txt", ": zero\nzero zero zero Paris\n");

        Assert.Equal(new AnalogySection("total", 0, 1, 0), world.EvaluateAnalogies(path).Total);
    }

    [Theory]
    [InlineData(": s\na b c d\na b c\n", "line 3: an analogy has four words, not 3.")]
    [InlineData(": s\na b c d e\n", "line 2: an analogy has four words, not 5.")]
    [InlineData("\na b c d\n", "line 2: a line ': name' must begin a section before the first analogy.")]
    public void AMalformedQuestion_IsRefusedWithItsLine(string text, string problem)
    {
        var path = folder.Write("questions.txt", text);

        Assert.Equal($"{path}: {problem}", Assert.Throws<InvalidDataException>(() => world.EvaluateAnalogies(path)).Message);
    }

    [Theory]
    [InlineData("Word 1\tWord 2\tHuman (mean)\nFrance\tItaly\t1.5\nFrance\tParis\t2\nParis\tparis\t3e0\nFrance\tGaul\t9\n")]
    [InlineData("# comment\nFrance,Italy,1.5\r\nfrance,paris,2\r\nParis,PARIS,3\r\n\r\nFrance,Gaul,9")]
    [InlineData("word1;word2;score\nFrance;Italy;1.5\nFrance;Paris;2\nParis;Paris;3\nFrance;Gaul;9\n")]
    [InlineData("France Italy 1.5\nFrance  Paris   2\n Paris Paris 3 \nFrance Gaul 9")]
    public void WordPairs_AreReadInEveryForm_AndUnknownOnesReported(string text)
    {
        var report = world.EvaluateSimilarity(folder.Write("pairs", text));

        Assert.Equal((1, 3, 1), (report.RankCorrelation, report.Known, report.Unknown));
    }

    [Fact]
    public void NoKnownPair_HasNoCorrelation()
    {
        var report = world.EvaluateSimilarity(folder.Write("pairs", "a b 1\nb c 2\n"));

        Assert.Equal(new SimilarityReport(double.NaN, 0, 2), report);
    }

    [Theory]
    [InlineData("a b 1\na b high\n", "line 2: 'high' is no score.")]
    [InlineData("a b NaN\nb c NaN\n", "line 2: 'NaN' is no score.")]
    [InlineData("a b 1\na b\n", "line 2: two words and a score were expected, and there are 2 fields.")]
    [InlineData("a,b,1,2\n", "line 1: two words and a score were expected, and there are 4 fields.")]
    public void AMalformedPair_IsRefusedWithItsLine(string text, string problem)
    {
        var path = folder.Write("pairs", text);

        Assert.Equal($"{path}: {problem}", Assert.Throws<InvalidDataException>(() => world.EvaluateSimilarity(path)).Message);
    }

    [Fact]
    public void RanksOfEqualValues_AreTheirMean()
    {
        Assert.Equal([2.5, 1, 4, 2.5, 5], RankCorrelation.Ranks([3, 1, 7, 3, 8]));
        Assert.Equal([2, 2, 2], RankCorrelation.Ranks([5, 5, 5]));
    }

    /// <summary>Expected values of scipy.stats.spearmanr.</summary>
    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4, 5 }, new double[] { 5, 6, 7, 8, 7 }, 0.8207826816681233)]
    [InlineData(new double[] { 1, 2, 2, 3 }, new double[] { 4, 3, 3, 1 }, -1)]
    [InlineData(new double[] { 0.5, 0.1, 0.9, 0.3, 0.3 }, new double[] { 9, 9, 2, 7, 1 }, -0.26315789473684215)]
    public void SpearmanIsThatOfStatistics(double[] x, double[] y, double expected) => Assert.Equal(expected, RankCorrelation.Spearman(x, y), 14);
}
