using KernelGen;

namespace Consumer.Places;

// Kernels and networks in every kind of type and under every kind of name that C# allows.

internal static partial class InAStaticClass
{
    [Softmax(2)]
    internal static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
}

public readonly partial struct InAStruct
{
    [Softmax(2)]
    public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
}

public readonly ref partial struct InARefStruct
{
    [Softmax(2)]
    public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
}

public partial record InARecord(int Number)
{
    [Softmax(2)]
    public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
}

public readonly partial record struct InARecordStruct(int Number)
{
    [Softmax(2)]
    public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
}

public partial interface IInAnInterface
{
    [Softmax(2)]
    public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
}

public partial class InAGenericClass<T, TOther>
    where T : struct, IComparable<T>
    where TOther : notnull
{
    [Softmax(2)]
    public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);

    public partial struct Nested<TInner>
        where TInner : List<T>, new()
    {
        [Softmax(2)]
        public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);

        [Network(2, Precision = Precision.Double), Dense(2)]
        internal sealed partial class Network;
    }
}

internal static partial class @event
{
    [Softmax(2)]
    internal static partial void @static(ReadOnlySpan<double> @in, Span<double> @out);

    [Network(2, Precision = Precision.Double), Dense(2)]
    internal readonly partial struct @new;
}

public partial class Hidden
{
    [Softmax(2)]
    private static partial void Private(ReadOnlySpan<double> x, Span<double> destination);

    public static void Softmax(ReadOnlySpan<double> x, Span<double> destination) => Private(x, destination);
}

internal static partial class AsExtension
{
    [Softmax(2)]
    internal static partial void Softmax(this ReadOnlySpan<double> x, Span<double> destination);
}

#nullable disable
public partial class Oblivious<T>
    where T : class
{
    [Softmax(2)]
    public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
}
#nullable enable

public partial class Nullable<T>
    where T : class?
{
    [Softmax(2)]
    public static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
}

[Network(2, Precision = Precision.Double), Dense(2)]
public sealed partial class NetworkClass;

[Network(2, Precision = Precision.Double), Dense(2)]
internal sealed partial record NetworkRecord(string Name);

[Network(2, Precision = Precision.Double), Dense(2)]
internal partial record struct NetworkRecordStruct(int Number);
