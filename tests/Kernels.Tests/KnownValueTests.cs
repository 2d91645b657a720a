using KernelGen;

namespace Consumer;

/// <summary>Values computed elsewhere, to the last digit that the arithmetic can hold.</summary>
[Trait("Category", "Numeric")]
public partial class KnownValueTests
{
    private static partial class Small
    {
        [Softmax(2)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> destination);
        [Softmax(2)] public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
        [Softmax(3)] public static partial void SoftmaxOf3(ReadOnlySpan<double> x, Span<double> destination);
        [LogSoftmax(3)] public static partial void LogSoftmax(ReadOnlySpan<double> x, Span<double> destination);
        [SoftmaxCrossEntropy(3)] public static partial double CrossEntropy(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient);
        [Sigmoid(1)] public static partial void Sigmoid(ReadOnlySpan<float> x, Span<float> destination);
        [Sigmoid(1)] public static partial void Sigmoid(ReadOnlySpan<double> x, Span<double> destination);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(1001, 1002)]
    public void SoftmaxOfTwoNeighbours_IsWhereverTheyStand(double first, double second)
    {
        double[] y = new double[2], mirrored = new double[2];
        float[] single = new float[2];

        Small.Softmax([first, second], y);
        Small.Softmax([-first, -second], mirrored);
        Small.Softmax([(float)first, (float)second], single);

        AssertNear([0.2689414213699951, 0.7310585786300049], y, 1e-16);
        Assert.Equal([y[1], y[0]], mirrored);
        Assert.Equal([0.2689414213699951f, 0.7310585786300049f], single, (expected, actual) => Math.Abs(expected - actual) <= 6e-8f);
    }

    [Fact]
    public void SoftmaxBeyondTheRangeOfExp_IsKnown()
    {
        var y = new double[3];
        Small.SoftmaxOf3([88, 89, 90], y);
        AssertNear([0.09003057317038046, 0.24472847105479764, 0.6652409557748219], y, 2e-16);
    }

    [Fact]
    public void LogSumExpOfAWideRow_IsItsMaximum()
    {
        double[] y = new double[3], gradient = new double[3];

        Small.LogSoftmax([-1000, 0, 1000], y);
        var loss = Small.CrossEntropy([-1000, 0, 1000, -1000, 0, 1000], [0, 2], new double[6]);

        Assert.Equal([-2000, -1000, 0], y);
        Assert.Equal((2000 + 0) / 2.0, loss);
    }

    [Fact]
    public void Sigmoid_IsKnownInItsMiddleAndItsTails()
    {
        Assert.Equal(0.5f, Sigmoid(0f));
        Assert.Equal(0.5, Sigmoid(0.0));
        AssertNear([0.8807970779778824], [Sigmoid(2.0)], 2.3e-16);
        AssertNear([3.720075976020836e-44], [Sigmoid(-100.0)], 1e-59);
        Assert.Equal(2.94708753400489e-39f, Sigmoid(-88.72f));
        Assert.True(float.IsSubnormal(Sigmoid(-88.72f)));
    }

    [Fact]
    public void NetworkOfThreeTwoThree_IsThatComputedByHand()
    {
        double[] parameters = [.5, -.25, 1, .75, -.5, .125, .1, -.2, 1, -1, .5, .25, -.75, 1.5, 0, .5, -.5];
        double[] gradient = new double[17], inputGradient = new double[6];

        var loss = ThreeTwoThree.Gradient(parameters, [.5, -1, 2, 1.5, .25, -.75], [1, 2], gradient, inputGradient);

        AssertNear([2.1764932243347626], [loss], 1e-15);
        AssertNear([0.17525881303117774, 0.0027251255255874404], gradient.AsSpan(6, 2), 1e-16);
        AssertNear([0.025040696637500155, 0.3289266949377674, -0.052925226803776856], inputGradient.AsSpan(0, 3), 2e-16);
    }

    private static float Sigmoid(float x)
    {
        var y = new float[1];
        Small.Sigmoid([x], y);
        return y[0];
    }

    private static double Sigmoid(double x)
    {
        var y = new double[1];
        Small.Sigmoid([x], y);
        return y[0];
    }

    private static void AssertNear(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, $"Position {i}: expected {expected[i]:R}, was {actual[i]:R}.");
        }
    }
}
