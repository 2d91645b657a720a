namespace Digits.Tests;

public sealed class MedianTimesTests
{
    [Fact]
    public void EachContender_HasATimeOfItsOwn()
    {
        int first = 0, second = 0;

        var times = MedianTimes.Measure([() => first++, () => second++], CancellationToken.None);

        Assert.Equal(2, times.Length);
        Assert.All(times, time => Assert.True(time > 0));
        Assert.True(first > 0 && second > 0);
    }

    [Fact]
    public void ACancelledMeasurement_EndsAtOnce() =>
        Assert.Throws<OperationCanceledException>(() => MedianTimes.Measure([() => { }], new CancellationToken(canceled: true)));
}
