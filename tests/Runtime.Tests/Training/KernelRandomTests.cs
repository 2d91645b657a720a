using KernelGen.Training;

namespace KernelGen.Runtime.Tests.Training;

public class KernelRandomTests
{
    [Fact]
    public void ItGivesTheNumbersOfXoshiro256StarStar()
    {
        var random = new KernelRandom(new KernelRandomState(1, 2, 3, 4));
        ulong[] published =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625, 8476171486693032832,
            10595114339597558777, 2904607092377533576,
        ];
        Assert.Equal(published, published.Select(_ => random.NextUInt64()));
    }

    [Fact]
    public void ASeedIsSpreadBySplitMix64() => Assert.Equal(
        new KernelRandomState(6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431), new KernelRandom(1234567).State);

    [Fact]
    public void AGeneratorMadeFromAStateGoesOnWithTheSameNumbers()
    {
        var random = new KernelRandom(7);
        random.NextBytes(new byte[13]);
        var other = new KernelRandom(random.State);
        Assert.Equal(Enumerable.Range(0, 20).Select(_ => random.Next()).ToArray(), Enumerable.Range(0, 20).Select(_ => other.Next()).ToArray());
    }

    [Fact]
    public void AStateOfZerosIsRefused() => Assert.Equal("state", Assert.Throws<ArgumentException>(() => new KernelRandom(default(KernelRandomState))).ParamName);

    [Fact]
    public void EveryNumberOfARangeIsDrawnEquallyOftenAndNoneOutside()
    {
        var random = new KernelRandom(3);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
            counts[random.Next(-3, 4) + 3]++;

        // Six standard deviations of a binomial count: 6 √(70000 · 1/7 · 6/7) ≈ 556.
        Assert.All(counts, count => Assert.InRange(count, 9_444, 10_556));
    }

    [Fact]
    public void RangesOfAllWidthsStayWithinTheirBounds()
    {
        var random = new KernelRandom(5);
        for (var i = 0; i < 1_000; i++)
        {
            Assert.InRange(random.Next(), 0, int.MaxValue - 1);
            Assert.InRange(random.Next(3), 0, 2);
            Assert.InRange(random.Next(int.MinValue, int.MaxValue), int.MinValue, int.MaxValue - 1);
            Assert.InRange(random.NextInt64(), 0, long.MaxValue - 1);
            Assert.InRange(random.NextInt64((1L << 62) + 1), 0, 1L << 62);
            Assert.InRange(random.NextInt64(long.MinValue, long.MaxValue), long.MinValue, long.MaxValue - 1);
            Assert.InRange(random.NextDouble(), 0, 1 - (1.0 / (1UL << 53)));
            Assert.InRange(random.NextSingle(), 0, 1 - (1.0f / (1U << 24)));
        }

        Assert.Equal(0, random.Next(0));
        Assert.Equal(4, random.Next(4, 4));
        Assert.Equal(4, random.NextInt64(4, 4));
    }

    [Fact]
    public void TheSurplusOfARangeIsDrawnAgain()
    {
        // Of 3·2⁶² values every third one would come up twice as often as the others if all 2⁶⁴ products were taken.
        var random = new KernelRandom(9);
        var thirds = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var drawn = unchecked((ulong)(random.NextInt64(long.MinValue, 1L << 62) - long.MinValue));
            if (drawn % 3 == 0)
                thirds++;
        }

        // Six standard deviations: 6 √(10000 · 1/3 · 2/3) ≈ 283.
        Assert.InRange(thirds, 3_050, 3_617);
    }

    [Fact]
    public void FourNumbersOfOneDrawAreUniformAndIndependent_AndTheSurplusIsLeftOut()
    {
        const ulong Bound = 60_000;
        const int Draws = 40_000;
        var generator = Xoshiro256.Seeded(4);
        var (sums, pairs, drawn) = (new double[4], new double[4], 0);
        for (var i = 0; i < Draws; i++)
        {
            if (!generator.TryNextFourBelow(Bound, ulong.MaxValue, out var a, out var b, out var c, out var d))
                continue;

            drawn++;
            double[] numbers = [a / (Bound - 1.0), b / (double)Bound, c / (Bound + 1.0), d / (Bound + 2.0)];
            for (var j = 0; j < 4; j++)
            {
                Assert.InRange(numbers[j], 0, 1);
                sums[j] += numbers[j];
                pairs[j] += numbers[j] * numbers[(j + 1) % 4];
            }
        }

        // Six standard deviations each. The product of the bounds fits into 2⁶⁴ once, and what is left counts for nothing.
        Assert.InRange(drawn / (double)Draws, 0.7026 - 0.0138, 0.7026 + 0.0138);
        Assert.All(sums, sum => Assert.InRange(sum / drawn, 0.5 - 0.0104, 0.5 + 0.0104));
        Assert.All(pairs, sum => Assert.InRange(sum / drawn, 0.25 - 0.0079, 0.25 + 0.0079));
    }

    [Fact]
    public void WrongBoundsAreRefused()
    {
        var random = new KernelRandom(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Next(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Next(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextInt64(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextInt64(2, 1));
        Assert.Throws<ArgumentNullException>(() => random.NextBytes(null!));
    }

    [Fact]
    public void BytesAreTheWordsInLittleEndianOrder()
    {
        var (bytes, words) = (new KernelRandom(2), new KernelRandom(2));
        var buffer = new byte[11];
        bytes.NextBytes(buffer);
        var (first, second) = (words.NextUInt64(), words.NextUInt64());
        Assert.Equal([.. Enumerable.Range(0, 8).Select(i => (byte)(first >> (8 * i))), (byte)second, (byte)(second >> 8), (byte)(second >> 16)], buffer);
    }
}
