namespace KernelGen.Word2Vec.Tests.Training;

/// <summary>Shards that train on one set of vectors.</summary>
public class ShardedRoundTests
{
    private const int Words = 60;
    private const int Length = 400;
    private const int Rounds = 2;

    private static readonly long[] Counts = [.. Enumerable.Range(1, Words).Select(rank => 1000L / rank)];

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void NoTwoShardsTouchTheSameRowInATurn(int shards)
    {
        var (round, script) = Begin(shards);
        Read(round, number: 0);
        for (var stage = 0; stage < round.Stages; stage++)
        {
            var before = script.Sentences.Count;
            Run(round, stage);
            for (var a = before; a < script.Sentences.Count; a++)
            {
                for (var b = before; b < a; b++)
                {
                    Assert.Empty(script.Contexts[a].Intersect(script.Contexts[b]));
                    Assert.Empty(script.Sentences[a].Concat(script.Negatives[a]).Intersect(script.Sentences[b].Concat(script.Negatives[b])));
                }
            }
        }

        Assert.Equal(shards * shards, script.Sentences.Count);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void NoTwoShardsChangeTheSameRowInAStage(int shards)
    {
        var (round, script) = Begin(shards);
        CountRows(script);
        Read(round, number: 0);
        for (var stage = 0; stage < round.Stages; stage++)
        {
            var changed = new List<int>();
            for (var shard = 0; shard < shards; shard++)
            {
                var before = Values();
                round.Run(stage, shard);
                changed.AddRange(Values().Index().Where(now => now.Item != before[now.Index]).Select(static now => now.Index));
            }

            Assert.Equal(changed.Distinct(), changed);
        }

        double[] Values() => [.. Enumerable.Range(0, Words).SelectMany(word => new[] { round.Matrices.InputRow(word)[0], round.Matrices.OutputRow(word)[0] })];
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void EachWordMeetsItsNeighboursOnceAndWhatShardsMoveIsAddedUp(int shards)
    {
        var (round, script) = Begin(shards);

        CountRows(script);
        var predictions = 0L;
        for (var number = 0; number < Rounds; number++)
        {
            Read(round, number);
            for (var stage = 0; stage < round.Stages; stage++)
                Run(round, stage);
            predictions += round.Predictions;
        }

        Assert.Contains(script.Contexts, static contexts => contexts.Any(static row => row >= Words));
        Assert.Contains(script.Sentences, static centers => centers.Any(static row => row >= Words));

        // Half-widths are 1: the ends of a sentence have one neighbour, the other words two.
        var (contexts, centers) = (new int[Words], new int[Words]);
        foreach (var sentence in from number in Enumerable.Range(0, Rounds) from shard in Enumerable.Range(0, shards) select Sentence(shard, number))
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                contexts[sentence[i]] += i == 0 || i == sentence.Length - 1 ? 1 : 2;
                centers[sentence[i]]++;
            }
        }

        var matrices = round.Matrices;
        Assert.Equal(contexts, Enumerable.Range(0, Words).Select(word => (int)matrices.InputRow(word)[0]));
        Assert.Equal(centers, Enumerable.Range(0, Words).Select(word => (int)matrices.OutputRow(word)[0]));
        Assert.Equal(contexts.Sum(), predictions);
    }

    [Fact]
    public void WordsAreDealtToShardsAnewInEachEpoch()
    {
        var script = ScriptedModel.Begin();
        var trained = new List<double[]>();
        script.Step = (input, _) =>
        {
            var words = script.Sentences[^1].Select(static row => (double)row).ToArray();
            foreach (ref var word in words.AsSpan())
                word = input[(int)word * ScriptedModel.Stride];
            trained.Add([.. words.Order()]);
        };
        var corpus = Word2Vec.Corpus.FromSentences([string.Join(' ', Enumerable.Range(0, Words).Select(static word => $"w{word}"))]).Encode(TrainingFixtures.All);
        var options = new Word2VecOptions { Shards = 2, Epochs = 2, Subsampling = 0 };
        new Word2VecTrainer<ScriptedModel, double>(corpus, options, [.. Enumerable.Range(0, Words).Select(static word => (double)word)]).Run();

        // The sentence is the text of the first shard, which trains its own words first, and the other those that are left last.
        Assert.Equal(8, trained.Count);
        Assert.Equal(Enumerable.Range(0, Words).Select(static word => (double)word), trained[0].Concat(trained[3]).Order());
        Assert.NotEqual(trained[0], trained[4]);
    }

    [Fact]
    public void CopiesOfRowsAreMergedByOneShardAlone()
    {
        var matrix = new AlignedBuffer<double>(8 * 8);
        var befores = new AlignedBuffer<double>(8 * 8);
        matrix.Span[..(4 * 8)].Fill(10);
        var rows = new PrivateRows<double>(matrix, befores, stride: 8, first: 6, most: 2);
        for (var turn = 1; turn <= 2; turn++)
        {
            rows.Clear();
            Assert.Equal([6, 7], [rows.Take(3, merger: 0), rows.Take(1, merger: 2)]);
            Assert.Equal([3, 1], rows.Rows);
            matrix[6 * 8] += 2;
            matrix[7 * 8] += 4;
            matrix[3 * 8]++;
            rows.Merge(merger: 0);
            Assert.Equal((10 + (3 * turn), 10), (matrix[3 * 8], matrix[1 * 8]));
        }
    }

    private static void Run(ShardedRound<ScriptedModel, double> round, int stage)
    {
        for (var shard = 0; shard < round.Shards; shard++)
            round.Run(stage, shard);
    }

    private static (ShardedRound<ScriptedModel, double> Round, ScriptedModel.Script Script) Begin(int shards)
    {
        var script = ScriptedModel.Begin();
        var rules = new WindowRules([.. Enumerable.Repeat(uint.MaxValue, Words)], Window: 1, NegativeCount: 5, SharesNegatives: true, CountsWindows: false, ContextUpdate.Full, Tree: null);
        var matrices = WordMatrices<double>.Of<ScriptedModel>(Words, shards, ShardedRound<ScriptedModel, double>.MostPrivateRows(Words, shards, Length));
        var round = new ShardedRound<ScriptedModel, double>(matrices, rules, seed: 1, shards);
        round.Begin(WordPartition.Draw(Counts, shards, draws: true, RandomStreams.Start(1, 1)));
        return (round, script);
    }

    /// <summary>Lets a row count how often it stands in a context, and how often it is a center.</summary>
    private static void CountRows(ScriptedModel.Script script) => script.Step = (input, output) =>
    {
        foreach (var row in script.Contexts[^1])
            input[row * ScriptedModel.Stride]++;
        foreach (var row in script.Sentences[^1])
            output[row * ScriptedModel.Stride]++;
    };

    private static void Read(ShardedRound<ScriptedModel, double> round, int number)
    {
        for (var shard = 0; shard < round.Shards; shard++)
        {
            round.Blocks[shard].Clear();
            round.Blocks[shard].Append(Sentence(shard, number));
            round.Blocks[shard].EndSentence();
        }

        round.Begin(new LearningRateDecay(0.1, round.Shards * Length), wordsBefore: 0);
    }

    /// <summary>Each shard has words of its own, some of them more often than others, and in the first round some that all have; in the second one has those alone.</summary>
    private static int[] Sentence(int shard, int round) =>
        [.. Enumerable.Range(0, Length).Select(i => (round == 0 ? i % 3 == 0 : shard == 0) ? i % 7 : 10 + (shard * 10) + Math.Min(i * 7 % 10, i % 9))];
}
