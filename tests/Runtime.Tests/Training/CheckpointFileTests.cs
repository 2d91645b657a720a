using System.Buffers.Binary;
using System.Numerics;
using static KernelGen.Runtime.Tests.Training.TrainingFixtures;

namespace KernelGen.Runtime.Tests.Training;

/// <summary>Files that are damaged, cut short, foreign or of another run are refused by name, and change nothing.</summary>
public sealed class CheckpointFileTests : IDisposable
{
    private static readonly TrainingOptions Options = new() { Epochs = 2, BatchSize = 4, Optimizer = new Sgd { Momentum = 0.5 } };

    private readonly TemporaryFolder folder = new();
    private readonly string path;
    private readonly byte[] bytes;

    public CheckpointFileTests()
    {
        path = folder["run.checkpoint"];
        Create().SaveCheckpoint(path);
        bytes = File.ReadAllBytes(path);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void EveryFlippedByteIsRefused()
    {
        var trainer = Started();
        for (var i = 0; i < bytes.Length; i++)
        {
            var flipped = (byte[])bytes.Clone();
            flipped[i] ^= 0xFF;
            AssertRefused(trainer, flipped, i < 8 ? "no KernelGen file" : "damaged");
        }
    }

    [Fact]
    public void AFileCutShortAnywhereOrMadeLongerIsRefused()
    {
        var trainer = Started();
        for (var length = 0; length < bytes.Length; length++)
            AssertRefused(trainer, bytes[..length], length < 8 ? "no KernelGen file" : length < 16 ? "cut short at" : "cut short");
        AssertRefused(trainer, [.. bytes, 0], "damaged");
    }

    [Fact]
    public void AForeignFileIsRefused() => AssertRefused(Started(), "A text."u8.ToArray(), "no KernelGen file");

    /// <summary>Version 1 shuffled otherwise: the same state would go on through other batches.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void ACheckpointOfAnotherVersionIsRefusedAsSuch(int version)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), version);
        WriteChecksum();
        AssertRefused(Started(), bytes, $"it has format version {version}, and this library reads version 2 of a trainer's checkpoint");
    }

    [Fact]
    public void TheChecksumIsCrc32C()
    {
        var content = bytes[..^4];
        WriteChecksum();
        Assert.Equal(content, bytes[..^4]);
        Assert.Equal(File.ReadAllBytes(path), bytes);
    }

    [Fact]
    public void ParametersAreNoCheckpointAndACheckpointIsNoParameters()
    {
        var trainer = Started();
        Assert.Contains("it holds a trainer's checkpoint, not a network's parameters",
            Assert.Throws<InvalidDataException>(() => NetworkParameters.Load<SoftmaxRegression<float>, float>(path)).Message, StringComparison.Ordinal);
        Create().SaveParameters(path);
        AssertRefused(trainer, File.ReadAllBytes(path), "it holds a network's parameters, not a trainer's checkpoint");
    }

    [Fact]
    public void ACheckpointOfOtherOptionsIsRefusedByTheirNames()
    {
        void Refused(TrainingOptions options, string reason) => AssertRefused(Create(options), bytes, reason);
        Refused(Options with { BatchSize = 5 }, "BatchSize 4, not BatchSize 5");
        Refused(Options with { Shuffle = false }, "Shuffle True, not Shuffle False");
        Refused(Options with { StepDecay = new StepDecay { Factor = 0.1, EveryEpochs = 3 } }, "StepDecay none, not StepDecay 0.1 every 3");
        Refused(Options with { EarlyStop = new EarlyStop { MinimumImprovement = 0.5 } }, "MinimumImprovement 0, not MinimumImprovement 0.5");
        Refused(Options with { Optimizer = new Adam() }, "Optimizer Sgd, not Optimizer Adam");
        Refused(Options with { Optimizer = new Sgd { Momentum = 0.5, LearningRate = 2 } }, "LearningRate 0.01, not LearningRate 2");
        Refused(Options with { Optimizer = new Sgd { Momentum = 0.25 } }, "Momentum 0.5, not Momentum 0.25");
        Refused(Options with { Optimizer = new Sgd { Momentum = 0.5, Nesterov = true } }, "Nesterov 0, not Nesterov 1");
        Refused(Options with { Optimizer = new Sgd { Momentum = 0.5, WeightDecay = 0.5 } }, "WeightDecay 0, not WeightDecay 0.5");
    }

    [Fact]
    public void ACheckpointOfOtherDataOrOfAnotherNetworkIsRefused()
    {
        AssertRefused(Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(10, seed: 3), Options, Points<float>(5)), bytes, "training data of 10 rows with labels");
        AssertRefused(Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(10), Options), bytes, "not validation data of no rows");
        AssertRefused(Trainer.Create<SoftmaxRegression<double>, double>(Points<double>(10), Options, Points<double>(5)), bytes, "a network with element float, not element double");
        AssertRefused(Trainer.Create<ScriptedNetwork, double>(Counting(10), Options), bytes, "of a network with");
    }

    [Fact]
    public void AMissingFileIsReportedAsMissing() =>
        Assert.Throws<FileNotFoundException>(() => Started().LoadCheckpoint(folder["none"]));

    [Fact]
    public void AKillDuringSavingLeavesTheOldCheckpointAndTheNextOneReplacesBoth()
    {
        // What a process killed halfway leaves: the old file, and a part of the new one beside it.
        File.WriteAllBytes(path + ".tmp", bytes[..(bytes.Length / 2)]);
        var trainer = Create();
        trainer.LoadCheckpoint(path);
        trainer.Run();
        trainer.SaveCheckpoint(path);
        Assert.Equal(["run.checkpoint"], folder.Files);
        var resumed = Create();
        resumed.LoadCheckpoint(path);
        Assert.Equal(trainer.Step, resumed.Step);
    }

    [Fact]
    public void AFailureDuringSavingLeavesTheOldCheckpointAndNothingElse()
    {
        // Fails after the first bytes are written: the content is asked for in the middle.
        Assert.Throws<TimeoutException>(() => KernelGen.Training.KernelGenFile.Write(path, KernelGen.Training.FileKind.Checkpoint, writer =>
        {
            writer.Write(new byte[100_000]);
            throw new TimeoutException();
        }));
        Assert.Equal(bytes, File.ReadAllBytes(path));
        Assert.Equal(["run.checkpoint"], folder.Files);
    }

    private static Trainer<float> Create(TrainingOptions? options = null) =>
        Trainer.Create<SoftmaxRegression<float>, float>(Points<float>(10), options ?? Options, Points<float>(5));

    /// <summary>A trainer some steps on, whose state must survive what it refuses.</summary>
    private static Trainer<float> Started()
    {
        var trainer = Create();
        trainer.Run();
        return trainer;
    }

    private void AssertRefused<T>(Trainer<T> trainer, byte[] content, string reason)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (step, parameters, history) = (trainer.Step, trainer.Parameters.Copy(), trainer.History);
        File.WriteAllBytes(path, content);
        var exception = Assert.Throws<InvalidDataException>(() => trainer.LoadCheckpoint(path));
        Assert.StartsWith($"'{path}' cannot be read: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Equal(step, trainer.Step);
        Assert.Equal(history, trainer.History);
        Assert.Equal(parameters, trainer.Parameters.Copy());
    }

    /// <summary>CRC-32C bit by bit, as RFC 3720 has it: reflected, polynomial 0x1EDC6F41.</summary>
    private void WriteChecksum()
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes.AsSpan(0, bytes.Length - 4))
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0x82F63B78);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4), ~crc);
    }
}
