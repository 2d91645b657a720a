using System.Text;

namespace KernelGen.Training;

/// <summary>
/// The container of parameters and checkpoints, little-endian throughout:
/// <code>
/// 8 bytes    89 'K' 'G' 'N' 0D 0A 1A 0A    as PNG's: shows a file that went through a text conversion
/// int64      length of the whole file
/// int32      version of that kind of content
/// int32      <see cref="FileKind"/>
/// …          content
/// uint32     CRC-32C (Castagnoli) of everything before
/// </code>
/// The checksum is tested before anything but magic and length is looked at, so a damaged file is never taken for one of another kind.
/// </summary>
internal static class KernelGenFile
{
    private const int HeaderLength = 24;
    private const int ChecksumLength = sizeof(uint);

    private static ReadOnlySpan<byte> Magic => [0x89, (byte)'K', (byte)'G', (byte)'N', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>
    /// Writes a file whole or not at all: the content goes to <c>path.tmp</c> beside it, to the disk, and only then takes the place of an older file.
    /// </summary>
    public static void Write(string path, FileKind kind, Action<BinaryWriter> content)
    {
        var temporary = path + ".tmp";
        var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        try
        {
            using (stream)
            {
                Write(stream, kind, content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Reads the content of a file that is whole and of this kind.</summary>
    /// <exception cref="InvalidDataException">It is not; the message names the file and says what is wrong.</exception>
    public static TResult Read<TResult>(string path, FileKind kind, Func<BinaryReader, TResult> content)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return Read(stream, $"'{path}'", kind, content);
    }

    /// <summary>Reads from a stream that can seek; <paramref name="name"/> is what messages call it.</summary>
    public static TResult Read<TResult>(Stream stream, string name, FileKind kind, Func<BinaryReader, TResult> content)
    {
        try
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            var start = stream.Position;
            CheckHeader(reader, start, kind);
            var result = content(reader);
            return stream.Position == stream.Length - ChecksumLength ? result : throw new InvalidDataException("it holds more than it should");
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or FormatException)
        {
            var reason = exception is InvalidDataException ? exception.Message : "its content ends too early";
            throw new InvalidDataException($"{name} cannot be read: {reason}.", exception);
        }
    }

    private static void Write(FileStream stream, FileKind kind, Action<BinaryWriter> content)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(0L);
        writer.Write(Version(kind));
        writer.Write((int)kind);
        content(writer);
        writer.Flush();
        var length = stream.Position;
        stream.Position = Magic.Length;
        writer.Write(length + ChecksumLength);
        writer.Flush();
        stream.Position = 0;
        var checksum = Checksum.Of(stream, length);
        writer.Write(checksum);
    }

    private static void CheckHeader(BinaryReader reader, long start, FileKind kind)
    {
        var stream = reader.BaseStream;
        var length = stream.Length - start;
        Span<byte> magic = stackalloc byte[Magic.Length];
        if (stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.SequenceEqual(Magic))
            throw new InvalidDataException("it is no KernelGen file");
        if (length < HeaderLength + ChecksumLength)
            throw new InvalidDataException($"it is cut short at {length} bytes");
        var stated = reader.ReadInt64();
        if (stated != length)
            throw new InvalidDataException($"it has {length} bytes and says that it has {stated}: it is cut short or damaged");

        stream.Position = start;
        var checksum = Checksum.Of(stream, length - ChecksumLength);
        if (reader.ReadUInt32() != checksum)
            throw new InvalidDataException("it is damaged: its checksum does not fit");

        stream.Position = start + HeaderLength - (2 * sizeof(int));
        var version = reader.ReadInt32();
        if ((FileKind)reader.ReadInt32() is var stored && stored != kind)
            throw new InvalidDataException($"it holds {Describe(stored)}, not {Describe(kind)}");
        if (version != Version(kind))
            throw new InvalidDataException($"it has format version {version}, and this library reads version {Version(kind)} of {Describe(kind)}");
    }

    /// <summary>
    /// Raised when content of a kind is laid out anew, and a checkpoint's also when the library goes on from the same state with other numbers, by another shuffle, say: resumed,
    /// an older one would give a run that neither version gives.
    /// </summary>
    private static int Version(FileKind kind) => kind switch
    {
        FileKind.Checkpoint => 2,
        FileKind.WordCheckpoint => 5,
        _ => 1,
    };

    private static string Describe(FileKind kind) => kind switch
    {
        FileKind.Parameters => "a network's parameters",
        FileKind.Checkpoint => "a trainer's checkpoint",
        FileKind.WordCheckpoint => "a word trainer's checkpoint",
        _ => "something unknown",
    };
}
