using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Networks;

/// <summary>The bits of a result follow from sizes and element alone: not from the width, nor from the rows beside a row, nor from chunks.</summary>
[Trait("Category", "Numeric")]
public class NetworkBitsTests
{
    private const int MostRows = 32;

    public static TheoryData<string, Activation> Classifiers => NetworkSpecs.Classifiers;

    [Theory]
    [MemberData(nameof(Classifiers))]
    public void EveryWidth_GivesTheSameBits(string shape, Activation activation)
    {
        CompareWidths<float>(shape, activation, Element.Single);
        CompareWidths<double>(shape, activation, Element.Double);
    }

    [Theory]
    [MemberData(nameof(Classifiers))]
    public void ARow_HasTheSameBitsAloneAndAmongOthers(string shape, Activation activation)
    {
        CompareRows<float>(shape, activation, Element.Single);
        CompareRows<double>(shape, activation, Element.Double);
    }

    /// <summary>Rows whose targets are all zero add nothing to a sum, but change where chunks and tiles fall.</summary>
    [Theory]
    [MemberData(nameof(Classifiers))]
    public void TheGradient_IsTheSameChainWhereverChunksAndTilesFall(string shape, Activation activation)
    {
        var network = Compile<float>(shape, activation, Element.Single);
        var data = new NetworkData<float>(network, NetworkPlan.Create(network.Spec).Memory.ChunkRows + 13);
        var whole = network.Gradient(Widest, data.Parameters, data.Inputs, data.Targets);
        foreach (var before in new[] { 1, 5, 50 })
        {
            float[] inputs = [.. new float[before * network.Members.InputSize], .. data.Inputs];
            float[] targets = [.. new float[before * network.Members.OutputSize], .. data.Targets];
            Assert.Equal(whole, network.Gradient(Widest, data.Parameters, inputs, targets));
        }
    }

    private static CompiledNetwork<T> Compile<T>(string shape, Activation activation, Element element)
        where T : struct, INumberBase<T> =>
        CompiledNetwork<T>.Of(NetworkSpecs.Create(NetworkSpecs.Sizes(shape), activation, element: element));

    private static void CompareWidths<T>(string shape, Activation activation, Element element)
        where T : struct, IFloatingPointIeee754<T>
    {
        var network = Compile<T>(shape, activation, element);
        foreach (var rows in new[] { 1, 15, 109 })
        {
            var data = new NetworkData<T>(network, rows);
            var widest = Run(network, data, 512);
            Assert.True(Same(widest, Run(network, data, 256)), $"256 bits, {rows} rows");
            Assert.True(Same(widest, Run(network, data, 128)), $"128 bits, {rows} rows");
        }
    }

    /// <summary>Predictions, the sum of losses and all its gradients.</summary>
    private static T[] Run<T>(CompiledNetwork<T> network, NetworkData<T> data, int bits)
        where T : struct, IFloatingPointIeee754<T>
    {
        var predictions = new T[data.Targets.Length];
        network.Predict(bits, data.Parameters, data.Inputs, predictions);
        var (gradient, inputGradient) = (new T[data.Parameters.Length], new T[data.Inputs.Length]);
        var total = network.Gradient(bits, data.Parameters, data.Inputs, data.Labels, gradient, inputGradient);
        return [T.CreateChecked(total), .. predictions, .. gradient, .. inputGradient];
    }

    private static int Widest => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    private static void CompareRows<T>(string shape, Activation activation, Element element)
        where T : struct, IFloatingPointIeee754<T>
    {
        var network = Compile<T>(shape, activation, element);
        var (inputSize, outputSize) = (network.Members.InputSize, network.Members.OutputSize);
        var data = new NetworkData<T>(network, MostRows);
        var (alone, aloneInput) = (new T[data.Targets.Length], new T[data.Inputs.Length]);
        var gradient = new T[data.Parameters.Length];
        for (var row = 0; row < MostRows; row++)
        {
            var inputs = data.Inputs.AsSpan(row * inputSize, inputSize);
            network.Members.Predict(data.Parameters, inputs, alone.AsSpan(row * outputSize, outputSize));
            network.Gradient(Widest, data.Parameters, inputs, data.Labels.AsSpan(row, 1), gradient, aloneInput.AsSpan(row * inputSize, inputSize));
        }

        for (var rows = 1; rows <= MostRows; rows++)
        {
            var (predictions, inputGradient) = (new T[rows * outputSize], new T[rows * inputSize]);
            var inputs = data.Inputs.AsSpan(0, inputGradient.Length);
            network.Members.Predict(data.Parameters, inputs, predictions);
            network.Gradient(Widest, data.Parameters, inputs, data.Labels.AsSpan(0, rows), gradient, inputGradient);
            Assert.True(Same(alone.AsSpan(0, predictions.Length), predictions), $"predictions of {rows} rows");
            Assert.True(Same(aloneInput.AsSpan(0, inputGradient.Length), inputGradient), $"input gradients of {rows} rows");
        }
    }

    private static bool Same<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second)
        where T : struct => MemoryMarshal.AsBytes(first).SequenceEqual(MemoryMarshal.AsBytes(second));
}
