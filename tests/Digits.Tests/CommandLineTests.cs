using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Digits.Tests;

/// <summary>What a user sees. The console belongs to the process: these tests stand in one class, so that they run one after the other.</summary>
public sealed partial class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TextWriter originalOutput = Console.Out;
    private readonly TextWriter originalError = Console.Error;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public CommandLineTests()
    {
        Console.SetOut(output);
        Console.SetError(error);
    }

    public void Dispose()
    {
        Console.SetOut(originalOutput);
        Console.SetError(originalError);
        folder.Dispose();
    }

    [Fact]
    public void ARunWithoutOptions_VerifiesTrainsTestsMeasuresAndDraws()
    {
        Assert.Equal((CommandLine.Success, ""), (Program.Main(["--output", folder["charts"]]), error.ToString()));

        var text = output.ToString();
        Assert.Matches(@"generic path: \d+ checks passed", text);
        Assert.Contains("gradient check: 2410 central differences", text, StringComparison.Ordinal);
        Assert.Contains("epoch 60 of 60", text, StringComparison.Ordinal);
        Assert.InRange(double.Parse(Accuracy().Match(text).Groups[1].Value, CultureInfo.InvariantCulture), 96.5, 100);
        Assert.Matches(@"training step, 32 digits +\d+\.\d\d µs +\d+\.\d\d [µm]s +\d+(\.\d)? × +\d+\.\d\d [µm]s +\d+(\.\d)? ×", text);
        Assert.DoesNotContain("\u001b", text, StringComparison.Ordinal);
        Assert.All(["loss.svg", "confusion.svg"], name => XDocument.Load(Path.Combine(folder["charts"], name)));
    }

    [Theory]
    [InlineData("--hidden 48", "--hidden 48 is not compiled in. Choose one of 16, 32, 64")]
    [InlineData("--epochs 0", "--epochs wants a whole number from 1 on, not '0'.")]
    [InlineData("--batch many", "--batch wants a whole number from 1 on, not 'many'.")]
    [InlineData("--seed -1", "--seed wants a whole number from 0 on, not '-1'.")]
    [InlineData("--epochs 99999999999", "--epochs wants a whole number from 1 on, not '99999999999'.")]
    [InlineData("--speed", "'--speed'")]
    public void WrongUsage_IsSaidBeforeAnythingRuns(string arguments, string message)
    {
        Assert.Equal(CommandLine.WrongUsage, Program.Main(arguments.Split(' ')));

        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void Help_NamesEveryOptionAndItsDefault()
    {
        Assert.Equal(CommandLine.Success, Program.Main(["--help"]));

        Assert.All(
            ["--data <file>", "--epochs <number>", "[default: 60]", "--hidden <number>", "16, 32, 64", "--batch", "--seed", "--output <folder>"],
            text => Assert.Contains(text, output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void AMissingFile_IsOneSentenceWithItsName()
    {
        Assert.Equal(CommandLine.Failure, Program.Main(["--data", folder["nowhere.csv"]]));

        Assert.Equal($"Could not find file '{folder["nowhere.csv"]}'.", error.ToString().TrimEnd());
    }

    [Fact]
    public void ADamagedFile_IsOneSentenceWithItsNameAndLine()
    {
        var path = folder.Write("digits.csv", "1,2,3");

        Assert.Equal(CommandLine.Failure, Program.Main(["--data", path]));

        Assert.StartsWith($"{path}: line 1 is no digit", error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    [Fact]
    public void ACancelledJob_EndsWithTheCodeOfAnInterruptedProgram()
    {
        Assert.Equal(CommandLine.Cancelled, CommandLine.Run([], (_, _) => throw new OperationCanceledException()));

        Assert.Equal("Cancelled.", error.ToString().TrimEnd());
    }

    [Fact]
    public void OnlyTheDefaults_AreHeldToAnAccuracy()
    {
        Assert.Equal(0.965, Options.Defaults.LeastAccuracy);
        Assert.Equal(0.965, (Options.Defaults with { Output = "elsewhere" }).LeastAccuracy);
        Assert.Equal(0, (Options.Defaults with { Epochs = 1 }).LeastAccuracy);
    }

    [GeneratedRegex(@"test accuracy: (\d+\.\d) %")]
    private static partial Regex Accuracy();
}
