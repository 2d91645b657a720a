using KernelGen;

namespace Digits.Tests;

public sealed class DigitDataTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheShippedFile_HoldsAllDigitsWithGreyValuesFromZeroToOne()
    {
        var digits = DigitData.Load(Options.Defaults.Data);

        Assert.Equal(1797, digits.Labels.Length);
        Assert.Equal(1797 * DigitData.Pixels, digits.Inputs.Length);
        Assert.Equal(Enumerable.Range(0, 10), digits.Labels.ToArray().Distinct().Order());
        Assert.Equal(0, digits.Inputs.ToArray().Min());
        Assert.Equal(1, digits.Inputs.ToArray().Max());
    }

    [Fact]
    public void AnUncompressedFile_IsReadAlike()
    {
        var lines = Enumerable.Range(0, 30).Select(i => Line(i % 17, i % 10));

        var digits = DigitData.Load(folder.Write("digits.csv", string.Join("\r\n", lines)));

        Assert.Equal(Enumerable.Range(0, 30).Select(i => i % 10), digits.Labels.ToArray());
        Assert.Equal(5f / 16, digits.Image(5).Span[DigitData.Pixels - 1]);
    }

    public static TheoryData<string, string> MalformedLines => new()
    {
        { "too few values", Line(1, 2)[2..] },
        { "too many values", Line(1, 2) + ",3" },
        { "ink above 16", Line(17, 2) },
        { "a negative value", Line(-1, 2) },
        { "a class above 9", Line(1, 10) },
        { "a fraction", Line(1, 2).Replace(",2", ",2.5", StringComparison.Ordinal) },
        { "a word", Line(1, 2).Replace(",2", ",two", StringComparison.Ordinal) },
        { "nothing", "" },
    };

    [Theory]
    [MemberData(nameof(MalformedLines))]
    public void AMalformedLine_IsNamedWithFileAndNumber(string what, string line)
    {
        var path = folder.Write("digits.csv", $"{Line(1, 2)}\n{Line(3, 4)}\n{line}\n{Line(5, 6)}");

        var fault = Assert.Throws<InvalidDataException>(() => DigitData.Load(path));

        Assert.True(fault.Message.StartsWith($"{path}: line 3 ", StringComparison.Ordinal), $"{what}: {fault.Message}");
    }

    [Fact]
    public void AFileWithTooFewDigits_IsRefused()
    {
        var path = folder.Write("digits.csv", string.Join('\n', Enumerable.Repeat(Line(1, 2), 29)));

        Assert.Contains("29 digits are too few", Assert.Throws<InvalidDataException>(() => DigitData.Load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedCompressedFile_IsNamed()
    {
        var whole = File.ReadAllBytes(Options.Defaults.Data);
        File.WriteAllBytes(folder["half.gz"], whole[..(whole.Length / 2)]);
        folder.Write("text.gz", "no archive");

        Assert.Contains("half.gz: ", Assert.Throws<InvalidDataException>(() => DigitData.Load(folder["half.gz"])).Message, StringComparison.Ordinal);
        Assert.Contains("text.gz: ", Assert.Throws<InvalidDataException>(() => DigitData.Load(folder["text.gz"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASplit_GivesEveryDigitToOnePartWithItsClass()
    {
        // The ink of its first pixel marks a digit.
        var digits = new LabeledData<float>(
            Enumerable.Range(0, 100).SelectMany(i => Enumerable.Repeat((float)i, DigitData.Pixels)).ToArray(),
            Enumerable.Range(0, 100).Select(i => i % 10).ToArray());

        var (training, validation, test) = digits.Split(seed: 3);

        Assert.Equal((70, 10, 20), (training.Labels.Length, validation.Labels.Length, test.Labels.Length));
        var marks = new[] { training, validation, test }
            .SelectMany(part => Enumerable.Range(0, part.Labels.Length).Select(i => (Mark: (int)part.Image(i).Span[0], Label: part.Labels.Span[i])))
            .ToArray();
        Assert.Equal(Enumerable.Range(0, 100), marks.Select(mark => mark.Mark).Order());
        Assert.All(marks, mark => Assert.Equal(mark.Mark % 10, mark.Label));
        Assert.NotEqual(Enumerable.Range(80, 20), Marks(test));
        Assert.Equal(Marks(test), Marks(digits.Split(seed: 3).Test));
        Assert.NotEqual(Marks(test), Marks(digits.Split(seed: 4).Test));
    }

    private static int[] Marks(LabeledData<float> digits) =>
        [.. Enumerable.Range(0, digits.Labels.Length).Select(i => (int)digits.Image(i).Span[0])];

    private static string Line(int ink, int label) => string.Join(',', Enumerable.Repeat(ink, DigitData.Pixels).Append(label));
}
