using System.Numerics;
using static KernelGen.Word2Vec.Tests.Training.TrainingFixtures;
using Text = KernelGen.Word2Vec.Corpus;

namespace KernelGen.Word2Vec.Tests.Training;

/// <summary>What a run does from sentence to sentence and from epoch to epoch.</summary>
public class Word2VecTrainerTests
{
    private static readonly Word2VecOptions Frequent = new() { Subsampling = 0, Epochs = 20 };

    [Fact]
    public void WordsThatOccurTogetherBecomeAlike()
    {
        Learns<SkipGram>(Frequent);
        Learns<SkipGram>(Frequent with { NegativeSampling = NegativeSampling.PerPair });
        Learns<SkipGram>(Frequent with { Shards = 3 });
        Learns<CbowMean>(Frequent);
        Learns<CbowMean>(Frequent with { Shards = 2 });
        Learns<CbowSum>(Frequent);
        Learns<SkipGramTree>(Frequent);
        Learns<CbowTree>(Frequent with { Shards = 2 });
        Learns<SkipGramSoftmax>(Frequent with { Epochs = 8 });
        Learns<CbowSoftmaxSum>(Frequent with { Epochs = 8, Shards = 2 });

        static void Learns<TSettings>(Word2VecOptions options)
            where TSettings : IPlainSettings
        {
            var result = new Word2VecTrainer<PlainModel<TSettings, float>, float>(Topics(500), options).Run();
            var alike = Cosine(Word(result, "sun"), Word(result, "rain"));
            var unlike = Cosine(Word(result, "sun"), Word(result, "red"));
            Assert.True(alike > unlike + 0.5, $"{typeof(TSettings).Name}: {alike}, {unlike}");
            Assert.True(result.History[^1].Loss < result.History[0].Loss);
        }
    }

    [Fact]
    public void WithATreeThereIsAnOutputVectorForEachInnerNode() =>
        Assert.Equal(9 * PlainModel<CbowTree, double>.Stride, Run<CbowTree, double>(Frequent with { Epochs = 1 }).OutputVectors.Length);

    [Fact]
    public void TheSameSeedGivesTheSameBitsAndAnotherSeedOthers()
    {
        Assert.Equal(Vectors<SkipGram>(Frequent with { Seed = 1 }), Vectors<SkipGram>(Frequent with { Seed = 1 }));
        Assert.NotEqual(Vectors<SkipGram>(Frequent with { Seed = 1 }), Vectors<SkipGram>(Frequent with { Seed = 2 }));
    }

    [Fact]
    public void TheNumberOfThreadsDoesNotChangeTheBitsOfSoManyShards()
    {
        Same<SkipGram>(Frequent);
        Same<SkipGram>(Frequent with { NegativeSampling = NegativeSampling.PerPair });
        Same<CbowMean>(Frequent);
        Same<SkipGramTree>(Frequent);
        Same<CbowSoftmaxSum>(Frequent);
        Assert.NotEqual(Vectors<SkipGram>(Frequent with { Shards = 2 }), Vectors<SkipGram>(Frequent with { Shards = 3 }));

        static void Same<TSettings>(Word2VecOptions options)
            where TSettings : IPlainSettings
        {
            var expected = Vectors<TSettings>(options with { Epochs = 2, Shards = 3 });
            Assert.Equal(expected, Vectors<TSettings>(options with { Epochs = 2, Shards = 3, Threads = 2 }));
            Assert.Equal(expected, Vectors<TSettings>(options with { Epochs = 2, Shards = 3, Threads = 5 }));
            Assert.Equal(expected, Vectors<TSettings>(options with { Epochs = 2, Threads = 3 }));
        }
    }

    [Fact]
    public void TheLearningRateFallsWithTheWordsToATenThousandthOfItself()
    {
        var script = ScriptedModel.Begin();
        var corpus = Text.FromSentences(["a a", "b b b b b b"]).Encode(All);
        new Word2VecTrainer<ScriptedModel, double>(corpus, Frequent with { Epochs = 2, LearningRate = 0.5 }).Run();
        Assert.Equal([0.5, 0.5 * (1 - (2 / 16.0)), 0.5 * (1 - (8 / 16.0)), 0.5 * (1 - (10 / 16.0))], script.Rates);
        Assert.Equal(0.5e-4, new LearningRateDecay(0.5, 1000).At(1000));

        ScriptedModel.Begin();
        Assert.Equal(0.025, FirstRate<SkipGram>());
        Assert.Equal(0.05, FirstRate<CbowMean>());

        static double FirstRate<TSettings>()
            where TSettings : IPlainSettings
        {
            var rate = 0.0;
            new Word2VecTrainer<PlainModel<TSettings, float>, float>(Topics(2), new Word2VecOptions { Epochs = 1 }).Run(progress => rate = progress.LearningRate);
            return rate * 1e4;
        }
    }

