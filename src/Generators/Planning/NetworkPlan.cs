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
internal sealed record NetworkPlan(
    NetworkSpec Spec, EquatableArray<NetworkLayer> Layers, int ParameterCount, NetworkMemory Memory)
{
    /// <summary>The last layer's bare output to what Predict returns.</summary>
    public RowsMethod Prediction => new(
        $"{PredictionKernel.Name}_", PredictionKernel, Spec.OutputSize, Spec.Element,
        new EquatableArray<int>([Memory.Get(Outputs.Name).Stride]), Spec.OutputSize);

    /// <summary>The loss over target rows, and its gradient by the last layer's bare output.</summary>
    public RowsMethod TargetLoss => Loss(
        Spec.Loss switch
        {
            LossFunction.SoftmaxCrossEntropy => SoftmaxCrossEntropyKernel.ForTargets,
            LossFunction.SigmoidCrossEntropy => SigmoidCrossEntropyKernel.ForTargets,
            _ => SquaredErrorKernel.ForTargets,
        });

    /// <summary>The same over class labels; null where the loss has none.</summary>
    public RowsMethod? LabelLoss => Spec.Loss == LossFunction.SoftmaxCrossEntropy ? Loss(SoftmaxCrossEntropyKernel.ForLabels) : null;

    /// <summary>The kernels that the network applies to rows.</summary>
    public IEnumerable<RowsMethod> RowsMethods =>
        Layers.SelectMany(layer => new[] { layer.ActivationPass, layer.BackwardPass }).Concat([Prediction, TargetLoss, LabelLoss]).OfType<RowsMethod>();

    /// <summary>The last layer's bare output.</summary>
    public Matrix Outputs => Layers[Layers.Count - 1].Forward.Result;

    /// <summary>The loss's gradient by the last layer's bare output.</summary>
    public Matrix OutputGradient => Layers[Layers.Count - 1].WeightGradient.Right;

    /// <summary>Multiplications and additions of a row's forward pass, activations left aside.</summary>
    public long ForwardOperations => Spec.Layers.Sum(layer => 2L * layer.Inputs * layer.Outputs);

    /// <summary>Multiplications and additions of a row's loss and gradient by the parameters: every layer but the first has a third product.</summary>
    public long GradientOperations => (3 * ForwardOperations) - (2L * Spec.Layers[0].Inputs * Spec.Layers[0].Outputs);

    private Kernel PredictionKernel => Spec.Loss switch
    {
        LossFunction.SoftmaxCrossEntropy => SoftmaxKernel.Forward,
        LossFunction.SigmoidCrossEntropy => SigmoidKernel.Forward,
        _ => new Kernel("Identity", KernelShape.Map, [Formula.X], "y = x", [new Map("y = x", Kernel.Output, Formula.X)]),
    };

    public static NetworkPlan Create(NetworkSpec spec)
    {
        var memory = NetworkMemory.Create(spec);
        var layers = new NetworkLayer[spec.Layers.Count];
        var offset = 0;
        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = NetworkLayer.Create(spec, i, offset, memory);
            offset = layers[i].EndOffset;
        }

        return new NetworkPlan(spec, new EquatableArray<NetworkLayer>(layers), offset, memory);
    }

    private RowsMethod Loss(Kernel kernel)
    {
        var strides = kernel.Inputs.Select((_, input) => input == 0 ? Outputs.Stride : Spec.OutputSize);
        return new RowsMethod($"{kernel.Name}_", kernel, Spec.OutputSize, Spec.Element, new EquatableArray<int>([.. strides]), OutputGradient.Stride);
    }
}
