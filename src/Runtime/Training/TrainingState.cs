using System.Numerics;

namespace KernelGen.Training;

/// <summary>
/// Everything that the rest of a training run depends on, beside its options and data: what a checkpoint holds. The order of the epoch's examples
/// follows from the generator's state at the epoch's start, and the best loss from the history.
/// </summary>
internal sealed class TrainingState<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[] order;
    private readonly bool shuffle;
    private KernelRandom random;
    private KernelRandomState epochStart;

    public TrainingState(ReadOnlySpan<T> parameters, OptimizerState<T> optimizer, KernelRandom random, int rows, bool shuffle)
    {
        Parameters = new AlignedBuffer<T>(parameters.Length);
        parameters.CopyTo(Parameters);
        BestParameters = parameters.ToArray();
        Optimizer = optimizer;
        this.random = random;
        this.shuffle = shuffle;
        order = new int[rows];
        BeginEpoch();
    }

    public AlignedBuffer<T> Parameters { get; }

    public OptimizerState<T> Optimizer { get; }

    /// <summary>Steps taken.</summary>
    public long Step { get; set; }

    /// <summary>Rows of the epoch under way that its steps have taken.</summary>
    public int Position { get; set; }

    /// <summary>The sum of their losses.</summary>
    public double LossSum { get; set; }

    /// <summary>The complete epochs.</summary>
    public List<EpochSummary> History { get; } = [];

    /// <summary>The parameters after the epoch of the least validation loss, or the initial ones.</summary>
    public T[] BestParameters { get; }

    /// <summary>That epoch, 1 for the first; 0 for none yet.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>The rows of the epoch's next batch.</summary>
    public ReadOnlySpan<int> NextBatch(int batchSize) => order.AsSpan(Position, Math.Min(batchSize, order.Length - Position));

    /// <summary>The rows of the batch after one of <paramref name="rows"/> rows; none at the epoch's end.</summary>
    public ReadOnlySpan<int> Upcoming(int rows, int batchSize) => order.AsSpan(Position + rows, Math.Min(batchSize, order.Length - Position - rows));

    /// <summary>The rows of the batch before the next one, of <paramref name="rows"/> rows.</summary>
    public ReadOnlySpan<int> Preceding(int rows) => order.AsSpan(Position - rows, rows);

    public bool EpochIsDone => Position == order.Length;

    /// <summary>Notes an epoch, and keeps the parameters where its validation loss is better than the best one by more than this.</summary>
    public void EndEpoch(EpochSummary summary, double minimumImprovement)
    {
        History.Add(summary);
        if (summary.ValidationLoss is { } loss && (BestEpoch == 0 || loss < History[BestEpoch - 1].ValidationLoss - minimumImprovement))
        {
            Parameters.Span.CopyTo(BestParameters);
            BestEpoch = summary.Epoch;
        }

        Position = 0;
        LossSum = 0;
        BeginEpoch();
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Step);
        writer.Write(Position);
        writer.Write(LossSum);
        var (s0, s1, s2, s3) = epochStart;
        writer.Write(s0);
        writer.Write(s1);
        writer.Write(s2);
        writer.Write(s3);
        writer.WriteValues<T>(Parameters);
        writer.WriteValues<T>(BestParameters);
        writer.Write(BestEpoch);
        Optimizer.Write(writer);
        writer.Write(History.Count);
        foreach (var epoch in History)
        {
            writer.Write(epoch.LearningRate);
            writer.Write(epoch.TrainingLoss);
            WriteOptional(writer, epoch.ValidationLoss);
            WriteOptional(writer, epoch.ValidationAccuracy);
        }
    }

    /// <summary>Fills a fresh state; one that a reading failed in is to be thrown away.</summary>
    public void Read(BinaryReader reader)
    {
        Step = reader.ReadInt64();
        Position = reader.ReadInt32();
        LossSum = reader.ReadDouble();
        var generator = new KernelRandomState(reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadUInt64());
        reader.ReadValues<T>(Parameters);
        reader.ReadValues<T>(BestParameters);
        BestEpoch = reader.ReadInt32();
        Optimizer.Read(reader);
        var epochs = reader.ReadInt32();
        for (var epoch = 1; epoch <= epochs; epoch++)
            History.Add(new EpochSummary(epoch, reader.ReadDouble(), reader.ReadDouble(), ReadOptional(reader), ReadOptional(reader)));

        if (generator == default || Step < 0 || Position < 0 || Position > order.Length || BestEpoch < 0 || BestEpoch > History.Count)
            throw new InvalidDataException("its numbers contradict each other");

        random = new KernelRandom(generator);
        BeginEpoch();
    }

    private static void WriteOptional(BinaryWriter writer, double? value)
    {
        writer.Write(value.HasValue);
        if (value.HasValue)
            writer.Write(value.Value);
    }

    private static double? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadDouble() : null;

    private void BeginEpoch()
    {
        epochStart = random.State;
        if (shuffle)
            EpochOrder.Shuffled(order, random);
        else
            EpochOrder.Ascending(order);
    }
}
