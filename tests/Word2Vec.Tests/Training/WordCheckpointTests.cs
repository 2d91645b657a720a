namespace KernelGen.Word2Vec.Tests.Training;

/// <summary>What a checkpoint says that is whole and cannot be.</summary>
public class WordCheckpointTests
{
    private static readonly KernelRandomState Some = new(1, 2, 3, 4);

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        var read = Read(new Word2VecState<float>(Matrices()) { Sentences = 5, Words = 9, Loss = 1.5, Predictions = 7 }, Some);
        Assert.Equal((5, 9, 1.5, 7), (read.Sentences, read.Words, read.Loss, read.Predictions));
    }

    [Fact]
    public void ARandomGeneratorOfZerosIsRefused() =>
        Assert.Contains("all zeros", Assert.Throws<InvalidDataException>(() => Read(new Word2VecState<float>(Matrices()), default)).Message, StringComparison.Ordinal);

    [Fact]
    public void NumbersBelowZeroAreRefused()
    {
        Assert.Throws<InvalidDataException>(() => Read(new Word2VecState<float>(Matrices()) { Sentences = -1 }, Some));
        Assert.Throws<InvalidDataException>(() => Read(new Word2VecState<float>(Matrices()) { Words = -1 }, Some));
    }

    [Fact]
    public void VectorsAreFiniteOnlyIfBothMatricesAre()
    {
        var matrices = Matrices();
        Assert.True(matrices.AreFinite());
        matrices.OutputRow(1)[0] = float.NaN;
        Assert.False(matrices.AreFinite());
        matrices.OutputRow(1)[0] = 0;
        matrices.InputRow(1)[0] = float.PositiveInfinity;
        Assert.False(matrices.AreFinite());
    }

    private static WordMatrices<float> Matrices() => WordMatrices<float>.Of<PlainModel<SkipGram, float>>(words: 3);

    private static Word2VecState<float> Read(Word2VecState<float> state, KernelRandomState random)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        WordCheckpoint.Write(writer, state, [[random]]);
        writer.Flush();
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        return WordCheckpoint.Read(reader, Matrices(), [[default]]);
    }
}
