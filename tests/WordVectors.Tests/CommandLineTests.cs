namespace Words.Tests;

/// <summary>What a user sees.</summary>
[Collection("console")]
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ConsoleSession session = new();

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void TheNearestWords_AreShownBesideEachOther()
    {
        var (code, output, error) = session.Run("nearest", "king", "north", "--vectors", Vectors(), "--count", "2");

        Assert.Equal((CommandLine.Success, ""), (code, error));
        Assert.Matches(@"king +north", output);
        Assert.Matches(@"man 0\.71 +south 1\.00", output);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAnalogy_IsAnswered()
    {
        var (code, output, error) = session.Run("analogy", "man", "woman", "king", "--vectors", Vectors(), "--count", "1");

        Assert.Equal((CommandLine.Success, ""), (code, error));
        Assert.Contains("man : woman = king : ?", output, StringComparison.Ordinal);
        Assert.Contains("queen 0.96", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEvaluation_CountsAnalogiesAndComparesJudgements()
    {
        var analogies = folder.Write("questions.txt", ": family\nman woman king queen\nman woman king emperor\n");
        var pairs = folder.Write("pairs.tsv", "king\tqueen\t8\nking\tsouth\t1\nman\tking\t6\nking\temperor\t9\n");

        var (code, output, error) = session.Run("evaluate", "--analogies", analogies, "--pairs", pairs, "--vectors", Vectors());

        Assert.Equal((CommandLine.Success, ""), (code, error));
        Assert.Matches(@"family +1 +1 +100\.0 % +1", output);
        Assert.Matches(@"rank correlation -?\d\.\d{3} over 3 pairs; 1 more have unknown words", output);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1, "--case")]
    [InlineData(0, 1, "--restrict", "3")]
    public void CaseAndRarerWords_CountWhereAskedFor(int right, int unknown, params string[] options)
    {
        var analogies = folder.Write("questions.txt", ": family\nMan WOMAN king queen\n");

        var (code, output, _) = session.Run(["evaluate", "--analogies", analogies, "--vectors", Vectors(), .. options]);

        Assert.Equal(CommandLine.Success, code);
        Assert.Matches($@"family +{right} +{right} +\S+( %)? +{unknown}", output);
    }

    [Fact]
    public void AnEvaluationOfUnknownPairs_SaysSo()
    {
        var (code, output, _) = session.Run("evaluate", "--pairs", folder.Write("pairs", "sun moon 3\n"), "--vectors", Vectors());

        Assert.Equal((CommandLine.Success, "no rank correlation: 0 of 1 pairs are known"), (code, output.TrimEnd()));
    }

    [Fact]
    public void AMap_IsAPictureAndAPage()
    {
        var (code, output, error) = session.Run("plot", "king", "north", "--vectors", Vectors(), "--output", folder["maps/new"]);

        Assert.Equal((CommandLine.Success, ""), (code, error));
        Assert.Contains(folder["maps/new/words.svg"], output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["maps/new/words.svg"]) && File.Exists(folder["maps/new/words.html"]));
    }

    [Theory]
    [InlineData("train --size 120", "--size 120 is not compiled in. Choose one of 50, 100, 200, 300")]
    [InlineData("train --epochs 0", "--epochs wants a whole number from 1 on, not '0'.")]
    [InlineData("train --window many", "--window wants a whole number from 1 on, not 'many'.")]
    [InlineData("train --window 1001", "--window wants 1000 at most, not 1001.")]
    [InlineData("train --negative 1001", "--negative wants 1000 at most, not 1001.")]
    [InlineData("train --sample -1", "--sample wants a number from 0 on, not '-1'.")]
    [InlineData("train --alpha 0", "--alpha wants a number above 0, not '0'.")]
    [InlineData("train --alpha NaN", "--alpha wants a number above 0, not 'NaN'.")]
    [InlineData("train --seed -1", "--seed wants a whole number from 0 on, not '-1'.")]
    [InlineData("train --hs --negative 5", "--hs draws no negatives: leave out --negative, or --hs.")]
    [InlineData("evaluate", "evaluate wants a file: --analogies, --pairs, or both.")]
    [InlineData("nearest", "Required argument missing")]
    [InlineData("analogy a b", "Required argument missing")]
    [InlineData("fly", "fly")]
    public void WrongUsage_IsSaidBeforeAnythingRuns(string arguments, string message)
    {
        var (code, output, error) = session.Run(arguments.Split(' '));

        Assert.Equal((CommandLine.WrongUsage, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_NamesCommandsAndFlags()
    {
        var (code, output, _) = session.Run("--help");
        Assert.Equal(CommandLine.Success, code);
        Assert.All(["train", "nearest", "analogy", "evaluate", "plot"], name => Assert.Contains($"  {name} ", output, StringComparison.Ordinal));

        var (_, train, _) = session.Run("train", "--help");
        Assert.All(
            ["--corpus", "--output", "--size", "50, 100, 200, 300", "--window", "--negative", "--sample", "--min-count", "--epochs", "--alpha", "--threads", "--cbow", "--hs", "--binary", "--seed"],
            text => Assert.Contains(text, train, StringComparison.Ordinal));
    }

    [Fact]
    public void MissingAndDamagedFilesAndUnknownWords_AreOneSentence()
    {
        Failed($"Could not find file '{folder["nowhere"]}'.", "nearest", "king", "--vectors", folder["nowhere"]);
        Failed($"{folder["damaged"]}: line 3: it has 1 values, where 2 were expected.", "nearest", "king", "--vectors", folder.Write("damaged", "2 2\nking 1.25 2.5\nqueen 1.25\n"));
        Failed("'kingg' is not among the 6 words; did you mean 'king'?", "nearest", "kingg", "--vectors", Vectors());
        Failed("'quen' is not among the 6 words; did you mean 'queen'?", "plot", "quen", "--vectors", Vectors(), "--output", folder["map"]);
        Failed("The vector of 'zero' is zero: nothing is more similar to it than anything else.", "nearest", "zero", "--vectors", folder.Write("zero.txt", "2 3\none 1 2 3\nzero 0 0 0\n"));
        Failed($"Could not find file '{folder["text"]}'.", "train", "--corpus", folder["text"]);
        Failed($"{folder["questions"]}: line 2: an analogy has four words, not 3.", "evaluate", "--analogies", folder.Write("questions", ": s\na b c\n"), "--vectors", Vectors());

        void Failed(string sentence, params string[] arguments)
        {
            var (code, _, error) = session.Run(arguments);
            Assert.Equal((CommandLine.Failure, sentence), (code, error.TrimEnd()));
        }
    }

    [Fact]
    public void ACancelledJob_EndsWithTheCodeOfAnInterruptedProgram()
    {
        Assert.Equal(CommandLine.Cancelled, CommandLine.Guard(_ => throw new OperationCanceledException()));

        Assert.Equal("Cancelled.", session.Error.TrimEnd());
    }

    private string Vectors() => folder.Write("vectors.txt", "6 4\nman 1 0 0 0\nwoman 0 1 0 0\nking 1 0 1 0\nqueen 0 1 1 0.01\nnorth 0 0 0.1 1\nsouth 0 0 0.2 1\n");
}
