using System.Xml.Linq;
using KernelGen;

namespace Digits.Tests;

public sealed class ChartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(37)]
    [InlineData(4000)]
    public void TheLossChart_DrawsBothCurvesInsideThePicture(int epochs)
    {
        LossChart.Save([.. Enumerable.Range(1, epochs).Select(epoch => new EpochSummary(epoch, 0.01, 2.0 / epoch, 1.5 / epoch + 0.01, 0.9))], folder["new/loss.svg"]);

        var picture = XDocument.Load(folder["new/loss.svg"]).Root!;
        var curves = picture.Elements().Where(element => element.Name.LocalName == "polyline").Select(Points).ToArray();
        Assert.Equal(2, curves.Length);
        Assert.All(curves, curve => Assert.Equal(epochs, curve.Length));
        Assert.All(curves.SelectMany(curve => curve), point => Assert.True(point is { X: > 0 and < 760, Y: > 0 and < 440 }, point.ToString()));
        Assert.InRange(picture.Elements().Count(element => element.Name.LocalName == "text"), 8, 40);
    }

    [Fact]
    public void TheConfusionChart_WritesEveryCountThatIsNotZero()
    {
        float[] sureOfZero = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        ConfusionChart.Save(ConfusionMatrix.Of([.. sureOfZero, .. sureOfZero, .. sureOfZero], [0, 0, 7]), folder["confusion.svg"]);

        var texts = XDocument.Load(folder["confusion.svg"]).Root!.Elements().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToArray();
        Assert.Contains("2 of 3 held-out digits are right", texts);
        Assert.Contains("test accuracy 66.7 %", texts);

        // Twice the names of ten digits, and the counts 2 and 1.
        Assert.Equal(22, texts.Count(text => int.TryParse(text, out _)));
    }

    [Theory]
    [InlineData(0.03, 1.7, 0.02, 2)]
    [InlineData(0.1, 0.1, 0.1, 0.1)]
    [InlineData(0.0011, 900, 0.001, 1000)]
    public void ALogarithmicAxis_EndsAtRoundNumbers(double least, double most, double lowerEnd, double upperEnd)
    {
        var scale = LogScale.Of([most, least, double.NaN, 0]);

        Assert.Equal(lowerEnd, scale.Least, 1e-12);
        Assert.Equal(upperEnd, scale.Most, 1e-12);
        Assert.InRange(scale.Position(least), 0, 1);
        Assert.Equal(0, scale.Position(lowerEnd), 1e-9);
    }

    private static (double X, double Y)[] Points(XElement curve) =>
        [.. curve.Attribute("points")!.Value.Split(' ').Select(point => point.Split(',')).Select(point => (double.Parse(point[0]), double.Parse(point[1])))];
}
