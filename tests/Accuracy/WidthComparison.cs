using System.Runtime.InteropServices;

namespace KernelGen.Accuracy;

/// <summary>Equality of results bit by bit, −0 and +0 told apart, any NaN being any other.</summary>
internal static class WidthComparison
{
    /// <summary>The first index at which two results differ, or −1.</summary>
    public static int FirstDifference<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : unmanaged, IEquatable<T>
    {
        for (var start = 0; start < expected.Length;)
        {
            var same = CommonLength(expected[start..], actual[start..]);
            start += same;
            if (start == expected.Length)
            {
                break;
            }

            // Equals holds a NaN equal to any NaN, and takes −0 for +0.
            if (!expected[start].Equals(actual[start]) || expected[start].Equals(default))
            {
                return start;
            }

            start++;
        }

        return -1;
    }

    private static int CommonLength<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged =>
        MemoryMarshal.AsBytes(a).CommonPrefixLength(MemoryMarshal.AsBytes(b)) / Marshal.SizeOf<T>();
}
