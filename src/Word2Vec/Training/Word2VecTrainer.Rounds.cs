namespace KernelGen.Word2Vec;

public sealed partial class Word2VecTrainer<TModel, T>
{
    /// <summary>Words of a round on one shard: how often progress is told and cancellation looked at, a few milliseconds apart.</summary>
    private const int WordsPerRound = 10_000;

    /// <summary>Words that each of several shards goes through before their vectors are merged.</summary>
    private const int WordsPerMerge = 100_000;

    private long WordsDone => (state.History.Count * corpus.WordCount) + state.Words;

    /// <summary>Takes the next sentences on all shards, and ends the epoch where there are none.</summary>
    private Word2VecEpoch? Advance(ProgressMeter meter)
    {
        var before = ReadRound();
        var words = WordsDone;
        if (shards.Length == 1)
            shards[0].Train(learningRate, words);
        else
            Parallel.For(0, shards.Length, new ParallelOptions { MaxDegreeOfParallelism = Options.Threads }, shard => shards[shard].Train(learningRate, words + before[shard]));

        foreach (var shard in shards)
        {
            if (shard.Diverged is { } sentence)
                throw Diverged("the loss is not finite", state.Steps + sentence + 1, shard.Loss);

            state.Sentences += shard.Block.SentenceCount;
            state.Words += shard.Block.WordCount;
            state.Loss += shard.Loss;
            state.Predictions += shard.Predictions;
            meter.Add(shard.Loss, shard.Predictions);
        }

        if (shards.Length > 1)
            ShardMerge<T>.Merge(state.Matrices, [.. shards.Select(shard => shard.Matrices)], Options.Threads);

        return state.Words >= corpus.WordCount ? EndEpoch() : null;
    }

    /// <summary>Reads a block for each shard, and returns the words before each.</summary>
    private long[] ReadRound()
    {
        if (reader is null)
        {
            reader = corpus.Read();
            reader.Skip(state.Sentences);
        }

        var before = new long[shards.Length];
        long words = 0;
        for (var shard = 0; shard < shards.Length; shard++)
        {
            before[shard] = words;
            reader.Fill(shards[shard].Block, shards.Length == 1 ? WordsPerRound : WordsPerMerge);
            words += shards[shard].Block.WordCount;
        }

        if (words == 0)
            throw CorpusHasChanged();
        return before;
    }

    private Word2VecEpoch EndEpoch()
    {
        if (state.Words != corpus.WordCount || reader!.Fill(new SentenceBlock(), words: 1))
            throw CorpusHasChanged();

        reader.Dispose();
        reader = null;
        return state.EndEpoch();
    }

    private InvalidDataException CorpusHasChanged() =>
        new($"The text is not what it was when it was encoded: then it had {corpus.WordCount:N0} words of the vocabulary.");

    private TrainingDivergedException Diverged(string what, long step, double loss)
    {
        state.HasDiverged = true;
        return new TrainingDivergedException(what, state.History.Count + 1, step, loss, Options.Checkpoints?.Path);
    }
}
