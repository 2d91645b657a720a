namespace KernelGen.Word2Vec;

public sealed partial class Word2VecTrainer<TModel, T>
{
    private long WordsDone => (state.History.Count * corpus.WordCount) + state.Words;

    /// <summary>Takes the next sentences on all shards, and ends the epoch where there are none.</summary>
    private Word2VecEpoch? Advance(ProgressMeter meter, WorkerTeam team)
    {
        ReadBlocks();
        round.Begin(learningRate, WordsDone);
        state.HasFailed = true;
        team.Run(round.Stages, round.Shards, runStage);
        state.HasFailed = false;
        if (!double.IsFinite(round.Loss))
            throw Diverged("the loss is not finite", state.Steps + round.DivergedAt, round.Loss);

        state.Sentences += round.Sentences;
        state.Words += round.Words;
        state.Loss += round.Loss;
        state.Predictions += round.Predictions;
        meter.Add(round.Loss, round.Predictions);
        return state.Words >= corpus.WordCount ? EndEpoch() : null;
    }

    /// <summary>Reads a block for each shard; where an epoch begins or is taken up again, rows are arranged by its groups.</summary>
    private void ReadBlocks()
    {
        if (reader is null)
        {
            reader = corpus.Read();
            reader.Skip(state.Sentences);
            round.Begin(Partition(round.Shards, state.History.Count));
        }

        // The last words of an epoch are for all shards alike.
        var share = (corpus.WordCount - state.Words + round.Shards - 1) / round.Shards;
        foreach (var block in round.Blocks)
            reader.Fill(block, (int)Math.Min(round.WordsPerBlock, share));
        if (round.Words == 0)
            throw CorpusHasChanged();
    }

    private Word2VecEpoch EndEpoch()
    {
        if (state.Words != corpus.WordCount || reader!.Fill(new SentenceBlock(), words: 1))
            throw CorpusHasChanged();

        LeaveEpoch();
        return state.EndEpoch();
    }

    /// <summary>Between epochs, and between runs, words are in order.</summary>
    private void LeaveEpoch()
    {
        reader?.Dispose();
        reader = null;
        state.Matrices.PutBack();
    }

    private InvalidDataException CorpusHasChanged() =>
        new($"The text is not what it was when it was encoded: then it had {corpus.WordCount:N0} words of the vocabulary.");

    private void ThrowIfFailed()
    {
        if (state.HasFailed)
            throw new InvalidOperationException("An exception ended training in the middle of a round, and its vectors are spoiled. Load a checkpoint, or begin again.");
    }

    private TrainingDivergedException Diverged(string what, long step, double loss)
    {
        state.HasDiverged = true;
        return new TrainingDivergedException(what, state.History.Count + 1, step, loss, Options.Checkpoints?.Path);
    }
}
