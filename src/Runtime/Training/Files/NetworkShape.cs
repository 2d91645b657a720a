using System.Globalization;
using System.Numerics;

namespace KernelGen.Training;

/// <summary>What a file must know of a network so that its parameters cannot be read into another: element, sizes and blocks.</summary>
internal sealed class NetworkShape
{
    private NetworkShape(string element, int inputSize, int outputSize, int parameterCount, ParameterBlock[] blocks)
    {
        Element = element;
        InputSize = inputSize;
        OutputSize = outputSize;
        ParameterCount = parameterCount;
        Blocks = blocks;
    }

    /// <summary><c>float</c> or <c>double</c>.</summary>
    public string Element { get; }

    public int InputSize { get; }

    public int OutputSize { get; }

    public int ParameterCount { get; }

    public IReadOnlyList<ParameterBlock> Blocks { get; }

    /// <summary>The shape of a network type.</summary>
    /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
    /// <exception cref="InvalidOperationException">The type's blocks do not cover its parameters one after another.</exception>
    public static NetworkShape Of<TNetwork, T>()
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var element = typeof(T) == typeof(float) ? "float"
            : typeof(T) == typeof(double) ? "double"
            : throw new NotSupportedException($"{typeof(TNetwork).Name} has parameters of type {typeof(T).Name}; only float and double can be trained and saved.");

        long covered = 0;
        foreach (var block in TNetwork.ParameterBlocks)
        {
            if (block.Offset != covered || block.Rows < 0 || block.Columns < 0)
                throw new InvalidOperationException($"Block {block.Name} of {typeof(TNetwork).Name} stands at {block.Offset}; it must stand at {covered}, where the one before ends.");

            covered += (long)block.Rows * block.Columns;
        }

        if (covered != TNetwork.ParameterCount)
            throw new InvalidOperationException($"The blocks of {typeof(TNetwork).Name} hold {covered} parameters, but its {nameof(TNetwork.ParameterCount)} is {TNetwork.ParameterCount}.");

        return new NetworkShape(element, TNetwork.InputSize, TNetwork.OutputSize, TNetwork.ParameterCount, TNetwork.ParameterBlocks.ToArray());
    }

    public void Write(BinaryWriter writer) => FactList.Write(writer, Facts());

    /// <summary>Reads what <see cref="Write"/> left.</summary>
    /// <exception cref="InvalidDataException">It is of another network; the message names the first difference.</exception>
    public void ReadExpecting(BinaryReader reader) => FactList.ReadExpecting(reader, Facts(), "a network");

    private List<(string Name, string Value)> Facts() =>
    [
        ("element", Element),
        ("inputs", InputSize.ToString(CultureInfo.InvariantCulture)),
        ("outputs", OutputSize.ToString(CultureInfo.InvariantCulture)),
        .. Blocks.Select(block => ($"block {block.Name}", FormattableString.Invariant($"{block.Rows} × {block.Columns}"))),
    ];
}
