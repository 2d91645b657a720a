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

    /// <summary>Blocks that hide a function's latency when they go through it side by side.</summary>
    private const int BlocksOfAPass = 8;

    /// <summary>A hyperbolic tangent, a logarithm or an error function takes up to three times as many locals as an exponential or a sigmoid.</summary>
    private const int HeavyWeight = 3;

    private const double LargestGap = 1.25;

    public static NetworkLayout Create(NetworkSpec network, IEnumerable<Kernel> outputKernels)
    {
        var fits = outputKernels.All(kernel => NetworkLanesMethod.Fits(kernel, network.OutputSize, network.Element));
        return new NetworkLayout(fits && IsNarrow(network), fits);
    }

    /// <summary>Rows of a matrix with gaps that a pass over its elements takes at once; it computes the gaps along, where they are small.</summary>
    public static int RowsOfAPass(int size, Element element)
    {
        var whole = MatMulChains.WholeBlocks(size, element);
        return whole > LargestGap * size ? 1 : Math.Max(1, BlocksOfAPass * MatMulChains.BlockLanes(element) / whole);
    }

    /// <summary>What the functions of a kernel take of a method, in exponentials.</summary>
    public static int Weight(Kernel kernel) => kernel.Passes.Sum(pass => ExprCost.Calls(pass) + ((HeavyWeight - 1) * ExprCost.Parts(ExprCost.Value(pass)).Count(IsHeavy)));

    private static bool IsHeavy(Expr part) => part is Apply { Function: Function.Tanh or Function.Log or Function.Log1P or Function.Softplus or Function.Erf };

    private static bool IsNarrow(NetworkSpec network)
    {
        var used = network.Layers.Sum(layer => (long)layer.Inputs * layer.Outputs);
        var taken = network.Layers.Sum(layer => (long)layer.Inputs * MatMulChains.WholeBlocks(layer.Outputs, network.Element));
        return used <= NarrowShare * taken && network.Layers.All(layer => layer.Outputs <= MatMulChains.BlockLanes(Element.Single));
    }
}
