using System.Numerics;
using KernelGen.CompilerServices;
using KernelGen.Training;

namespace KernelGen;

/// <summary>
/// Files of a trained network's parameters, to ship with a program. A file knows its element, sizes and blocks and carries a checksum: one that is
/// damaged or of another network is refused.
/// </summary>
public static class NetworkParameters
{
    /// <summary>Writes the parameters; an older file of that name stays whole until the new one is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parameters">ParameterCount values.</param>
    /// <exception cref="ArgumentException">The path is empty, or the length is another.</exception>
    public static void Save<TNetwork, T>(string path, ReadOnlySpan<T> parameters)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var shape = NetworkShape.Of<TNetwork, T>();
        Guard.Length(parameters, shape.ParameterCount, nameof(parameters));
        Write(path, shape, parameters);
    }

    /// <summary>Reads the parameters of <typeparamref name="TNetwork"/>.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, of another kind or of another network; the message names it and says which.</exception>
    public static T[] Load<TNetwork, T>(string path)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var shape = NetworkShape.Of<TNetwork, T>();
        return KernelGenFile.Read(path, FileKind.Parameters, reader => Read<T>(reader, shape));
    }

    /// <summary>Reads the parameters of <typeparamref name="TNetwork"/> from where a stream stands to its end, for a file embedded in an assembly.</summary>
    /// <param name="stream">It must be able to seek, as resource streams are.</param>
    /// <exception cref="InvalidDataException">The content is damaged, of another kind or of another network; the message says which.</exception>
    public static T[] Load<TNetwork, T>(Stream stream)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead || !stream.CanSeek)
            throw new ArgumentException("The stream must be able to read and to seek.", nameof(stream));

        var shape = NetworkShape.Of<TNetwork, T>();
        return KernelGenFile.Read(stream, "The stream", FileKind.Parameters, reader => Read<T>(reader, shape));
    }

    internal static void Write<T>(string path, NetworkShape shape, ReadOnlySpan<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = parameters.ToArray();
        KernelGenFile.Write(path, FileKind.Parameters, writer =>
        {
            shape.Write(writer);
            writer.WriteValues<T>(values);
        });
    }

    private static T[] Read<T>(BinaryReader reader, NetworkShape shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        shape.ReadExpecting(reader);
        var parameters = new T[shape.ParameterCount];
        reader.ReadValues<T>(parameters);
        return parameters;
    }
}
