using KernelGen;

namespace Consumer.Places.@namespace;

internal static partial class InSeveralFiles
{
    [LogSoftmax(2)]
    internal static partial void LogSoftmax(ReadOnlySpan<double> x, Span<double> destination);
}

internal readonly partial struct NetworkInSeveralFiles
{
    public static int Doubled => 2 * ParameterCount;
}
