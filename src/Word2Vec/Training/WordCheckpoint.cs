using System.Numerics;
using KernelGen.Training;

namespace KernelGen.Word2Vec;

/// <summary>What a checkpoint holds behind the facts: the vectors without what pads their rows, the place in the corpus, the history, and the random streams.</summary>
internal static class WordCheckpoint
{
    public static void Write<T>(BinaryWriter writer, Word2VecState<T> state, KernelRandomState[][] samplers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        writer.Write(state.Sentences);
        writer.Write(state.Words);
        writer.Write(state.Loss);
        writer.Write(state.Predictions);
        writer.Write(state.History.Count);
        foreach (var epoch in state.History)
        {
            writer.Write(epoch.Loss);
            writer.Write(epoch.Predictions);
            writer.Write(epoch.Sentences);
        }

        foreach (var (s0, s1, s2, s3) in samplers.SelectMany(static states => states))
        {
            writer.Write(s0);
            writer.Write(s1);
            writer.Write(s2);
            writer.Write(s3);
        }

        var matrices = state.Matrices;
        for (var row = 0; row < matrices.InputRows; row++)
            writer.WriteValues<T>(matrices.InputRow(row));
        for (var row = 0; row < matrices.OutputRows; row++)
            writer.WriteValues<T>(matrices.OutputRow(row));
    }

    /// <summary>Reads what <see cref="Write"/> left, the vectors into place; all else is checked before.</summary>
    public static Word2VecState<T> Read<T>(BinaryReader reader, WordMatrices<T> matrices, KernelRandomState[][] samplers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var state = new Word2VecState<T>(matrices)
        {
            Sentences = reader.ReadInt64(),
            Words = reader.ReadInt64(),
            Loss = reader.ReadDouble(),
            Predictions = reader.ReadInt64(),
        };
        var epochs = reader.ReadInt32();
        for (var epoch = 1; epoch <= epochs; epoch++)
            state.History.Add(new Word2VecEpoch(epoch, reader.ReadDouble(), reader.ReadInt64(), reader.ReadInt64()));

        foreach (var states in samplers)
        {
            foreach (ref var lane in states.AsSpan())
            {
                lane = new KernelRandomState(reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadUInt64());
                if (lane == default)
                    throw new InvalidDataException("its random generators are all zeros");
            }
        }

        if (state.Sentences < 0 || state.Words < 0)
            throw new InvalidDataException("its numbers contradict each other");

        for (var row = 0; row < matrices.InputRows; row++)
            reader.ReadValues(matrices.InputRow(row));
        for (var row = 0; row < matrices.OutputRows; row++)
            reader.ReadValues(matrices.OutputRow(row));
        return state;
    }
}
