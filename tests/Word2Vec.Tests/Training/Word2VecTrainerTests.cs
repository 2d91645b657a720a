using static KernelGen.Word2Vec.Tests.Training.TrainingFixtures;

namespace KernelGen.Word2Vec.Tests.Training;

/// <summary>What a run does from sentence to sentence and from epoch to epoch.</summary>
public class Word2VecTrainerTests
{
    private static readonly Word2VecOptions Frequent = new() { Subsampling = 0, Epochs = 20 };

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void WordsThatOccurTogetherBecomeAlike(int shards)
    {
        var result = new Word2VecTrainer<PlainModel<SkipGram, float>, float>(Topics(500), Frequent with { Shards = shards }).Run();

        var alike = Cosine(Word(result, "sun"), Word(result, "rain"));
        var unlike = Cosine(Word(result, "sun"), Word(result, "red"));
        Assert.True(alike > unlike + 0.5, $"{alike}, {unlike}");
        Assert.True(result.History[^1].Loss < result.History[0].Loss);
    }

    [Fact]
    public void WithATreeThereIsAnOutputVectorForEachInnerNode()
    {
        var result = new Word2VecTrainer<PlainModel<CbowTree, double>, double>(Topics(100), Frequent with { Epochs = 3 }).Run();

        Assert.Equal(9 * PlainModel<CbowTree, double>.Stride, result.OutputVectors.Length);
        Assert.True(result.History[^1].Loss < result.History[0].Loss);
    }

    [Fact]
    public void TheSameSeedGivesTheSameBitsAndAnotherSeedOthers()
    {
        float[] Train(ulong seed) => new Word2VecTrainer<PlainModel<SkipGram, float>, float>(Topics(50), Frequent with { Epochs = 2, Seed = seed }).Run().InputVectors.Span.ToArray();
        Assert.Equal(Train(1), Train(1));
        Assert.NotEqual(Train(1), Train(2));
    }

    [Fact]
    public void NumberOfThreadsDoesNotChangeTheBitsOfSoManyShards()
    {
        float[] Train(int threads) => new Word2VecTrainer<PlainModel<SkipGram, float>, float>(Topics(50), Frequent with { Epochs = 2, Shards = 3, Threads = threads }).Run().InputVectors.Span.ToArray();
        Assert.Equal(Train(1), Train(2));
        Assert.Equal(Train(1), Train(5));
    }

    private static ReadOnlySpan<float> Word(Word2VecResult<float> result, string word) => result[result.Vocabulary.IndexOf(word)];
}
