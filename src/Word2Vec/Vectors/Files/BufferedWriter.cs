namespace KernelGen.Word2Vec.Vectors;

/// <summary>Collects bytes for a stream.</summary>
internal sealed class BufferedWriter(Stream stream)
{
    private readonly byte[] buffer = new byte[1 << 18];
    private int used;

    /// <summary>Room for so many bytes; <see cref="Advance"/> says how many were written.</summary>
    public Span<byte> Reserve(int length)
    {
        if (buffer.Length - used < length)
            Flush();

        return buffer.AsSpan(used, length);
    }

    public void Advance(int length) => used += length;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > buffer.Length)
        {
            Flush();
            stream.Write(bytes);
            return;
        }

        bytes.CopyTo(Reserve(bytes.Length));
        Advance(bytes.Length);
    }

    public void Flush()
    {
        stream.Write(buffer, 0, used);
        used = 0;
    }
}
