using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>
/// How a single row goes through a network: everything in one method, since calls and loops over rows would take most of a small
/// network's time. Features lie in the lanes, and gradients by weights are outer products.
/// </summary>
/// <param name="Layers">In order of application.</param>
/// <param name="Memory">Where the row's intermediate vectors lie.</param>
/// <param name="Prediction">The last layer's product where Predict returns a function of each output by itself; null where it looks at all of them.</param>
internal sealed record NetworkRow(EquatableArray<NetworkLayer> Layers, NetworkMemory Memory, MatMul? Prediction)
{
    /// <summary>More layers would not fit into one method; beside them calls cost little.</summary>
    private const int MostLayers = 4;

    /// <summary>The products that have methods where they are more than a tile.</summary>
    public IEnumerable<MatMul> Products =>
        Layers.SelectMany(layer => layer.Number == 1 ? new[] { layer.Forward } : [layer.Forward, layer.Backward]).Concat(Prediction is null ? [] : [Prediction]);

    /// <summary>The plan for one row; null where the network is too deep.</summary>
    public static NetworkRow? Create(NetworkSpec spec, Kernel prediction)
    {
        if (spec.Layers.Count > MostLayers)
        {
            return null;
        }

        var memory = NetworkMemory.Create(spec, NetworkLayout.Row);
        var layers = NetworkLayer.CreateAll(spec, memory, NetworkLayout.Row);
        return new NetworkRow(layers, memory, PredictionOf(layers[layers.Count - 1].Forward, prediction));
    }

    private static MatMul? PredictionOf(MatMul product, Kernel kernel)
    {
        if (kernel.Passes.OfType<Reduce>().Any())
        {
            return null;
        }

        return product with
        {
            Name = "Prediction",
            Formula = $"{product.Formula}, predictions: {kernel.Formula}",
            Result = new Matrix("predictions", product.Columns),
            Epilogue = new MatMulEpilogue(kernel),
            IsExact = true,
        };
    }
}
