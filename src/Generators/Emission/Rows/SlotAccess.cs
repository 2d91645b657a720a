using System.Globalization;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes how one vector of a row is loaded and stored: whole, in two halves, or element by element.</summary>
internal static class SlotAccess
{
    public static string Load(Simd simd, VectorSlot slot, string row)
    {
        if (slot.Elements is { } count)
        {
            return simd.Create([.. Enumerable.Range(0, simd.Lanes).Select(lane => Element(row, slot.Offset + Math.Min(lane, count - 1)))]);
        }

        return slot.UpperOffset is { } upper
            ? $"Lanes.Join({simd.Half.Load(row, Text(slot.Offset))}, {simd.Half.Load(row, Text(upper))})"
            : simd.Load(row, Text(slot.Offset));
    }

    /// <summary>Stores a value; one that is used more than once is given a name first.</summary>
    public static void Store(SourceWriter writer, Simd simd, VectorSlot slot, string row, string value, string name)
    {
        if (slot.Elements is null && slot.UpperOffset is null)
        {
            writer.Line($"{simd.Store(Enclosed(value), row, Text(slot.Offset))};");
            return;
        }

        writer.Line($"var {name} = {value};");
        if (slot.Elements is { } count)
        {
            for (var lane = 0; lane < count; lane++)
            {
                writer.Line($"{Element(row, slot.Offset + lane)} = {simd.Lane(name, lane)};");
            }
        }
        else
        {
            writer.Line($"{simd.Half.Store(simd.Lower(name), row, Text(slot.Offset))};");
            writer.Line($"{simd.Half.Store(simd.Upper(name), row, Text(slot.UpperOffset!.Value))};");
        }
    }

    /// <summary>An operand: a name, a literal or a call as it is, anything with an operator of its own in parentheses.</summary>
    public static string Enclosed(string value)
    {
        var depth = 0;
        foreach (var c in value)
        {
            depth += c is '(' ? 1 : c is ')' ? -1 : 0;
            if (depth == 0 && (c is ' ' or '-'))
            {
                return $"({value})";
            }
        }

        return value;
    }

    private static string Element(string row, int lane) => lane == 0 ? row : $"Unsafe.Add(ref {row}, {Text(lane)})";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
