using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.CompilerServices;

/// <summary>The argument checks of generated code. Each throws before anything is written; messages name the parameter and the length it wants.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Guard
{
    /// <summary>Number of rows of <paramref name="size"/> elements in a span; throws when the last row is cut short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Rows<T>(ReadOnlySpan<T> values, int size, string name)
    {
        var rows = values.Length / size;
        if (rows * size != values.Length)
        {
            ThrowNotRows(values.Length, size, name);
        }

        return rows;
    }

    /// <summary>Throws unless the span has exactly <paramref name="expected"/> elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length<T>(ReadOnlySpan<T> values, long expected, string name)
    {
        if (values.Length != expected)
        {
            ThrowLength(values.Length, expected, name);
        }
    }

    /// <summary>Throws unless there is one label a row; says how to hand over target rows instead, since whole-number literals bind to labels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Labels(ReadOnlySpan<int> labels, int rows, string name)
    {
        if (labels.Length != rows)
        {
            ThrowLabelCount(labels.Length, rows, name);
        }
    }

    /// <summary>Throws unless every label is a class 0 … <paramref name="classes"/> − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LabelRange(ReadOnlySpan<int> labels, int classes, string name)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classes)
            {
                ThrowLabel(labels[i], i, classes, name);
            }
        }
    }

    /// <summary>Throws when a destination shares memory with an input, unless both are the same elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void InPlaceOrApart<T>(ReadOnlySpan<T> input, ReadOnlySpan<T> destination, string name)
    {
        if (Overlap(input, destination)
            && !(input.Length == destination.Length && Unsafe.AreSame(ref MemoryMarshal.GetReference(input), ref MemoryMarshal.GetReference(destination))))
        {
            ThrowOverlap(name);
        }
    }

    /// <summary>Throws when a destination shares memory with another argument.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apart<TOther, T>(ReadOnlySpan<TOther> other, ReadOnlySpan<T> destination, string name)
    {
        if (Overlap(other, destination))
        {
            ThrowOverlap(name);
        }
    }

    /// <summary>Whether two spans of one length share memory without being the same elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool OverlapApart<T>(ReadOnlySpan<T> input, ReadOnlySpan<T> destination)
    {
        var distance = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(input), ref MemoryMarshal.GetReference(destination));
        return distance != 0 && ((nuint)distance < Bytes(destination) || (nuint)(-distance) < Bytes(destination));
    }

    /// <summary>Whether a label is no class 0 … <paramref name="classes"/> − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyOutside(ReadOnlySpan<int> labels, int classes)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classes)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two spans share memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Overlap<TFirst, TSecond>(ReadOnlySpan<TFirst> first, ReadOnlySpan<TSecond> second)
    {
        if (first.IsEmpty || second.IsEmpty)
        {
            return false;
        }

        var distance = Unsafe.ByteOffset(
            ref Unsafe.As<TFirst, byte>(ref MemoryMarshal.GetReference(first)),
            ref Unsafe.As<TSecond, byte>(ref MemoryMarshal.GetReference(second)));
        return (nuint)distance < Bytes(first) || (nuint)(-distance) < Bytes(second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Bytes<T>(ReadOnlySpan<T> values) => (nuint)values.Length * (nuint)Unsafe.SizeOf<T>();

    [DoesNotReturn]
    private static void ThrowNotRows(int length, int size, string name) =>
        throw new ArgumentException($"The length of '{name}' is {length}, which is not a whole number of rows of {size}.", name);

    [DoesNotReturn]
    private static void ThrowLength(int length, long expected, string name) =>
        throw new ArgumentException($"The length of '{name}' is {length}; it must be {expected}.", name);

    [DoesNotReturn]
    private static void ThrowLabelCount(int length, int rows, string name) =>
        throw new ArgumentException(
            $"'{name}' holds {length} class labels; it must hold {rows}, one for each row (pass target rows as a typed span: a collection expression of whole numbers means labels).",
            name);

    [DoesNotReturn]
    private static void ThrowLabel(int label, int row, int classes, string name) =>
        throw new ArgumentOutOfRangeException(name, label, $"The label of row {row} is {label}; it must be a class from 0 to {classes - 1}.");

    [DoesNotReturn]
    private static void ThrowOverlap(string name) =>
        throw new ArgumentException($"'{name}' overlaps another argument.", name);
}
