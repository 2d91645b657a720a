using System.Buffers.Binary;
using System.Diagnostics;
using KernelGen.Word2Vec.Tests.Vectors;
using static KernelGen.Word2Vec.Tests.Training.TrainingFixtures;
using Text = KernelGen.Word2Vec.Corpus;

namespace KernelGen.Word2Vec.Tests.Training;

/// <summary>Progress, cancellation, checkpoints and divergence.</summary>
public class InterruptionTests
{
    /// <summary>Many rounds, the last of an epoch shorter than the others.</summary>
    private static readonly EncodedCorpus Long = Topics(9000);

    private static readonly Word2VecOptions Options = new() { Subsampling = 0.05, Epochs = 2, ReportEveryWords = 1, Seed = 3 };

    [Fact]
    public void ProgressTellsWordsAndLossesAndSumsUpEveryEpoch()
    {
        var script = ScriptedModel.Begin();
        script.Loss = () => script.Sentences.Count;
        var reports = new List<Word2VecProgress>();
        var corpus = Text.FromSentences(["a b", "a b"]).Encode(All);
        var result = new Word2VecTrainer<ScriptedModel, double>(corpus, Options with { Subsampling = 0 }).Run(reports.Add);

        // Two sentences of two predictions each, with losses 1 and 2, and then 3 and 4.
        Assert.Equal([(1, 2, 4, 8, 0.75), (2, 2, 8, 8, 1.75)], reports.Select(report => (report.Epoch, report.Epochs, report.Words, report.TotalWords, report.Loss)));
        Assert.Equal([new Word2VecEpoch(1, 0.75, 4, 2), new Word2VecEpoch(2, 1.75, 4, 2)], result.History);
        Assert.Equal(result.History, reports.Select(report => report.Completed!));
        Assert.All(reports, report => Assert.True(double.IsFinite(report.WordsPerSecond) && report.WordsPerSecond > 0));
        Assert.Equal(TimeSpan.Zero, reports[^1].TimeLeft);
    }

    [Fact]
    public void ProgressCanBeToldLessOften()
    {
        int Reports(int words)
        {
            var reports = 0;
            new Word2VecTrainer<PlainModel<SkipGram, float>, float>(Long, Options with { ReportEveryWords = words }).Run(_ => reports++);
            return reports;
        }

        Assert.Equal(2 * (int)((Long.WordCount + 9_999) / 10_000), Reports(1));
        Assert.Equal(2, Reports(int.MaxValue));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ACancelledRunGoesOnAsIfItHadNotBeenCancelled(int shards)
    {
        Resumes<SkipGram>(shards);
        Resumes<CbowMean>(shards);
        Resumes<SkipGramTree>(shards);
    }

    [Fact]
    public void ARunThatIsCancelledBeforeItsFirstWordSavesNothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("run", "older");
        var options = Options with { Checkpoints = new CheckpointSchedule { Path = folder["run"] } };
        Assert.Throws<OperationCanceledException>(() => new Word2VecTrainer<PlainModel<SkipGram, float>, float>(Long, options).Run(cancellationToken: new CancellationToken(canceled: true)));
        Assert.Equal("older", File.ReadAllText(folder["run"]));
    }

    [Fact]
    public void SpeedIsThatOfThisRunAlone()
    {
        // 1,000 of 3,000 words are of an earlier run, and 10 seconds have gone by.
        var meter = new ProgressMeter(Stopwatch.GetTimestamp() - (10 * Stopwatch.Frequency), words: 1000);
        var report = meter.Report(epoch: 1, epochs: 1, wordsDone: 2000, new LearningRateDecay(0.5, 3000), completed: null);
        Assert.InRange(report.WordsPerSecond, 50, 100);
        Assert.InRange(report.TimeLeft.TotalSeconds, 10, 20);
    }

    private static void Resumes<TSettings>(int shards)
        where TSettings : IPlainSettings
    {
        using var folder = new TemporaryFolder();
        var options = Options with { Shards = shards, Checkpoints = new CheckpointSchedule { Path = folder["run"] } };
        var uninterrupted = Trainer().Run();
        for (var stop = 1; stop < 6; stop += 2)
        {
            var trainer = Trainer();
            var reports = 0;
            using var cancellation = new CancellationTokenSource();
            Action<Word2VecProgress> cancel = _ =>
            {
                if (++reports == stop)
                    cancellation.Cancel();
            };
            Assert.Equal(cancellation.Token, Assert.Throws<OperationCanceledException>(() => trainer.Run(cancel, cancellation.Token)).CancellationToken);

            var loaded = Trainer();
            loaded.LoadCheckpoint(folder["run"]);
            Assert.Equal(trainer.Step, loaded.Step);
            AssertSame(uninterrupted, trainer.Run());
            AssertSame(uninterrupted, loaded.Run());

            // Back again, over vectors that went on.
            loaded.SaveCheckpoint(folder["end"]);
            Assert.Equal(File.ReadAllBytes(folder["run"]), File.ReadAllBytes(folder["end"]));
        }

        Word2VecTrainer<PlainModel<TSettings, float>, float> Trainer() => new(Long, options);
    }

