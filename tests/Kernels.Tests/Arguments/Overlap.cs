using System.Numerics;

namespace Consumer;

/// <summary>Sources and destinations in one piece of memory.</summary>
internal static class Overlap
{
    /// <summary>Distances from a source at which a destination overlaps it: by one element, by a row, by all but one element, and by all but one the other way round.</summary>
    public static IEnumerable<int> Shifts(int length, int size) => new[] { 1 - length, -size, -1, 1, size, length - 1 }.Distinct();

    /// <summary>The call throws, names the parameter, and leaves the memory as it was.</summary>
    public static void AssertRefused<T>(string parameter, int length, int shift, Action<Memory<T>, Memory<T>> call)
        where T : INumberBase<T>
    {
        var memory = Samples.Numbers<T>(3 * length);
        var before = memory.AsSpan().ToArray();
        var error = Assert.Throws<ArgumentException>(() => call(memory.AsMemory(length, length), memory.AsMemory(length + shift, length)));
        Assert.Equal(parameter, error.ParamName);
        Assert.Equal(before, memory);
    }

    /// <summary>A destination that begins where its source ends, or ends where it begins, gets what one far away gets.</summary>
    public static void AssertNeighboursWork<T>(int length, Action<Memory<T>, Memory<T>> call)
        where T : IFloatingPointIeee754<T>
    {
        var expected = new T[length];
        call(Samples.Numbers<T>(length), expected);
        foreach (var start in new[] { 0, 2 * length })
        {
            var memory = new T[3 * length];
            Samples.Numbers<T>(length).CopyTo(memory, length);
            call(memory.AsMemory(length, length), memory.AsMemory(start, length));
            Samples.AssertSame<T>(expected, memory.AsSpan(start, length));
        }
    }
}
