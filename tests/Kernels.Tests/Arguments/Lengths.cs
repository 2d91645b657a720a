using System.Numerics;

namespace Consumer;

/// <summary>Lengths that do not fit, and the proof that nothing was written where they were refused.</summary>
internal static class Lengths
{
    /// <summary>Shorter and longer, by one element, by a row, and by all.</summary>
    public static IEnumerable<int> Wrong(int length, int size) => new[] { 0, length - size, length - 1, length + 1, length + size, 2 * length }.Distinct();

    /// <summary>The call throws, names the parameter, and leaves its destination as it was.</summary>
    public static void AssertRefused<TError, T>(string parameter, int destinationLength, Action<T[]> call)
        where TError : ArgumentException
        where T : INumberBase<T>
    {
        var untouched = T.CreateChecked(123);
        T[] destination = [.. Enumerable.Repeat(untouched, destinationLength)];
        Assert.Equal(parameter, Assert.Throws<TError>(() => call(destination)).ParamName);
        Assert.All(destination, value => Assert.Equal(untouched, value));
    }
}