    private static void AssertSame(Word2VecResult<float> expected, Word2VecResult<float> actual)
    {
        Assert.Equal(expected.InputVectors.Span.ToArray(), actual.InputVectors.Span.ToArray());
        Assert.Equal(expected.OutputVectors.Span.ToArray(), actual.OutputVectors.Span.ToArray());
        Assert.Equal(expected.History, actual.History);
    }

    [Fact]
    public void CheckpointsAreSavedAsOftenAsToldAndAtTheEnd()
    {
        using var folder = new TemporaryFolder();
        ScriptedModel.Begin();
        var lines = Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("a", 1000)), 25).ToArray();
        var schedule = new CheckpointSchedule { Path = folder["run"], EveryEpochs = 2, EverySteps = 20 };
        var trainer = new Word2VecTrainer<ScriptedModel, double>(Text.FromSentences(lines).Encode(All), Options with { Epochs = 3, Checkpoints = schedule });
        var saved = new List<long>();
        trainer.Run(_ =>
        {
            if (File.Exists(folder["run"]))
                saved.Add(trainer.Step);
            File.Delete(folder["run"]);
        });

        // Rounds are 10 sentences; the first epoch ends with 25, the second with 50.
        Assert.Equal([20, 45, 50, 60, 75], saved);
    }

    [Fact]
    public void ARunOfAnythingElseIsRefusedByName()
    {
        using var folder = new TemporaryFolder();
        new Word2VecTrainer<PlainModel<CbowMean, float>, float>(Topics(20), Options).SaveCheckpoint(folder["run"]);

        Loads<CbowMean>(Topics(20), Options with { ReportEveryWords = 7, Threads = 2, Shards = 1, Checkpoints = new CheckpointSchedule { Path = "other" } });
        Refuses<CbowMean>("vocabulary of", Topics(21), Options);
        Refuses<CbowMean>("corpus of", SameWords(), Options);
        Refuses<CbowMean>("longest sentence", Topics(20, new CorpusOptions { MaximumSentenceLength = 5 }), Options);
        Refuses<SkipGram>("Architecture", Topics(20), Options);
        Refuses<CbowTree>("Objective", Topics(20), Options);
        Refuses<CbowSum>("ContextReduction", Topics(20), Options);
        Refuses<CbowMean>("Epochs", Topics(20), Options with { Epochs = 3 });
        Refuses<CbowMean>("Window", Topics(20), Options with { Window = 3 });
        Refuses<CbowMean>("Negatives", Topics(20), Options with { Negatives = 3 });
        Refuses<CbowMean>("NegativeSampling", Topics(20), Options with { NegativeSampling = NegativeSampling.PerPair });
        Refuses<CbowMean>("ContextUpdate", Topics(20), Options with { ContextUpdate = ContextUpdate.Exact });
        Refuses<CbowMean>("Subsampling", Topics(20), Options with { Subsampling = 0 });
        Refuses<CbowMean>("LearningRate", Topics(20), Options with { LearningRate = 0.1 });
        Refuses<CbowMean>("Seed", Topics(20), Options with { Seed = 4 });
        Refuses<CbowMean>("Shards", Topics(20), Options with { Threads = 2 });
        Assert.Contains("element float, not element double", Assert.Throws<InvalidDataException>(
            () => new Word2VecTrainer<PlainModel<CbowMean, double>, double>(Topics(20), Options).LoadCheckpoint(folder["run"])).Message, StringComparison.Ordinal);

        void Refuses<TSettings>(string what, EncodedCorpus corpus, Word2VecOptions options)
            where TSettings : IPlainSettings =>
            Assert.Contains($"with {what} ", Assert.Throws<InvalidDataException>(() => Loads<TSettings>(corpus, options)).Message, StringComparison.Ordinal);

        void Loads<TSettings>(EncodedCorpus corpus, Word2VecOptions options)
            where TSettings : IPlainSettings =>
            new Word2VecTrainer<PlainModel<TSettings, float>, float>(corpus, options).LoadCheckpoint(folder["run"]);

        // The same vocabulary in another order of words.
        EncodedCorpus SameWords()
        {
            var words = Topics(20).Vocabulary;
            return Text.FromSentences(Enumerable.Range(0, words.Count).Select(id => string.Join(' ', Enumerable.Repeat(words[id], (int)words.Counts[id])))).Encode(All);
        }
    }

    [Fact]
    public void ADamagedCheckpointIsRefused()
    {
        using var folder = new TemporaryFolder();
        var trainer = new Word2VecTrainer<PlainModel<SkipGram, float>, float>(Topics(20), Options);
        trainer.SaveCheckpoint(folder["run"]);
        var content = File.ReadAllBytes(folder["run"]);
        content[content.Length / 2] ^= 1;
        File.WriteAllBytes(folder["run"], content);
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => trainer.LoadCheckpoint(folder["run"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACheckpointSaysItsVersion()
    {
        // Versions 1 to 4 dealt, drew and merged otherwise on several shards: raise it wherever the same state goes on to other vectors.
        using var folder = new TemporaryFolder();
        new Word2VecTrainer<PlainModel<SkipGram, float>, float>(Topics(20), Options).SaveCheckpoint(folder["run"]);
        Assert.Equal(5, BinaryPrimitives.ReadInt32LittleEndian(File.ReadAllBytes(folder["run"]).AsSpan(16)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void TrainingStopsAtTheFirstLossThatIsNotFinite(double loss)
    {
        using var folder = new TemporaryFolder();
        var script = ScriptedModel.Begin();
        script.Loss = () => script.Sentences.Count == 5 ? loss : 1;
        var options = Options with { Epochs = 3, Checkpoints = new CheckpointSchedule { Path = folder["run"] } };
        var trainer = new Word2VecTrainer<ScriptedModel, double>(Text.FromSentences(["a b", "a", "b a"]).Encode(All), options);

        var diverged = Assert.Throws<TrainingDivergedException>(() => trainer.Run());
        Assert.Equal((2, 5, 5), (diverged.Epoch, diverged.Step, script.Sentences.Count));
        Assert.False(double.IsFinite(diverged.Loss));
        Assert.Contains(folder["run"], diverged.Message, StringComparison.Ordinal);

        // The vectors are spoiled until the last good ones are back.
        Assert.Contains("Load a checkpoint", Assert.Throws<InvalidOperationException>(() => trainer.Run()).Message, StringComparison.Ordinal);
        Assert.Throws<TrainingDivergedException>(() => trainer.SaveCheckpoint(folder["run"]));
        trainer.LoadCheckpoint(folder["run"]);
        Assert.Equal((3, 1), (trainer.Step, trainer.History.Count));
        Assert.Equal(3, trainer.Run().History.Count);
    }

    [Fact]
    public void SpoiledVectorsDoNotReplaceAGoodCheckpoint()
    {
        using var folder = new TemporaryFolder();
        var script = ScriptedModel.Begin();
        script.Step = (input, _) => input[0] = script.Sentences.Count > 1 ? double.NaN : 1;
        var options = Options with { Epochs = 2, Checkpoints = new CheckpointSchedule { Path = folder["run"] } };
        var trainer = new Word2VecTrainer<ScriptedModel, double>(Text.FromSentences(["a b"]).Encode(All), options);
        Assert.Equal(2, Assert.Throws<TrainingDivergedException>(() => trainer.Run()).Step);
        trainer.LoadCheckpoint(folder["run"]);
        Assert.Equal(1, trainer.Step);
    }

    [Fact]
    public void AfterAnExceptionInTheMiddleOfARoundTheVectorsAreSpoiled()
    {
        using var folder = new TemporaryFolder();
        var script = ScriptedModel.Begin();
        script.Loss = () => script.Sentences.Count == 2 ? throw new TimeoutException() : 1;
        var trainer = new Word2VecTrainer<ScriptedModel, double>(Text.FromSentences(["a b", "b a"]).Encode(All), Options);
        trainer.SaveCheckpoint(folder["run"]);
        Assert.Throws<TimeoutException>(() => trainer.Run());
        Assert.Contains("Load a checkpoint", Assert.Throws<InvalidOperationException>(() => trainer.Run()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => trainer.SaveCheckpoint(folder["run"]));
        trainer.LoadCheckpoint(folder["run"]);
        Assert.Equal(2, trainer.Run().History.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void ALearningRateThatIsFarTooHighEndsInDivergence(int shards)
    {
        var trainer = new Word2VecTrainer<PlainModel<SkipGram, float>, float>(Long, Options with { LearningRate = 1e30, Shards = shards });
        Assert.Throws<TrainingDivergedException>(() => trainer.Run());
    }

    [Fact]
    public void WhatAThreadThrowsIsThrownByTheRun()
    {
        using var team = new WorkerTeam(3);
        var done = new int[6];
        Action<int, int> work = (stage, shard) => done[shard] += stage == 1 && shard == 4 ? throw new TimeoutException() : 1;
        Assert.Throws<TimeoutException>(() => team.Run(stageCount: 3, shardCount: 6, work));
        Assert.Equal([3, 3, 3, 3, 2, 3], done);
        team.Run(stageCount: 1, shardCount: 6, work);
        Assert.Equal([4, 4, 4, 4, 3, 4], done);
    }

    [Fact]
    public void ARunningTrainerRefusesToRunAgainOrToLoadACheckpoint()
    {
        var trainer = new Word2VecTrainer<PlainModel<SkipGram, float>, float>(Topics(20), Options);
        var refused = 0;
        trainer.Run(_ =>
        {
            Assert.Throws<InvalidOperationException>(() => trainer.Run());
            Assert.Throws<InvalidOperationException>(() => trainer.LoadCheckpoint("none"));
            refused++;
        });
        Assert.Equal(2, refused);
        Assert.Equal(2, trainer.Run().History.Count);
    }
}
