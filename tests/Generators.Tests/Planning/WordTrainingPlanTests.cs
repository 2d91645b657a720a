using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;
using KernelGen.Generators.Tests.Words;

namespace KernelGen.Generators.Tests.Planning;

public class WordTrainingPlanTests
{
    private static readonly int[] widths = [512, 256, 128];

    [Theory]
    [InlineData(100, 1, 512, 7, 0, 7)]
    [InlineData(300, 1, 512, 19, 0, 19)]
    [InlineData(300, 2, 512, 10, 10, 9)]
    [InlineData(1000, 1, 512, 21, 63, 0)]
    [InlineData(300, 1, 256, 8, 32, 6)]
    [InlineData(300, 2, 128, 4, 76, 0)]
    public void VectorsOfWordsStayInRegistersInGroupsThatAreAsEqualAsTheyCanBe(int dimensions, int words, int bits, int atOnce, int looped, int remaining)
    {
        Assert.Equal((atOnce, looped, remaining), Of(dimensions, WordArchitecture.Cbow, Objective.NegativeSampling).ResidentVectors(words, bits));
    }

    [Fact]
    public void OnlyWordsThatPredictByDecisionsOneAfterTheOtherMeetAChunkByTwos()
    {
        Assert.Equal([1, 2], Of(100, WordArchitecture.SkipGram, Objective.NegativeSampling).Words);
        Assert.Equal([1, 2], Of(100, WordArchitecture.SkipGram, Objective.HierarchicalSoftmax).Words);
        Assert.Equal([1], Of(100, WordArchitecture.SkipGram, Objective.Softmax).Words);
        Assert.Equal([1], Of(100, WordArchitecture.Cbow, Objective.NegativeSampling).Words);
    }

    [Fact]
    public void MemoryIsLossesThenPartsOfSumsThenTwoVectorsThenASecondChunkForTwosThenTheTable()
    {
        var twos = Of(100, WordArchitecture.SkipGram, Objective.NegativeSampling);
        var one = Of(100, WordArchitecture.Cbow, Objective.HierarchicalSoftmax);

        Assert.Equal((32, 32 + (17 * 16), 304 + (2 * 112), 304 + (2 * 112) + 32), (twos.PartsOffset, twos.SourcesOffset, twos.AheadOffset, twos.ChunksOffset));
        Assert.Equal(one.AheadOffset, one.ChunksOffset);
        Assert.Equal(24 + (6 * 8) + (2 * 104), Of(100, WordArchitecture.Cbow, Objective.Softmax, Element.Double).ChunksOffset);
    }

    [Theory]
    [InlineData(1, 512, true)]
    [InlineData(2, 512, true)]
    [InlineData(1, 256, true)]
    [InlineData(2, 256, false)]
    [InlineData(1, 128, false)]
    [InlineData(2, 128, false)]
    public void SumsOfWholeBlocksStayWhereThereAreRegistersForThem(int words, int bits, bool stay) => Assert.Equal(stay, WordTrainingPlan.SumsStay(words, bits));

    [Theory]
    [InlineData(2, 512, 2)]
    [InlineData(2, 256, 1)]
    [InlineData(2, 128, 0)]
    [InlineData(1, 128, 1)]
    public void WordsAsTheyWereStayInTheRegistersThatAreLeftWhileRowsMove(int words, int bits, int kept) => Assert.Equal(kept, WordTrainingPlan.SourcesKept(words, bits));

    [Fact]
    public void NumbersOfAChunkFillNoVectorLargerThanTheirEightPlaces()
    {
        var floats = Of(100, WordArchitecture.SkipGram, Objective.NegativeSampling);
        var doubles = Of(100, WordArchitecture.SkipGram, Objective.NegativeSampling, Element.Double);

        Assert.Equal([256, 256, 128], widths.Select(floats.SlotBits));
        Assert.Equal([512, 256, 128], widths.Select(doubles.SlotBits));
    }

    private static WordTrainingPlan Of(int dimensions, WordArchitecture architecture, Objective objective, Element element = Element.Single) =>
        new(WordSpecs.Create(dimensions, architecture, objective, element));
}
