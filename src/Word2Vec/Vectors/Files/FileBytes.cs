namespace KernelGen.Word2Vec.Vectors;

/// <summary>Reads a file forward through one buffer, and knows at which line and byte it is.</summary>
internal sealed class FileBytes : IDisposable
{
    private const int BufferLength = 1 << 20;

    /// <summary>A longer piece than this, without the delimiter that ends it, is damage.</summary>
    private const int LongestPiece = 1 << 26;

    private readonly string path;
    private readonly FileStream stream;
    private byte[] buffer = new byte[BufferLength];
    private int start;
    private int end;

    public FileBytes(string path)
    {
        this.path = path;
        stream = new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        Length = stream.Length;
    }

    /// <summary>Bytes in the file.</summary>
    public long Length { get; }

    /// <summary>Where the next byte to read stands in the file.</summary>
    public long Position { get; private set; }

    /// <summary>The next bytes, without reading past them: as many as asked for, or all that are left.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (end - start < count && Fill())
        {
        }

        return buffer.AsSpan(start, Math.Min(count, end - start));
    }

    public void Skip(int count)
    {
        start += count;
        Position += count;
    }

    /// <summary>Reads up to a delimiter, which is read too and not returned; false where none follows, and then nothing is read. The bytes are valid until the next call.</summary>
    public bool TryReadTo(byte delimiter, out ReadOnlySpan<byte> bytes)
    {
        var searched = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + searched, end - start - searched).IndexOf(delimiter);
            if (at >= 0)
            {
                bytes = buffer.AsSpan(start, searched + at);
                Skip(bytes.Length + 1);
                return true;
            }

            searched = end - start;
            if (searched > LongestPiece || !Fill())
            {
                bytes = default;
                return false;
            }
        }
    }

    /// <summary>Reads a line without its line feed and a carriage return before that; the last one may lack both. False at the end of the file.</summary>
    public bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        if (!TryReadTo((byte)'\n', out line))
        {
            line = buffer.AsSpan(start, end - start);
            if (line.IsEmpty)
                return false;
            if (line.Length > LongestPiece)
                throw Fault($"a line of more than {LongestPiece} bytes begins");
            Skip(line.Length);
        }

        line = line.EndsWith("\r"u8) ? line[..^1] : line;
        return true;
    }

    /// <summary>Reads as many bytes as the destination holds, past the buffer where they are many; false where the file ends before.</summary>
    public bool TryRead(Span<byte> destination)
    {
        var buffered = Math.Min(end - start, destination.Length);
        buffer.AsSpan(start, buffered).CopyTo(destination);
        Skip(buffered);
        var read = stream.ReadAtLeast(destination[buffered..], destination.Length - buffered, throwOnEndOfStream: false);
        Position += read;
        return buffered + read == destination.Length;
    }

    /// <summary>What is wrong at the byte to read next.</summary>
    public InvalidDataException Fault(string problem) => new(FormattableString.Invariant($"{path}: {problem} at byte {Position}."));

    /// <summary>What is wrong in a line.</summary>
    public InvalidDataException FaultInLine(long line, string problem) => new(FormattableString.Invariant($"{path}: line {line}: {problem}."));

    public void Dispose() => stream.Dispose();

    /// <summary>Reads on behind what is still to be read; false at the end of the file.</summary>
    private bool Fill()
    {
        if (end - start == buffer.Length)
            Array.Resize(ref buffer, 2 * buffer.Length);
        if (start > 0 && end == buffer.Length)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
