using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Networks;

/// <summary>Parameters and inputs, the same for all contenders and programs.</summary>
internal static class NetworkData
{
    private const uint InputSeed = 1, ParameterSeed = 2;

    public static float[] Inputs(NetworkShape shape, int rows)
    {
        var values = new float[rows * shape.Network.InputSize];
        var state = InputSeed;
        Data.Fill(values, ref state, 1);
        return values;
    }

    /// <summary>Weights and biases of each layer in ±1/√inputs, packed W1, b1, W2, b2, …</summary>
    public static float[] Parameters(NetworkShape shape)
    {
        var values = new List<float>();
        var state = ParameterSeed;
        foreach (var (inputs, outputs) in shape.Sizes.Zip(shape.Sizes.Skip(1)))
        {
            var layer = new float[(inputs + 1) * outputs];
            Data.Fill(layer, ref state, 1 / MathF.Sqrt(inputs));
            values.AddRange(layer);
        }

        return [.. values];
    }
}
