using System.Numerics;
using KernelGen.CompilerServices;

namespace KernelGen;

/// <summary>
/// A feed-forward network whose sizes and layers are given at run time: plain loops over <see cref="Reference"/>, what generated networks are
/// verified against and what one prototypes with before the sizes are fixed. Members, checks and parameter packing (W1, b1, W2, b2, …,
/// row-major) are those of <see cref="INetwork{TSelf, T}"/> and <see cref="IClassifier{TSelf, T}"/>; memory is allocated with the batch.
/// </summary>
/// <typeparam name="T">Any IEEE 754 type.</typeparam>
public sealed partial class ReferenceNetwork<T>
    where T : IFloatingPointIeee754<T>
{
    private readonly ReferenceLayer[] layers;
    private readonly ParameterBlock[] blocks;
    private readonly LossFunction loss;
    private readonly Reduction reduction;

    /// <summary>Lays out a network.</summary>
    /// <param name="inputSize">Number of features of an example; at least 1.</param>
    /// <param name="layers">The layers in order of application; the last one's activation is <see cref="Activation.Identity"/>.</param>
    /// <param name="loss">The loss of one row; it takes the last layer's bare output.</param>
    /// <param name="reduction">How the rows' losses become one.</param>
    /// <exception cref="ArgumentException">
    /// There is no layer, a size is below 1, the last activation is not Identity, or the parameters are more than an array can hold.
    /// </exception>
    public ReferenceNetwork(
        int inputSize,
        IReadOnlyList<ReferenceLayer> layers,
        LossFunction loss = LossFunction.SoftmaxCrossEntropy,
        Reduction reduction = Reduction.Mean)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        ArgumentNullException.ThrowIfNull(layers);
        RequireDefined(loss, nameof(loss));
        RequireDefined(reduction, nameof(reduction));
        this.layers = [.. layers];
        this.loss = loss;
        this.reduction = reduction;
        blocks = Pack(inputSize, this.layers);
        InputSize = inputSize;
        OutputSize = this.layers[^1].Outputs;
        ParameterCount = blocks[^1].Offset + blocks[^1].Count;
    }

    /// <summary>Number of features of an example.</summary>
    public int InputSize { get; }

    /// <summary>Number of outputs of the last layer.</summary>
    public int OutputSize { get; }

    /// <summary>Length of the parameter vector.</summary>
    public int ParameterCount { get; }

    internal LossFunction LossFunction => loss;

    internal Reduction Reduction => reduction;

    /// <summary>The most terms that a sum over a layer's inputs or outputs has.</summary>
    internal int LongestSum => blocks.Max(static block => Math.Max(block.Rows, block.Columns));

    /// <summary>The weight matrices and biases in packing order.</summary>
    public ReadOnlySpan<ParameterBlock> ParameterBlocks => blocks;

    /// <summary>
    /// Draws parameters: biases 0, weights uniform in ±√(6 / (in + out)) (Glorot and Bengio 2010), or in ±√(6 / in) (He et al. 2015) for
    /// layers with ReLU, GELU or SiLU; in packing order, each (2u − 1) times the bound for u of <see cref="Random.NextDouble"/>.
    /// </summary>
    /// <param name="parameters">ParameterCount values, overwritten.</param>
    /// <param name="random">The source of u.</param>
    /// <exception cref="ArgumentException">The length is not <see cref="ParameterCount"/>.</exception>
    public void Initialize(Span<T> parameters, Random random)
    {
        Guard.Length<T>(parameters, ParameterCount, nameof(parameters));
        ArgumentNullException.ThrowIfNull(random);
        for (var l = 0; l < layers.Length; l++)
        {
            var weights = blocks[2 * l];
            var fanned = layers[l].Activation is Activation.Relu or Activation.Gelu or Activation.Silu
                ? weights.Rows
                : (long)weights.Rows + weights.Columns;
            var bound = Math.Sqrt(6.0 / fanned);
            foreach (ref var weight in parameters.Slice(weights.Offset, weights.Count))
            {
                weight = T.CreateChecked(((2 * random.NextDouble()) - 1) * bound);
            }

            Block(parameters, blocks[(2 * l) + 1]).Clear();
        }
    }

    /// <summary>Applies the network to rows of inputs: probabilities for the cross-entropies, the bare output for the squared error.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="predictions">rows × OutputSize values, overwritten; may overlap no input.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap.</exception>
    public void Predict(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> predictions)
    {
        var rows = Rows(parameters, inputs);
        Guard.Length<T>(predictions, (long)rows * OutputSize, nameof(predictions));
        Guard.Apart<T, T>(parameters, predictions, nameof(predictions));
        Guard.Apart<T, T>(inputs, predictions, nameof(predictions));
        ReadOnlySpan<T> outputs = Forward(parameters, inputs, rows)[^1].Output;
        switch (loss)
        {
            case LossFunction.SoftmaxCrossEntropy:
                Reference.Softmax(outputs, predictions, OutputSize);
                break;
            case LossFunction.SigmoidCrossEntropy:
                Reference.Sigmoid(outputs, predictions, OutputSize);
                break;
            default:
                outputs.CopyTo(predictions);
                break;
        }
    }

    /// <summary>
    /// The smallest |z| of a ReLU unit over all rows, +∞ where there is none: how far a point lies from the kinks at which differences of the loss
    /// say nothing about its slope.
    /// </summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    public T DistanceToKink(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs)
    {
        var trace = Forward(parameters, inputs, Rows(parameters, inputs));
        var distance = T.PositiveInfinity;
        for (var l = 0; l < layers.Length; l++)
        {
            if (layers[l].Activation == Activation.Relu)
            {
                foreach (var z in trace[l].Sum)
                {
                    distance = T.Min(distance, T.Abs(z));
                }
            }
        }

        return distance;
    }

    private static void RequireDefined<TEnum>(TEnum value, string name)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{value} is no {typeof(TEnum).Name}.");
        }
    }

    private static ParameterBlock[] Pack(int inputSize, ReferenceLayer[] layers)
    {
        if (layers.Length == 0)
        {
            throw new ArgumentException("A network has at least one layer.", nameof(layers));
        }

        var packed = new ParameterBlock[2 * layers.Length];
        var inputs = inputSize;
        var offset = 0L;
        for (var l = 0; l < layers.Length; l++)
        {
            ArgumentNullException.ThrowIfNull(layers[l], nameof(layers));
            ArgumentOutOfRangeException.ThrowIfLessThan(layers[l].Outputs, 1, nameof(layers));
            RequireDefined(layers[l].Activation, nameof(layers));
            var outputs = layers[l].Outputs;
            var bias = offset + ((long)inputs * outputs);
            if (bias + outputs > Array.MaxLength)
            {
                throw new ArgumentException($"Layer {l + 1} brings the parameters to {bias + outputs}; an array holds {Array.MaxLength}.", nameof(layers));
            }

            packed[2 * l] = new ParameterBlock($"W{l + 1}", (int)offset, inputs, outputs);
            packed[(2 * l) + 1] = new ParameterBlock($"b{l + 1}", (int)bias, 1, outputs);
            offset = bias + outputs;
            inputs = outputs;
        }

        return layers[^1].Activation == Activation.Identity
            ? packed
            : throw new ArgumentException($"The last layer's activation is {layers[^1].Activation}; losses take the bare output (Identity).", nameof(layers));
    }

    private static Span<T> Block(Span<T> values, ParameterBlock block) => values.Slice(block.Offset, block.Count);

    private static ReadOnlySpan<T> Block(ReadOnlySpan<T> values, ParameterBlock block) => values.Slice(block.Offset, block.Count);

    private int Rows(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs)
    {
        Guard.Length(parameters, ParameterCount, nameof(parameters));
        return Guard.Rows(inputs, InputSize, nameof(inputs));
    }
}
