using System.Globalization;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>
/// A vector type of one element and width, and how each operation on it is written. Widths and elements differ here and nowhere else:
/// no other file contains the name of a vector type or of a scalar type.
/// </summary>
internal readonly record struct Simd(Element Element, int Bits)
{
    /// <summary>The widths that code is written for, the largest first.</summary>
    public static IReadOnlyList<Simd> Widths(Element element) => [new(element, 512), new(element, 256), new(element, 128)];

    /// <summary><c>float</c> or <c>double</c>.</summary>
    public string Scalar => Element == Element.Single ? "float" : "double";

    public int ElementBits => Element == Element.Single ? 32 : 64;

    public int Lanes => Bits / ElementBits;

    /// <summary><c>Vector512</c>: the static class of operations.</summary>
    public string Class => $"Vector{Bits.ToString(CultureInfo.InvariantCulture)}";

    /// <summary><c>Vector512&lt;float&gt;</c>.</summary>
    public string Type => $"{Class}<{Scalar}>";

    /// <summary>The vector type of half the width.</summary>
    public Simd Half => this with { Bits = Bits / 2 };

    public string IsAccelerated => $"{Class}.IsHardwareAccelerated";

    public string Zero => $"{Type}.Zero";

    public string Load(string reference, string offset) =>
        offset == "0" ? $"{Class}.LoadUnsafe(ref {reference})" : $"{Class}.LoadUnsafe(ref {reference}, {offset})";

    public string Store(string value, string reference, string offset) =>
        offset == "0" ? $"{value}.StoreUnsafe(ref {reference})" : $"{value}.StoreUnsafe(ref {reference}, {offset})";

    /// <summary>The first lanes only, in pieces that stay inside them; the others are zero.</summary>
    public string LoadFirst(string reference, int count) =>
        $"Lanes.Load{Bits.ToString(CultureInfo.InvariantCulture)}(ref {reference}, {count.ToString(CultureInfo.InvariantCulture)})";

    /// <summary>The first lanes only, in pieces that stay inside them.</summary>
    public string StoreFirst(string value, string reference, int count) =>
        $"Lanes.Store({value}, ref {reference}, {count.ToString(CultureInfo.InvariantCulture)})";

    /// <summary>All lanes from one scalar, or each lane from its own.</summary>
    public string Create(params string[] lanes) => $"{Class}.Create({string.Join(", ", lanes)})";

    /// <summary>The first lane from a scalar, zero in the others.</summary>
    public string CreateScalar(string value) => $"{Class}.CreateScalar({value})";

    public string MultiplyAdd(string a, string b, string c) => $"VectorMath.MultiplyAdd({a}, {b}, {c})";

    /// <summary>The larger of two, whichever operand where one is NaN: a NaN shows elsewhere in every formula that takes a maximum.</summary>
    public string Max(string a, string b) => $"{Class}.MaxNative({a}, {b})";

    public string Min(string a, string b) => $"{Class}.MinNative({a}, {b})";

    public string Abs(string a) => $"{Class}.Abs({a})";

    public string Select(string mask, string whereSet, string otherwise) => $"{Class}.ConditionalSelect({mask}, {whereSet}, {otherwise})";

    public string Equal(string a, string b) => $"{Class}.Equals({a}, {b})";

    public string GreaterThan(string a, string b) => $"{Class}.GreaterThan({a}, {b})";

    /// <summary>
    /// A value where a mask is not set, and 0 where it is. Masks of 512 bits have registers of their own, which compare and invert in one. (A sum to which a
    /// masked addition adds would take one instruction less; .NET 9 compiles a choice between a value and a result of it wrongly where the value was spilled.)
    /// </summary>
    public string Unless(string mask, string value) => Bits == 512 ? Select($"~{mask}", value, Zero) : Select(mask, Zero, value);

    /// <summary>The same where the mask is used for more than this: the JIT sees no mask in it then, and would choose bit by bit.</summary>
    public string UnlessAlso(string mask, string value) => Bits == 512 ? Unless(mask, value) : $"{Class}.AndNot({value}, {mask})";

    /// <summary>A value where a mask is set, and 0 where it is not.</summary>
    public string Where(string mask, string value) => Bits == 512 ? Select(mask, value, Zero) : $"({value} & {mask})";

    /// <summary>Machines that have nothing larger have 16 registers, of which VectorMath's functions of four vectors at once need more.</summary>
    public bool HasFewRegisters => Bits < 512;

    /// <summary>A function of <c>VectorMath</c>.</summary>
    public string Call(string function, string argument) => $"VectorMath.{function}({argument})";

    public string Lower(string value) => $"{value}.GetLower()";

    public string Upper(string value) => $"{value}.GetUpper()";

    public string Lane(string value, int lane) =>
        lane == 0 ? First(value) : $"{value}.GetElement({lane.ToString(CultureInfo.InvariantCulture)})";

    /// <summary>Keeps the lanes that a mask sets and clears the others to 0.</summary>
    public string Keep(string value, string mask) => $"{value} & {mask}";

    public string First(string value) => $"{value}.ToScalar()";

    /// <summary>A mask with all bits set in the lanes where <paramref name="set"/> says so.</summary>
    public string Mask(IEnumerable<bool> set)
    {
        var suffix = Element == Element.Single ? "" : "L";
        return $"{Class}.Create({string.Join(", ", set.Select(lane => (lane ? "-1" : "0") + suffix))}).As{Element}()";
    }

    /// <summary>A literal that reads back as exactly this value.</summary>
    public string Literal(double value)
    {
        if (double.IsNegativeInfinity(value))
        {
            return $"{Scalar}.NegativeInfinity";
        }

        if (value == 0 && double.IsNegativeInfinity(1 / value))
        {
            return $"{Scalar}.NegativeZero";
        }

        var text = Element == Element.Single
            ? ((float)value).ToString("R", CultureInfo.InvariantCulture) + "f"
            : value.ToString("R", CultureInfo.InvariantCulture) + "d";
        return text;
    }
}
