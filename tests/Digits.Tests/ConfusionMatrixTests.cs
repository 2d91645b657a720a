namespace Digits.Tests;

public sealed class ConfusionMatrixTests
{
    [Fact]
    public void TheMostProbableClass_IsCountedAgainstTheTruth()
    {
        var matrix = ConfusionMatrix.Of([.. Sure(3), .. Sure(3), .. Sure(9), .. Sure(0)], [3, 5, 9, 0]);

        Assert.Equal((1, 1, 1, 1), (matrix[3, 3], matrix[5, 3], matrix[9, 9], matrix[0, 0]));
        Assert.Equal(0, matrix[3, 5]);
        Assert.Equal((3, 4, 0.75), (matrix.Right, matrix.Total, matrix.Accuracy));
    }

    private static float[] Sure(int prediction) => [.. Enumerable.Range(0, 10).Select(digit => digit == prediction ? 0.55f : 0.05f)];
}