    [Fact]
    public void EveryEpochTakesEverySentenceInOrder()
    {
        var script = ScriptedModel.Begin();
        var corpus = Text.FromSentences(["a a a b b c", "", "c a", "b"]).Encode(All);
        var history = new Word2VecTrainer<ScriptedModel, double>(corpus, Frequent with { Epochs = 2 }).Run().History;
        // A word alone has no window.
        int[][] sentences = [[0, 0, 0, 1, 1, 2], [2, 0], []];
        Assert.Equal([.. sentences, .. sentences], script.Sentences);
        Assert.Equal([3, 3], history.Select(epoch => epoch.Sentences));
    }

    [Fact]
    public void ACorpusOfOneWordIsTrainedOnWithoutNegatives()
    {
        var script = ScriptedModel.Begin();
        var corpus = Text.FromSentences(["a a a"]).Encode(All);
        new Word2VecTrainer<ScriptedModel, double>(corpus, Frequent with { Epochs = 1 }).Run();
        Assert.Equal([0], script.NegativeCounts);

        Assert.All(Vectors<SkipGram>(Frequent with { Threads = 4 }, corpus), value => Assert.True(float.IsFinite(value)));
        Assert.Equal(0, Run<SkipGramTree, float>(Frequent, corpus).OutputVectors.Length);
        Assert.Equal(0, Run<SkipGramTree, float>(Frequent, corpus).History[0].Loss);
        Assert.Equal(0, Run<SkipGramSoftmax, float>(Frequent, corpus).History[0].Loss);
    }

    [Fact]
    public void AWindowLongerThanTheSentenceHoldsTheSentence()
    {
        var script = ScriptedModel.Begin();
        new Word2VecTrainer<ScriptedModel, double>(Text.FromSentences(["a b"]).Encode(All), Frequent with { Window = 1000, Epochs = 1 }).Run();
        Assert.Equal([1, 0], script.Contexts[0]);
    }

    [Fact]
    public void WhenAllWordsAreSubsampledAwayNothingIsLearned()
    {
        var options = new Word2VecOptions { Subsampling = 1e-300, Epochs = 2 };
        var result = Run<SkipGram, float>(options with { Threads = 2 });
        Assert.All(result.History, epoch => Assert.Equal((0, 0), (epoch.Loss, epoch.Predictions)));
        Assert.All(result.OutputVectors.Span.ToArray(), value => Assert.Equal(0, value));
    }

    [Fact]
    public void VectorsBeginUniformAroundZeroAndWhatPadsThemIsZero()
    {
        var matrices = WordMatrices<float>.Of<PlainModel<SkipGram, float>>(5000);
        matrices.Initialize(RandomStreams.Start(1, 0));
        var values = matrices.Input.Span.ToArray().Index().ToLookup(value => value.Index % 16 < 6, value => value.Item);
        Assert.All(values[false], value => Assert.Equal(0, value));
        Assert.InRange(values[true].Min(), -0.5f / 6, -0.4999f / 6);
        Assert.InRange(values[true].Max(), 0.4999f / 6, 0.5f / 6);
        Assert.InRange(values[true].Average(), -0.002f, 0.002f);
    }

    [Fact]
    public void RowsAreMovedToTheirGroupsAndBackAndAWordKeepsItsVector()
    {
        var matrices = WordMatrices<float>.Of<PlainModel<SkipGram, float>>(50);
        for (var word = 0; word < 50; word++)
        {
            matrices.InputRow(word).Fill(word);
            matrices.OutputRow(word).Fill(-word);
        }

        float[] input = matrices.Input.Span.ToArray(), output = matrices.Output.Span.ToArray();
        var partition = WordPartition.Draw(new long[50], groupCount: 3, draws: false, RandomStreams.Start(1, 1));
        matrices.Arrange(partition);
        for (var row = 0; row < 50; row++)
        {
            Assert.Equal((partition.Words[row], -partition.Words[row]), (matrices.Input.Span[row * matrices.Stride], matrices.Output.Span[row * matrices.Stride]));
            Assert.Equal((row, -row), (matrices.InputRow(row)[0], matrices.OutputRow(row)[0]));
        }

        matrices.PutBack();
        Assert.Equal(input, matrices.Input.Span.ToArray());
        Assert.Equal(output, matrices.Output.Span.ToArray());
    }

