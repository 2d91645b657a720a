using static KernelGen.Runtime.Tests.Training.TrainingFixtures;

namespace KernelGen.Runtime.Tests.Training;

public sealed class NetworkParametersTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ParametersComeBackBitForBit()
    {
        float[] singles = [0, -0f, float.Epsilon, float.MaxValue, float.MinValue, 1 / 3f, float.NaN, float.NegativeInfinity, 8, 9, 10, 11, 12, 13, 14, 15];
        NetworkParameters.Save<SoftmaxRegression<float>, float>(folder["single"], singles);
        Assert.Equal(singles.Select(BitConverter.SingleToUInt32Bits), NetworkParameters.Load<SoftmaxRegression<float>, float>(folder["single"]).Select(BitConverter.SingleToUInt32Bits));

        var doubles = singles.Select(x => x / 3.0).ToArray();
        NetworkParameters.Save<SoftmaxRegression<double>, double>(folder["double"], doubles);
        Assert.Equal(doubles.Select(BitConverter.DoubleToUInt64Bits), NetworkParameters.Load<SoftmaxRegression<double>, double>(folder["double"]).Select(BitConverter.DoubleToUInt64Bits));
        Assert.Equal(["double", "single"], folder.Files);
    }

    [Fact]
    public void ATrainerSavesItsBestParameters()
    {
        var script = ScriptedNetwork.Begin();
        var losses = new Queue<double>([5, 3, 4]);
        script.ValidationLoss = losses.Dequeue;
        var trainer = Trainer.Create<ScriptedNetwork, double>(Counting(1), new TrainingOptions { Epochs = 3, Optimizer = new Sgd { LearningRate = 1 } }, ScriptedValidation);
        trainer.Run();
        trainer.SaveParameters(folder["net"]);
        Assert.Equal([-2], NetworkParameters.Load<ScriptedNetwork, double>(folder["net"]));
    }

    [Fact]
    public void TheyCanBeReadFromWhereAStreamStandsWhichStaysOpen()
    {
        NetworkParameters.Save<ScriptedNetwork, double>(folder["net"], [2.5]);
        using var stream = new MemoryStream([1, 2, 3, .. File.ReadAllBytes(folder["net"])]);
        stream.Position = 3;
        Assert.Equal([2.5], NetworkParameters.Load<ScriptedNetwork, double>(stream));
        Assert.True(stream.CanRead);

        stream.Position = 0;
        Assert.StartsWith("The stream cannot be read: ", Assert.Throws<InvalidDataException>(() => NetworkParameters.Load<ScriptedNetwork, double>(stream)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ParametersOfAnotherNetworkAreRefused()
    {
        NetworkParameters.Save<ScriptedNetwork, double>(folder["net"], [2.5]);
        var exception = Assert.Throws<InvalidDataException>(() => NetworkParameters.Load<SoftmaxRegression<double>, double>(folder["net"]));
        Assert.Equal($"'{folder["net"]}' cannot be read: it is of a network with inputs 1, not inputs 3.", exception.Message);
    }

    [Fact]
    public void WrongArgumentsAreRefusedAndNothingIsWritten()
    {
        Assert.Equal("parameters", Assert.Throws<ArgumentException>(() => NetworkParameters.Save<ScriptedNetwork, double>(folder["net"], [1, 2])).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => NetworkParameters.Save<ScriptedNetwork, double>("", [1])).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => NetworkParameters.Load<ScriptedNetwork, double>("")).ParamName);
        Assert.Equal("stream", Assert.Throws<ArgumentNullException>(() => NetworkParameters.Load<ScriptedNetwork, double>((Stream)null!)).ParamName);
        using var closed = new MemoryStream();
        closed.Dispose();
        Assert.Equal("stream", Assert.Throws<ArgumentException>(() => NetworkParameters.Load<ScriptedNetwork, double>(closed)).ParamName);
        Assert.Empty(folder.Files);
    }
}
