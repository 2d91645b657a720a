using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>
/// The working memory of a network: matrices one after the other, every row of them on a 64-byte boundary. What the forward pass and the
/// loss need stands first, then what the gradient adds, last what only the gradient by the inputs wants, so that each call takes a prefix.
/// </summary>
/// <param name="ChunkRows">Rows of each intermediate matrix.</param>
/// <param name="Forward">Matrices of the forward pass and the loss.</param>
/// <param name="Backward">Matrices of the gradient by the parameters.</param>
/// <param name="Input">The matrix of the gradient by the inputs.</param>
internal sealed record NetworkMemory(
    int ChunkRows, EquatableArray<NetworkBuffer> Forward, EquatableArray<NetworkBuffer> Backward, NetworkBuffer Input)
{
    /// <summary>What the matrices of a chunk may take together: the share of a core's second-level cache (256 KB and more) that leaves room for weights.</summary>
    private const int BudgetBytes = 128 * 1024;

    /// <summary>Chunks are whole groups of rows, the tallest that products are tiled with.</summary>
    private const int LeastChunkRows = 8;

    /// <summary>Beyond this the weights are read so seldom that larger chunks gain nothing.</summary>
    private const int MostChunkRows = 96;

    /// <summary>Elements that Predict and Loss take.</summary>
    public int ForwardCount => End(Forward, 0);

    /// <summary>Elements that the gradient by the parameters takes.</summary>
    public int GradientCount => End(Backward, ForwardCount);

    /// <summary>Elements that the gradient by parameters and inputs takes.</summary>
    public int InputGradientCount => Input.End;

    /// <summary>The matrix of that name.</summary>
    public Matrix Get(string name)
    {
        var buffer = Forward.Concat(Backward).Append(Input).Single(buffer => buffer.Name == name);
        return new Matrix(buffer.Name, buffer.Stride);
    }

    public static NetworkMemory Create(NetworkSpec network)
    {
        var (layers, last) = (network.Layers, network.Layers.Count - 1);
        var rowElements = layers.Select((layer, i) => Stride(layer.Outputs, network.Element) * (KeepsSum(layer) && i < last ? 3L : 2L)).Sum();
        var rows = BudgetBytes / MatMulPlan.ElementBytes(network.Element) / rowElements;
        var chunkRows = (int)Math.Max(LeastChunkRows, Math.Min(MostChunkRows, rows - (rows % LeastChunkRows)));

        var offset = 0;
        NetworkBuffer Allocate(string name, int number, int rowCount, int columns)
        {
            var stride = Stride(columns, network.Element);
            var buffer = new NetworkBuffer(name.Replace("#", number.ToString(CultureInfo.InvariantCulture)), offset, rowCount, stride);
            offset = buffer.End;
            return buffer;
        }

        var forward = new List<NetworkBuffer>();
        var backward = new List<NetworkBuffer>();
        for (var i = 0; i < last; i++)
        {
            if (KeepsSum(layers[i]))
            {
                forward.Add(Allocate("z#", i + 1, chunkRows, layers[i].Outputs));
            }

            forward.Add(Allocate("h#", i + 1, chunkRows, layers[i].Outputs));
        }

        forward.Add(Allocate("z#", last + 1, chunkRows, network.OutputSize));
        forward.Add(Allocate("dz#", last + 1, chunkRows, network.OutputSize));
        for (var i = last; i > 0; i--)
        {
            backward.Add(Allocate("W#T", i + 1, layers[i].Outputs, layers[i].Inputs));
            backward.Add(Allocate("dz#", i, chunkRows, layers[i].Inputs));
        }

        var input = Allocate("W#T", 1, layers[0].Outputs, network.InputSize);
        return new NetworkMemory(
            chunkRows, new EquatableArray<NetworkBuffer>([.. forward]), new EquatableArray<NetworkBuffer>([.. backward]), input);
    }

    /// <summary>The gradient of the layer's activation is computed from its bare sum, which is kept beside its output.</summary>
    private static bool KeepsSum(LayerSpec layer) => !ActivationKernels.GradientReadsOutput(layer.Activation);

    private static int Stride(int columns, Element element)
    {
        var lanes = MatMulChains.BlockBytes / MatMulPlan.ElementBytes(element);
        return (columns + lanes - 1) / lanes * lanes;
    }

    private static int End(EquatableArray<NetworkBuffer> buffers, int otherwise) =>
        buffers.Count == 0 ? otherwise : buffers[buffers.Count - 1].End;
}

/// <summary>A matrix in working memory.</summary>
/// <param name="Name">Of the reference to its first element.</param>
/// <param name="Offset">Elements from the start of the working memory.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Stride">Elements from row to row.</param>
internal sealed record NetworkBuffer(string Name, int Offset, int Rows, int Stride)
{
    public int End => Offset + (Rows * Stride);
}
