using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>
/// The working memory of a network: matrices one after the other, every row of them on a 64-byte boundary. What the forward pass and the
/// loss need stands first, then what the gradient adds, last what only the gradient by the inputs wants, so that each call takes a prefix.
/// A matrix named <c>…Lanes</c> has samples in the lanes of vectors: blocks of 64 bytes' worth of samples, in each a vector for each feature.
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

    /// <summary>Chunks are whole blocks of lanes and whole groups of rows: 16 floats and 8 doubles of 64 bytes, 8 rows of the tallest tiles.</summary>
    private const int LeastChunkRows = 16;

    /// <summary>Beyond this the weights are read so seldom that larger chunks gain nothing.</summary>
    private const int MostChunkRows = 96;

    /// <summary>Elements that Predict and Loss take.</summary>
    public int ForwardCount => End(Forward, 0);

    /// <summary>Elements that the gradient by the parameters takes.</summary>
    public int GradientCount => End(Backward, ForwardCount);

    /// <summary>Elements that the gradient by parameters and inputs takes.</summary>
    public int InputGradientCount => Input.End;

    /// <summary>Every matrix, in order.</summary>
    public IEnumerable<NetworkBuffer> All => Forward.Concat(Backward).Append(Input);

    /// <summary>The matrix of that name.</summary>
    public Matrix Get(string name)
    {
        var buffer = All.Single(buffer => buffer.Name == name);
        return new Matrix(buffer.Name, buffer.Stride);
    }

    public static NetworkMemory Create(NetworkSpec network, NetworkLayout layout)
    {
        var (layers, last) = (network.Layers, network.Layers.Count - 1);
        var allocator = new Allocator(network.Element, layout.IsRow ? 1 : ChunkRowsOf(network));
        var forward = new List<NetworkBuffer>();
        var backward = new List<NetworkBuffer>();
        var suffix = layout.IsInLanes ? "Lanes" : "";
        NetworkBuffer Samples(string name, int columns) => layout.IsInLanes ? allocator.Lanes(name, columns) : allocator.Rows(name, columns);

        if (layout.IsInLanes)
        {
            forward.Add(allocator.Lanes("xLanes", network.InputSize));
        }

        for (var i = 0; i < last; i++)
        {
            if (KeepsSlope(layers[i]))
            {
                forward.Add(Samples($"z{Text(i + 1)}{suffix}", layers[i].Outputs));
            }

            forward.Add(Samples($"h{Text(i + 1)}{suffix}", layers[i].Outputs));
        }

        var (outputs, end) = (network.OutputSize, Text(last + 1));
        if (!layout.IsInLanes)
        {
            forward.Add(allocator.Rows($"z{end}", outputs));
        }

        if (layout.IsLossInLanes)
        {
            forward.Add(allocator.Lanes($"z{end}Lanes", outputs));
            forward.Add(allocator.Lanes($"dz{end}Lanes", outputs));
            forward.Add(allocator.Lanes("targetLanes", outputs));
            forward.Add(allocator.Lanes("losses", 1));
        }

        (layout.IsLossInLanes ? backward : forward).Add(allocator.Rows($"dz{end}", outputs));
        for (var i = last; i > 0; i--)
        {
            backward.Add(layout.IsInLanes
                ? allocator.Rows($"h{Text(i)}", layers[i].Inputs)
                : allocator.Matrix($"W{Text(i + 1)}T", layers[i].Outputs, layers[i].Inputs));
            if (layout.IsInLanes)
            {
                backward.Add(allocator.Lanes($"dz{Text(i)}Lanes", layers[i].Inputs));
            }

            backward.Add(allocator.Rows($"dz{Text(i)}", layers[i].Inputs));
        }

        var input = layout.IsInLanes ? allocator.Lanes("dxLanes", network.InputSize) : allocator.Matrix("W1T", layers[0].Outputs, network.InputSize);
        return new NetworkMemory(
            allocator.ChunkRows, new EquatableArray<NetworkBuffer>([.. forward]), new EquatableArray<NetworkBuffer>([.. backward]), input);
    }

    private static int ChunkRowsOf(NetworkSpec network)
    {
        var (layers, last) = (network.Layers, network.Layers.Count - 1);
        var rowElements = layers.Select((layer, i) => MatMulChains.WholeBlocks(layer.Outputs, network.Element) * (KeepsSlope(layer) && i < last ? 3L : 2L)).Sum();
        var rows = BudgetBytes / MatMulPlan.ElementBytes(network.Element) / rowElements;
        return (int)Math.Max(LeastChunkRows, Math.Min(MostChunkRows, rows - (rows % LeastChunkRows)));
    }

    /// <summary>The slope of the layer's activation is kept beside its output, where its bare sum was.</summary>
    private static bool KeepsSlope(LayerSpec layer) => ActivationKernels.ForwardWithSlope(layer.Activation) is not null;

    private static int End(EquatableArray<NetworkBuffer> buffers, int otherwise) =>
        buffers.Count == 0 ? otherwise : buffers[buffers.Count - 1].End;

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Puts one matrix behind the other.</summary>
    private sealed class Allocator(Element element, int chunkRows)
    {
        private int offset;

        public int ChunkRows => chunkRows;

        /// <summary>A chunk's rows.</summary>
        public NetworkBuffer Rows(string name, int columns) => Matrix(name, chunkRows, columns);

        /// <summary>A chunk's samples in lanes.</summary>
        public NetworkBuffer Lanes(string name, int columns)
        {
            var lanes = MatMulChains.BlockLanes(element);
            return Matrix(name, chunkRows / lanes * columns, lanes);
        }

        public NetworkBuffer Matrix(string name, int rows, int columns)
        {
            var buffer = new NetworkBuffer(name, offset, rows, MatMulChains.WholeBlocks(columns, element));
            offset = buffer.End;
            return buffer;
        }
    }
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
