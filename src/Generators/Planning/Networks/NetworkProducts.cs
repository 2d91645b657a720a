using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>Sets up the products of a layer that keep samples apart: forward, and backward to what is below.</summary>
internal sealed class NetworkProducts(NetworkSpec network, int index, NetworkMemory memory, NetworkLayout layout)
{
    private readonly LayerSpec spec = network.Layers[index];
    private readonly Element element = network.Element;
    private readonly string number = Text(index + 1);
    private readonly string below = Text(index);

    /// <summary>Blocks that go through a function in the method of a row: twelve of the narrowest vectors, which the JIT still inlines.</summary>
    private const int MostWeightOfARow = 3;

    /// <summary>The product, and the activation where it is a pass of its own, in a prediction and in a gradient.</summary>
    public (MatMul Product, RowsMethod? Activation, RowsMethod? GradientsActivation) CreateForward()
    {
        var (z, h) = ($"z{number}", $"h{number}");
        var isLast = index == network.Layers.Count - 1;
        if (isLast || ActivationKernels.Forward(spec.Activation) is not { } kernel)
        {
            return (Forward(isLast ? z : h, "", isLast ? z : h), null, null);
        }

        if (ActivationKernels.ForwardWithSlope(spec.Activation) is { } withSlope)
        {
            return (Forward(z, "", z), Pass(kernel, number, spec.Outputs), Pass(withSlope, number, spec.Outputs));
        }

        if (!CanBeEpilogue(kernel, spec.Outputs))
        {
            var pass = Pass(kernel, number, spec.Outputs);
            return (Forward(z, $", where {h} will be", h), pass, pass);
        }

        return (Forward(z, $", {h} = {Applied(spec.Activation, z)}", h) with { Epilogue = new MatMulEpilogue(kernel) }, null, null);
    }

    /// <summary>The gradient of the activation below is part of the product: it takes no function, since the forward pass left the output or the slope.</summary>
    public MatMul CreateBackward()
    {
        var activation = network.Layers[index - 1].Activation;
        var gradient = $"dz{number} W{number}ᵀ";
        if (ActivationKernels.Gradient(activation) is not { } kernel)
        {
            return Product($"Backward{number}", $"dz{below} = {gradient}", $"dz{number}", Samples($"dz{below}"), isForward: false);
        }

        var isFromOutput = kernel.Inputs[0] == Formula.Y;
        var slope = Applied(activation, $"z{below}").Replace("(", "′(");
        return Product($"Backward{number}", $"dz{below} = ({gradient}) ∘ {slope}{(isFromOutput ? "" : $", which is now in place of z{below}")}", $"dz{number}", Samples($"dz{below}"), isForward: false) with
        {
            Epilogue = new MatMulEpilogue(kernel, Samples(isFromOutput ? $"h{below}" : $"z{below}").Name),
        };
    }

    /// <summary>The first layer's, by the inputs.</summary>
    public MatMul CreateInputGradient()
    {
        var result = layout.IsInLanes ? memory.Get("dxLanes") : new Matrix("dx", spec.Inputs);
        return Product("InputGradient", "dx = dz1 W1ᵀ", "dz1", result, isForward: false) with { IsExact = !layout.IsInLanes };
    }

    private MatMul Forward(string sums, string then, string result)
    {
        var x = index == 0 ? "x" : $"h{below}";
        return Product($"Forward{number}", $"{sums} = {x} W{number} + b{number}{then}", x, Samples(result), isForward: true) with { Bias = $"b{number}" };
    }

    /// <summary>
    /// Features in the lanes: rows of samples are broadcast, and the weights are read row by row, forward as they are packed, backward from a
    /// transposed copy. Samples in the lanes: the weights are broadcast, from where they are.
    /// </summary>
    private MatMul Product(string name, string formula, string from, Matrix result, bool isForward)
    {
        var (inputs, outputs) = isForward ? (spec.Inputs, spec.Outputs) : (spec.Outputs, spec.Inputs);
        if (layout.IsInLanes)
        {
            var weights = isForward ? new LeftMatrix($"W{number}", 1, spec.Outputs) : new LeftMatrix($"W{number}", spec.Outputs, 1);
            return new MatMul(name, formula, weights, Samples(from), result, outputs, result.Stride, inputs, element) { IsInLanes = true };
        }

        var samples = from == "x" ? new Matrix("x", spec.Inputs) : memory.Get(from);
        var right = isForward ? new Matrix($"W{number}", spec.Outputs) : memory.Get($"W{number}T");
        return new MatMul(name, formula, new LeftMatrix(samples.Name, samples.Stride, 1), right, result, layout.IsRow ? 1 : null, outputs, inputs, element);
    }

    /// <summary>
    /// Functions in a loop over tiles would keep their constants in registers that the accumulators want; a single row has no such loop.
    /// </summary>
    private bool CanBeEpilogue(Kernel kernel, int size) =>
        MatMulEpilogue.CanBe(kernel)
        || (layout.IsRow && MatMulChains.WholeBlocks(size, element) / MatMulChains.BlockLanes(element) * NetworkLayout.Weight(kernel) <= MostWeightOfARow);

    private Matrix Samples(string name) => memory.Get(layout.IsInLanes ? $"{name}Lanes" : name);

    private RowsMethod Pass(Kernel kernel, string layer, int size)
    {
        var row = ElementsOfAPass(size);
        return new RowsMethod(
            $"{kernel.Name}{layer}{(layout.IsRow ? "OfRow" : "")}_", kernel, row.Elements, element,
            new EquatableArray<int>([.. kernel.Inputs.Select(_ => row.Stride)]), row.Stride)
        {
            IsSingle = layout.IsRow,
        };
    }

    /// <summary>
    /// What a pass takes for a row: a block of samples in lanes, which has no gaps; of samples in rows, several rows with the little that
    /// fills them up, so that enough vectors hide each other's latency; otherwise a row.
    /// </summary>
    private (int Elements, int Stride) ElementsOfAPass(int size)
    {
        var whole = MatMulChains.WholeBlocks(size, element);
        if (layout.IsInLanes)
        {
            return (size * MatMulChains.BlockLanes(element), size * MatMulChains.BlockLanes(element));
        }

        var rows = NetworkLayout.RowsOfAPass(size, element);
        return layout.IsRow || rows == 1 ? (size, whole) : (rows * whole, rows * whole);
    }

    private static string Applied(Activation activation, string to) => $"{activation.ToString().ToLowerInvariant()}({to})";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
