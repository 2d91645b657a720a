using Microsoft.Win32.SafeHandles;

namespace KernelGen.Word2Vec;

/// <summary>A file, read from front to back.</summary>
internal sealed class FileInput(string path) : TextInput
{
    private readonly SafeFileHandle handle = File.OpenHandle(path, options: FileOptions.SequentialScan);
    private long position;

    public override string Name => $"'{path}'";

    public override int Read(Span<byte> destination)
    {
        var count = RandomAccess.Read(handle, destination, position);
        position += count;
        return count;
    }

    public override void Dispose() => handle.Dispose();
}
