using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>
/// What lies in the lanes of a network's vectors: features of one sample, or one feature of several samples. Narrow layers leave most lanes
/// of a vector of features empty, and a loss folds each row across its lanes; with samples in the lanes both cost a fraction.
/// </summary>
/// <param name="IsInLanes">Every layer has samples in the lanes.</param>
/// <param name="IsLossInLanes">The loss and what Predict returns have samples in the lanes.</param>
/// <param name="IsRow">There is one sample, and activations are part of its products where they are few.</param>
internal sealed record NetworkLayout(bool IsInLanes, bool IsLossInLanes, bool IsRow = false)
{
    /// <summary>A single sample with its features in the lanes.</summary>
    public static readonly NetworkLayout Row = new(IsInLanes: false, IsLossInLanes: false, IsRow: true);

    /// <summary>Layers as products are narrow where features fill at most this share of the lanes.</summary>
    private const double NarrowShare = 0.6;

    public static NetworkLayout Create(NetworkSpec network, IEnumerable<Kernel> outputKernels)
    {
        var fits = outputKernels.All(kernel => NetworkLanesMethod.Fits(kernel, network.OutputSize));
        return new NetworkLayout(fits && IsNarrow(network), fits);
    }

    private static bool IsNarrow(NetworkSpec network)
    {
        var used = network.Layers.Sum(layer => (long)layer.Inputs * layer.Outputs);
        var taken = network.Layers.Sum(layer => (long)layer.Inputs * MatMulChains.WholeBlocks(layer.Outputs, network.Element));
        return used <= NarrowShare * taken && network.Layers.All(layer => layer.Outputs <= MatMulChains.BlockLanes(Element.Single));
    }
}
