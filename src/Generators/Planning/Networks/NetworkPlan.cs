using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>
/// How a network is computed: its layers' products, and where in working memory each intermediate matrix lies. Rows go through in
/// chunks, so that working memory is fixed by the declaration and stays in the cache.
/// </summary>
/// <param name="Spec">What was declared.</param>
/// <param name="Layers">In order of application.</param>
/// <param name="ParameterCount">Length of the flat parameter vector.</param>
/// <param name="Memory">Where the intermediate matrices lie.</param>
/// <param name="Layout">What lies in the lanes of vectors.</param>
/// <param name="Row">How a single row goes through; null where that is not by itself.</param>
internal sealed record NetworkPlan(
    NetworkSpec Spec, EquatableArray<NetworkLayer> Layers, int ParameterCount, NetworkMemory Memory, NetworkLayout Layout, NetworkRow? Row)
{
    /// <summary>The kernel that turns the last layer's bare output into what Predict returns.</summary>
    public Kernel Prediction => PredictionOf(Spec);

    /// <summary>The loss over target rows, and its gradient by the last layer's bare output.</summary>
    public Kernel TargetLoss => TargetLossOf(Spec);

    /// <summary>The same over class labels; null where the loss has none.</summary>
    public Kernel? LabelLoss => LabelLossOf(Spec);

    /// <summary>The kernels that the network applies to rows.</summary>
    public IEnumerable<RowsMethod> RowsMethods =>
        Layers.Concat(Row?.Layers ?? []).SelectMany(layer => new[] { layer.ActivationPass, layer.GradientsActivationPass }).Distinct().OfType<RowsMethod>()
            .Concat(Layout.IsLossInLanes && Row is null ? [] : OutputKernels(Spec).Select(OnRows));

    /// <summary>The kernels that the network applies to samples in lanes.</summary>
    public IEnumerable<NetworkLanesMethod> LanesMethods => Layout.IsLossInLanes ? OutputKernels(Spec).Select(InLanes) : [];

    /// <summary>The last layer's bare output.</summary>
    public Matrix Outputs => Layers[Layers.Count - 1].Forward.Result;

    /// <summary>The loss's gradient by the last layer's bare output.</summary>
    public Matrix OutputGradient => Layers[Layers.Count - 1].ParameterGradient.Right;

    /// <summary>Multiplications and additions of a row's forward pass, activations left aside.</summary>
    public long ForwardOperations => Spec.Layers.Sum(layer => 2L * layer.Inputs * layer.Outputs);

    /// <summary>Multiplications and additions of a row's loss and gradient by the parameters: every layer but the first has a third product.</summary>
    public long GradientOperations => (3 * ForwardOperations) - (2L * Spec.Layers[0].Inputs * Spec.Layers[0].Outputs);

    public static NetworkPlan Create(NetworkSpec spec)
    {
        var layout = NetworkLayout.Create(spec, OutputKernels(spec));
        var memory = NetworkMemory.Create(spec, layout);
        var layers = NetworkLayer.CreateAll(spec, memory, layout);
        return new NetworkPlan(spec, layers, layers[layers.Count - 1].EndOffset, memory, layout, NetworkRow.Create(spec, PredictionOf(spec)));
    }

    /// <summary>A kernel on the rows of the last layer's bare output, of which there is one where many have samples in the lanes.</summary>
    public RowsMethod OnRows(Kernel kernel)
    {
        var stride = MatMulChains.WholeBlocks(Spec.OutputSize, Spec.Element);
        var strides = kernel.Inputs.Select((_, input) => input == 0 ? stride : Spec.OutputSize);
        return new RowsMethod(
            $"{kernel.Name}_", kernel, Spec.OutputSize, Spec.Element, new EquatableArray<int>([.. strides]),
            kernel.IsLoss ? stride : Spec.OutputSize)
        {
            IsApart = true,
            IsSingle = Layout.IsLossInLanes,
        };
    }

    /// <summary>A kernel on the last layer's bare output with samples in lanes.</summary>
    public NetworkLanesMethod InLanes(Kernel kernel) => new($"{kernel.Name}Lanes", kernel, Spec.OutputSize, Spec.Element);

    private static IEnumerable<Kernel> OutputKernels(NetworkSpec spec) =>
        new[] { PredictionOf(spec), TargetLossOf(spec), LabelLossOf(spec) }.OfType<Kernel>();

    private static Kernel PredictionOf(NetworkSpec spec) => spec.Loss switch
    {
        LossFunction.SoftmaxCrossEntropy => SoftmaxKernel.Forward,
        LossFunction.SigmoidCrossEntropy => SigmoidKernel.Forward,
        _ => new Kernel("Identity", KernelShape.Map, [Formula.X], "y = x", [new Map("y = x", Kernel.Output, Formula.X)]),
    };

    private static Kernel TargetLossOf(NetworkSpec spec) => spec.Loss switch
    {
        LossFunction.SoftmaxCrossEntropy => SoftmaxCrossEntropyKernel.ForTargets,
        LossFunction.SigmoidCrossEntropy => SigmoidCrossEntropyKernel.ForTargets,
        _ => SquaredErrorKernel.ForTargets,
    };

    private static Kernel? LabelLossOf(NetworkSpec spec) =>
        spec.Loss == LossFunction.SoftmaxCrossEntropy ? SoftmaxCrossEntropyKernel.ForLabels : null;
}
