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

    /// <summary>An epilogue has the sum, and what the forward pass left.</summary>
    private const int MostInputsOfAnEpilogue = 2;

    public (MatMul Product, RowsMethod? Activation) CreateForward()
    {
        var isLast = index == network.Layers.Count - 1;
        var kernel = isLast ? null : ActivationKernels.Forward(spec.Activation);
        var output = Samples(kernel is null && isLast ? $"z{number}" : $"h{number}");
        var kept = ActivationKernels.GradientReadsOutput(spec.Activation) ? null : $"z{number}";
        var isPass = kernel is not null && !CanBeEpilogue(kernel, spec.Outputs);
        var x = index == 0 ? "x" : $"h{below}";
        var sum = $"{x} W{number} + b{number}";
        var formula = kernel is null ? $"{(isLast ? "z" : "h")}{number} = {sum}"
            : isPass ? $"z{number} = {sum}{(kept is null ? $", where h{number} will be" : "")}"
            : $"z{number} = {sum}, h{number} = {Applied(spec.Activation, $"z{number}")}";
        var product = Product($"Forward{number}", formula, x, isPass && kept is not null ? Samples(kept) : output, isForward: true) with
        {
            Bias = $"b{number}",
            Epilogue = kernel is null || isPass ? null : new MatMulEpilogue(kernel, kept is null ? null : Samples(kept).Name),
        };
        return (product, isPass ? Pass(kernel!, number, spec.Outputs) : null);
    }

    public (MatMul Product, RowsMethod? Activation) CreateBackward()
    {
        var activation = network.Layers[index - 1].Activation;
        var kernel = ActivationKernels.Gradient(activation);
        var isPass = kernel is not null && !CanBeEpilogue(kernel, spec.Inputs);
        var product = $"dz{number} W{number}ᵀ";
        var formula = kernel is null ? $"dz{below} = {product}"
            : isPass ? $"dh{below} = {product}"
            : $"dz{below} = ({product}) ∘ {Applied(activation, $"z{below}").Replace("(", "′(")}";
        var kept = Samples(ActivationKernels.GradientReadsOutput(activation) ? $"h{below}" : $"z{below}");
        var matMul = Product($"Backward{number}", formula, $"dz{number}", Samples($"dz{below}"), isForward: false) with
        {
            Epilogue = kernel is null || isPass ? null : new MatMulEpilogue(kernel, kept.Name),
        };
        return (matMul, isPass ? Pass(kernel!, below, spec.Inputs) : null);
    }

    /// <summary>The first layer's, by the inputs.</summary>
    public MatMul CreateInputGradient()
    {
        var result = layout.IsInLanes ? memory.Get("dxLanes") : new Matrix("dx", spec.Inputs);
        return Product("InputGradient", "dx = dz1 W1ᵀ", "dz1", result, isForward: false) with { IsExact = !layout.IsInLanes };
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
        || (layout.IsRow && kernel.Inputs.Count <= MostInputsOfAnEpilogue && MatMulChains.WholeBlocks(size, element) / MatMulChains.BlockLanes(element) * NetworkLayout.Weight(kernel) <= MostWeightOfARow);

    private Matrix Samples(string name) => memory.Get(layout.IsInLanes ? $"{name}Lanes" : name);

    private RowsMethod Pass(Kernel kernel, string layer, int size)
    {
        var row = ElementsOfAPass(kernel, size);
        return new RowsMethod(
            $"{kernel.Name}{layer}{(layout.IsRow ? "OfRow" : "")}_", kernel, row.Elements, element,
            new EquatableArray<int>([.. kernel.Inputs.Select(_ => row.Stride)]), row.Stride);
    }

    /// <summary>
    /// What a pass takes for a row: a block of samples in lanes, which has no gaps; of samples in rows, several rows with the little that
    /// fills them up, so that enough vectors hide each other's latency; otherwise a row.
    /// </summary>
    private (int Elements, int Stride) ElementsOfAPass(Kernel kernel, int size)
    {
        var whole = MatMulChains.WholeBlocks(size, element);
        if (layout.IsInLanes)
        {
            return (size * MatMulChains.BlockLanes(element), size * MatMulChains.BlockLanes(element));
        }

        var rows = NetworkLayout.RowsOfAPass(kernel, size, element);
        return layout.IsRow || rows == 1 ? (size, whole) : (rows * whole, rows * whole);
    }

    private static string Applied(Activation activation, string to) => $"{activation.ToString().ToLowerInvariant()}({to})";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
