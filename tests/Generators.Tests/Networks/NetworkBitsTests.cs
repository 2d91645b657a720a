using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Networks;

/// <summary>The bits of a result follow from sizes and element alone: not from the width, nor from the rows beside a row, nor from chunks.</summary>
public class NetworkBitsTests
{
    private delegate void PredictBody<T>(ref T parameters, ref T inputs, ref T predictions, int rows);

    private delegate double GradientBody<T>(
        ref T parameters, ref T inputs, ref T targets, ref int labels, ref T gradient, ref T inputGradient, int rows, T scale);

    public static TheoryData<string, Activation> Networks => new()
    {
        { "3-2-3", Activation.Sigmoid },
        { "1-1-1", Activation.Tanh },
        { "10-5-10", Activation.Sigmoid },
        { "64-32-10", Activation.Tanh },
        { "100-60-25", Activation.Gelu },
        { "37-75-9", Activation.Silu },
        { "19-130-7-3", Activation.Relu },
        { "9-8-12-6-4-2", Activation.Softplus },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void EveryWidth_GivesTheSameBits(string shape, Activation activation)
    {
        CompareWidths<float>(shape, activation, Element.Single);
        CompareWidths<double>(shape, activation, Element.Double);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void ARow_HasTheSameBitsAloneAndAmongOthers(string shape, Activation activation)
    {
        CompareRows<float>(shape, activation, Element.Single);
        CompareRows<double>(shape, activation, Element.Double);
    }

    /// <summary>Zero rows of weight 0 put between others change where chunks and tiles fall, and nothing else.</summary>
    [Theory]
    [InlineData("10-5-10")]
    [InlineData("100-60-25")]
    public void TheGradient_IsTheSameChainWhereverChunksAndTilesFall(string shape)
    {
        var network = Compile<float>(shape, Activation.Sigmoid, Element.Single, Reduction.Sum);
        var rows = ChunkRows(network) + 13;
        var data = new NetworkData<float>(network, rows);
        var whole = new float[data.Parameters.Length];
        network.Members.Gradient(data.Parameters, data.Inputs, data.Targets, whole);
        foreach (var before in new[] { 1, 5, 8, 50 })
        {
            // All-zero targets give an all-zero gradient, and adding products with 0 to a sum changes no bit of it.
            float[] inputs = [.. new float[before * network.Members.InputSize], .. data.Inputs];
            float[] targets = [.. new float[before * network.Members.OutputSize], .. data.Targets];
            var shifted = new float[whole.Length];
            network.Members.Gradient(data.Parameters, inputs, targets, shifted);
            Assert.Equal(whole, shifted);
        }
    }

    private static int ChunkRows(CompiledNetwork<float> network) => Generators.Planning.NetworkPlan.Create(network.Spec).Memory.ChunkRows;

    private static CompiledNetwork<T> Compile<T>(string shape, Activation activation, Element element, Reduction reduction = Reduction.Mean)
        where T : struct =>
        CompiledNetwork<T>.Of(NetworkSpecs.Create(NetworkSpecs.Sizes(shape), activation, element: element, reduction: reduction));

    private static void CompareWidths<T>(string shape, Activation activation, Element element)
        where T : struct, IFloatingPointIeee754<T>
    {
        var network = Compile<T>(shape, activation, element);
        foreach (var rows in new[] { 1, 3, 32, 101 })
        {
            var data = new NetworkData<T>(network, rows);
            var widest = Run(network, data, 512);
            Assert.Equal(widest, Run(network, data, 256));
            Assert.Equal(widest, Run(network, data, 128));
        }
    }

    /// <summary>Predictions, loss and all gradients, as bits.</summary>
    private static long[] Run<T>(CompiledNetwork<T> network, NetworkData<T> data, int bits)
        where T : struct, IFloatingPointIeee754<T>
    {
        var predictions = new T[data.Targets.Length];
        network.Body<PredictBody<T>>("Predict", bits)(ref data.Parameters[0], ref data.Inputs[0], ref predictions[0], data.Rows);
        var (gradient, inputGradient) = (new T[data.Parameters.Length], new T[data.Inputs.Length]);
        var total = network.Body<GradientBody<T>>("Gradient", bits)(
            ref data.Parameters[0], ref data.Inputs[0], ref Unsafe.NullRef<T>(), ref data.Labels[0], ref gradient[0], ref inputGradient[0], data.Rows, T.One);
        return [BitConverter.DoubleToInt64Bits(total), .. Bits(predictions), .. Bits(gradient), .. Bits(inputGradient)];
    }

    private static IEnumerable<long> Bits<T>(T[] values)
        where T : INumberBase<T> => values.Select(value => BitConverter.DoubleToInt64Bits(double.CreateChecked(value)));

    private static void CompareRows<T>(string shape, Activation activation, Element element)
        where T : struct, IFloatingPointIeee754<T>
    {
        // The sum over rows leaves each row's own loss alone in its input gradient.
        var network = Compile<T>(shape, activation, element, Reduction.Sum);
        var (inputSize, outputSize) = (network.Members.InputSize, network.Members.OutputSize);
        const int MostRows = 100;
        var data = new NetworkData<T>(network, MostRows);
        var (alone, aloneInput) = (new T[data.Targets.Length], new T[data.Inputs.Length]);
        var gradient = new T[data.Parameters.Length];
        for (var row = 0; row < MostRows; row++)
        {
            var (input, output) = (row * inputSize, row * outputSize);
            network.Members.Predict(data.Parameters, data.Inputs.AsSpan(input, inputSize), alone.AsSpan(output, outputSize));
            network.Classifier!.Gradient(
                data.Parameters, data.Inputs.AsSpan(input, inputSize), data.Labels.AsSpan(row, 1), gradient, aloneInput.AsSpan(input, inputSize));
        }

        for (var rows = 1; rows <= MostRows; rows++)
        {
            var (predictions, inputGradient) = (new T[rows * outputSize], new T[rows * inputSize]);
            network.Members.Predict(data.Parameters, data.Inputs.AsSpan(0, inputGradient.Length), predictions);
            network.Classifier!.Gradient(data.Parameters, data.Inputs.AsSpan(0, inputGradient.Length), data.Labels.AsSpan(0, rows), gradient, inputGradient);
            Assert.True(SameBits(alone.AsSpan(0, predictions.Length), predictions), $"predictions of {rows} rows");
            Assert.True(SameBits(aloneInput.AsSpan(0, inputGradient.Length), inputGradient), $"input gradients of {rows} rows");
        }
    }

    private static bool SameBits<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second)
        where T : struct => MemoryMarshal.AsBytes(first).SequenceEqual(MemoryMarshal.AsBytes(second));
}
