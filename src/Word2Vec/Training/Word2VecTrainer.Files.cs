using System.Globalization;
using KernelGen.Training;

namespace KernelGen.Word2Vec;

public sealed partial class Word2VecTrainer<TModel, T>
{
    /// <summary>
    /// Saves everything that the rest of the run depends on. May be called at any time from any thread, also while the trainer is running; an older
    /// file of that name stays whole until the new one is.
    /// </summary>
    /// <exception cref="TrainingDivergedException">A value of the vectors is not finite; nothing is written.</exception>
    /// <exception cref="InvalidOperationException">A run has failed in the middle of a round; nothing is written.</exception>
    public void SaveCheckpoint(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        lock (gate)
        {
            ThrowIfFailed();
            if (state.HasDiverged || !state.Matrices.AreFinite())
                throw Diverged("the vectors to be saved are spoiled", state.Steps, double.NaN);

            KernelGenFile.Write(path, FileKind.WordCheckpoint, writer =>
            {
                FactList.Write(writer, Facts());
                WordCheckpoint.Write(writer, state, [.. round.Samplers.Select(static sampler => sampler.State)]);
            });
        }
    }

    /// <summary>
    /// Goes back, or forward, to where a checkpoint was saved; the next run then goes on as if it had never been interrupted. Model, corpus, vocabulary and options
    /// must be the same, but for <see cref="Word2VecOptions.Threads"/> where <see cref="Word2VecOptions.Shards"/> are as many, <see cref="Word2VecOptions.Checkpoints"/>
    /// and <see cref="Word2VecOptions.ReportEveryWords"/>.
    /// </summary>
    /// <exception cref="InvalidDataException">
    /// The file is damaged, no checkpoint, or of another run; the message names it and says what is wrong. Nothing has changed, unless it is damaged behind its checksum.
    /// </exception>
    /// <exception cref="InvalidOperationException">The trainer is running.</exception>
    public void LoadCheckpoint(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        BeginExclusive();
        try
        {
            lock (gate)
            {
                // The vectors are read into place: another copy of them may not fit into memory.
                var samplers = round.Samplers.Select(static sampler => sampler.State).ToArray();
                state = KernelGenFile.Read(path, FileKind.WordCheckpoint, reader =>
                {
                    FactList.ReadExpecting(reader, Facts(), "a training run");
                    return WordCheckpoint.Read(reader, state.Matrices, samplers);
                });
                foreach (var (sampler, streams) in round.Samplers.Zip(samplers))
                    sampler.State = streams;
            }
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }

    private void SaveIfDue(Word2VecEpoch? completed, long stepsBefore)
    {
        if (Options.Checkpoints is not { } schedule)
            return;

        var epochIsDue = completed is not null && (completed.Epoch % schedule.EveryEpochs == 0 || completed.Epoch == Options.Epochs);
        if (epochIsDue || Step / schedule.EverySteps > stepsBefore / schedule.EverySteps)
            SaveCheckpoint(schedule.Path);
    }

    /// <summary>What the rest of a run depends on and the state does not hold: a checkpoint is resumed with the same values only.</summary>
    private List<(string Name, string Value)> Facts() =>
    [
        ("element", typeof(T) == typeof(float) ? "float" : "double"),
        (nameof(TModel.Architecture), TModel.Architecture.ToString()),
        (nameof(TModel.Objective), TModel.Objective.ToString()),
        (nameof(TModel.ContextReduction), TModel.ContextReduction.ToString()),
        Fact(nameof(TModel.Dimensions), TModel.Dimensions),
        ("vocabulary of", Vocabulary.Fingerprint),
        ("corpus of", corpus.Fingerprint),
        Fact("longest sentence", corpus.MaximumSentenceLength),
        Fact(nameof(Options.Epochs), Options.Epochs),
        Fact(nameof(Options.Window), Options.Window),
        Fact(nameof(Options.Negatives), Options.Negatives),
        (nameof(Options.NegativeSampling), Options.NegativeSampling.ToString()),
        (nameof(Options.ContextUpdate), Options.ContextUpdate.ToString()),
        Fact(nameof(Options.Subsampling), Options.Subsampling),
        Fact(nameof(Options.LearningRate), learningRate.Start),
        Fact(nameof(Options.Seed), Options.Seed),
        Fact(nameof(Options.Shards), round.Shards),
    ];

    private static (string Name, string Value) Fact(string name, IFormattable value) => (name, value.ToString(null, CultureInfo.InvariantCulture));
}
