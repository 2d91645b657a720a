using System.Reflection;

namespace Consumer;

/// <summary>Counts what a call allocates.</summary>
internal static class Allocations
{
    public const int MostRows = 4096;

    // What allocates, does so each time; a collection may come between.
    private const int Attempts = 3;

    /// <summary>Fails where a call allocates after the first one, of one row.</summary>
    public static void AssertNone(string what, Action<int> call)
    {
        call(1);
        foreach (var rows in new[] { 1, 64, MostRows })
        {
            var least = Enumerable.Range(0, Attempts).Min(_ => During(() => call(rows)));
            Assert.True(least == 0, $"{what} allocates {least} bytes for {rows} rows.");
        }
    }

    /// <summary>A member by its name and those of its parameters.</summary>
    public static string NameOf(MethodInfo method) => $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name))})";

    /// <summary>Bytes that this thread allocates.</summary>
    public static long During(Action call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
