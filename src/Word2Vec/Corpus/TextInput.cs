namespace KernelGen.Word2Vec;

/// <summary>A text from its beginning to its end, as UTF-8. A line break follows its last word.</summary>
internal abstract class TextInput : IDisposable
{
    /// <summary>Room for any character and a line break, with what an encoder may hold back.</summary>
    public const int LeastRoom = 16;

    /// <summary>What messages call it.</summary>
    public abstract string Name { get; }

    /// <summary>The next bytes; 0 of them at the end alone.</summary>
    /// <param name="destination">As many as fit here, or fewer; at least <see cref="LeastRoom"/> bytes long.</param>
    public abstract int Read(Span<byte> destination);

    public abstract void Dispose();
}
