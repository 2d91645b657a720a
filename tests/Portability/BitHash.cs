using System.Numerics;

namespace KernelGen.Portability;

/// <summary>FNV-1a over the bits of numbers (Fowler, Noll and Vo); every NaN counts as the same one.</summary>
internal struct BitHash()
{
    private const ulong Prime = 0x100000001b3;

    /// <summary>The hash of what was added so far.</summary>
    public ulong Value { get; private set; } = 0xcbf29ce484222325;

    /// <summary>Adds numbers, in order.</summary>
    public void Add<T>(ReadOnlySpan<T> values)
        where T : IFloatingPointIeee754<T>
    {
        foreach (var value in values)
        {
            Add(BitConverter.DoubleToUInt64Bits(double.CreateChecked(T.IsNaN(value) ? T.NaN : value)));
        }
    }

    private void Add(ulong bits)
    {
        for (var i = 0; i < 64; i += 8)
        {
            Value = (Value ^ ((bits >> i) & 0xff)) * Prime;
        }
    }
}
