using System.Reflection;

namespace KernelGen.Bench.Networks;

/// <summary>What a network type declares, read from its attributes.</summary>
internal sealed record NetworkShape(Type Type, NetworkAttribute Network, IReadOnlyList<DenseAttribute> Layers)
{
    /// <summary>Batches of the networks whose sizes the tables compare.</summary>
    private static readonly int[] allBatches = [1, 20, 32];

    private static readonly int[] fewBatches = [1, 32];

    /// <summary>The networks declared in this assembly.</summary>
    public static IReadOnlyList<NetworkShape> All { get; } =
        [.. from type in typeof(NetworkShape).Assembly.GetTypes()
            let network = type.GetCustomAttribute<NetworkAttribute>()
            where network is not null
            select new NetworkShape(type, network, [.. type.GetCustomAttributes<DenseAttribute>()])];

    /// <summary>A small, a middling and a large one, for what is not measured of all.</summary>
    public static IReadOnlyList<NetworkShape> OfThreeSizes { get; } = [Of(typeof(Sigmoid10x5x10)), Of(typeof(Sigmoid64x32x10)), Of(typeof(Sigmoid784x128x10))];

    /// <summary>What a network type of this assembly declares.</summary>
    public static NetworkShape Of(Type type) => All.Single(shape => shape.Type == type);

    /// <summary>Inputs, and the outputs of each layer.</summary>
    public int[] Sizes => [Network.InputSize, .. Layers.Select(layer => layer.OutputSize)];

    public int ParameterCount => Sizes.Zip(Sizes.Skip(1)).Sum(layer => (layer.First + 1) * layer.Second);

    /// <summary>That of the layers but the last.</summary>
    public Activation Activation => Layers[0].Activation;

    public bool IsDense => Layers.Count == 1;

    /// <summary>What everybody else is compared on.</summary>
    public bool IsListed => Network is { Loss: LossFunction.SoftmaxCrossEntropy, Precision: Precision.Single } && Activation == Activation.Sigmoid;

    public int[] Batches => IsDense ? [1] : IsListed ? allBatches : fewBatches;

    /// <summary>Two floating-point operations for each weight in each product, and a row.</summary>
    public double PredictionFlops => Sizes.Zip(Sizes.Skip(1)).Sum(layer => 2.0 * layer.First * layer.Second);

    /// <summary>Forward, by weights, and by inputs where there is a layer below.</summary>
    public double GradientFlops => (3 * PredictionFlops) - (2.0 * Sizes[0] * Sizes[1]);

    /// <summary>784-128-10, and what is not as in the listed ones.</summary>
    public string Name => string.Join(
        ' ',
        new[]
        {
            string.Join('-', Sizes),
            Activation is Activation.Sigmoid or Activation.Identity ? "" : Activation.ToString().ToLowerInvariant(),
            IsDense || Network.Loss == LossFunction.SoftmaxCrossEntropy ? "" : Network.Loss == LossFunction.MeanSquaredError ? "squared" : "sigmoid loss",
            Network.Precision == Precision.Double ? "double" : "",
        }.Where(part => part.Length > 0));

    /// <summary>As in the tables: name × rows.</summary>
    public string Size(int rows) => IsDense ? Name : $"{Name} × {rows}";

    /// <summary>The generic path's network of the same shape.</summary>
    public ReferenceNetwork<T> Reference<T>()
        where T : System.Numerics.IFloatingPointIeee754<T> =>
        new(Network.InputSize, [.. Layers.Select(layer => new ReferenceLayer(layer.OutputSize, layer.Activation))], Network.Loss, Network.Reduction);
}