    [Fact]
    public void GivenVectorsAreWhereTrainingStarts()
    {
        ScriptedModel.Begin();
        var corpus = Text.FromSentences(["a b b"]).Encode(All);
        Assert.Equal([5, 7], new Word2VecTrainer<ScriptedModel, double>(corpus, Frequent, [5.0, 7.0]).Run().InputVectors.Span.ToArray().Where(value => value != 0));
        Assert.Equal("inputVectors", Assert.Throws<ArgumentException>(() => new Word2VecTrainer<ScriptedModel, double>(corpus, Frequent, [5.0])).ParamName);
        foreach (var value in (double[])[double.NaN, double.NegativeInfinity])
            Assert.Contains("not finite", Assert.Throws<ArgumentException>(() => new Word2VecTrainer<ScriptedModel, double>(corpus, Frequent, [5.0, value])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMatrixThatNoSpanCanHoldIsRefused()
    {
        var refused = Assert.Throws<NotSupportedException>(() => WordMatrices<float>.Of<PlainModel<SkipGram, float>>(200_000_000));
        Assert.Contains("200,000,000 words times a stride of 16 are 3,200,000,000 elements", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A word fewer; a word more in the last round; and a sentence more behind it, which a round of 10,000 words does not reach.</summary>
    [Theory]
    [InlineData(1, "a b", "c", "")]
    [InlineData(1, "a b", "", "c a")]
    [InlineData(10_000, "a", "", "a")]
    public void ATextThatHasChangedIsRefused(int times, string sentence, string atFirst, string later)
    {
        var reads = 0;
        var corpus = Text.FromSentences(Lines(), new CorpusOptions { MemoryLimit = 0 }).Encode(All);
        ScriptedModel.Begin();
        Assert.Throws<InvalidDataException>(() => new Word2VecTrainer<ScriptedModel, double>(corpus, Frequent).Run());

        IEnumerable<string> Lines()
        {
            for (var time = 0; time < times; time++)
                yield return sentence;
            yield return reads++ == 0 ? atFirst : later;
        }
    }

    [Fact]
    public void ShardsWithVectorsOfTheirOwnTakeTheRateOfEachSentence()
    {
        // Rounds of 10 sentences for each of two shards, and of the 5 that are left.
        var script = ScriptedModel.Begin();
        var corpus = Text.FromSentences(Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("a b c d", 250)), 25)).Encode(All);
        new Word2VecTrainer<ScriptedSoftmax, double>(corpus, Frequent with { Epochs = 2, LearningRate = 0.5, Shards = 2, Threads = 1 }).Run();
        Assert.Equal(Enumerable.Range(0, 50).Select(static sentence => 0.5 * (1 - (sentence / 50.0))), script.Rates);
    }

    /// <summary>If the first shard had it alone, its vectors would be those of one shard.</summary>
    [Fact]
    public void ATextShorterThanARoundIsForAllShards() =>
        Assert.NotEqual(Vectors<CbowTree>(Frequent, Topics(50)), Vectors<CbowTree>(Frequent with { Shards = 2 }, Topics(50)));

    [Fact]
    public void SentencesReadAgainGiveTheBitsOfThoseInMemory() =>
        Assert.Equal(Vectors<SkipGram>(Frequent, Topics(50)), Vectors<SkipGram>(Frequent, Topics(50, new CorpusOptions { MemoryLimit = 0 })));

    [Fact]
    public void MemoryIsThatOfTheMatricesAndOfWhatShardsHaveOfTheirOwn()
    {
        const long Matrix = 10 * 64;
        const long Loans = 4 * 64;
        Assert.Equal(2 * Matrix, Memory<SkipGram>(1));
        Assert.Equal(2 * ((5 * Matrix) + (4 * Loans)), Memory<SkipGram>(4));
        Assert.Equal(2 * ((4 * Matrix) + (3 * Loans)), Memory<CbowMean>(3));
        Assert.Equal((3 + 1) * (Matrix + Matrix - 64), Memory<CbowTree>(3));
        Assert.Equal((5 + 1) * 2 * Matrix, Memory<SkipGramSoftmax>(100));

        static long Memory<TSettings>(int shards)
            where TSettings : IPlainSettings =>
            new Word2VecTrainer<PlainModel<TSettings, float>, float>(Topics(100), new Word2VecOptions { Shards = shards }).MemoryBytes;
    }

    [Fact]
    public void WrongOptionsAreRefusedByName()
    {
        Refused("Epochs", () => new Word2VecOptions { Epochs = 0 });
        Refused("Window", () => new Word2VecOptions { Window = 0 });
        Refused("Window", () => new Word2VecOptions { Window = 1001 });
        Refused("Negatives", () => new Word2VecOptions { Negatives = 0 });
        Refused("Subsampling", () => new Word2VecOptions { Subsampling = -1 });
        Refused("LearningRate", () => new Word2VecOptions { LearningRate = double.NaN });
        Refused("Threads", () => new Word2VecOptions { Threads = 0 });
        Refused("Shards", () => new Word2VecOptions { Shards = 257 });
        Refused("ReportEveryWords", () => new Word2VecOptions { ReportEveryWords = 0 });

        static void Refused(string property, Func<Word2VecOptions> create) =>
            Assert.Equal(property, Assert.Throws<ArgumentOutOfRangeException>(create).ParamName);
    }

    private static ReadOnlySpan<float> Word(Word2VecResult<float> result, string word) => result[result.Vocabulary.IndexOf(word)];

    private static float[] Vectors<TSettings>(Word2VecOptions options, EncodedCorpus? corpus = null)
        where TSettings : IPlainSettings =>
        Run<TSettings, float>(options, corpus).InputVectors.Span.ToArray();

    private static Word2VecResult<T> Run<TSettings, T>(Word2VecOptions options, EncodedCorpus? corpus = null)
        where TSettings : IPlainSettings
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new Word2VecTrainer<PlainModel<TSettings, T>, T>(corpus ?? Topics(50), options).Run();
}
