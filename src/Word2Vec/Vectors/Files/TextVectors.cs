using System.Globalization;
using System.Text;

namespace KernelGen.Word2Vec.Vectors;

/// <summary>A line for each word: its bytes, then its values. Spaces and tabs may stand between values and at the end.</summary>
internal static class TextVectors
{
    /// <summary>Reads the lines after a header.</summary>
    public static VectorTable Read(VectorFile file)
    {
        var (count, dimensions) = file.ReadHeader();
        var table = file.CreateTable(count, dimensions, leastBytes: 2L * dimensions);
        for (var index = 0; index < count; index++)
        {
            var line = index + 2;
            if (!file.Bytes.TryReadLine(out var bytes))
                throw file.Bytes.FaultInLine(line, $"the file ends here, after {index} of {count} vectors");

            if (Read(file, bytes, table.Row(index)) is { } problem)
                throw file.Bytes.FaultInLine(line, problem);
            Measure(file, table, index, line);
        }

        CheckEnd(file, count + 2L, $"all {count} vectors have been read");
        return table;
    }

    /// <summary>Reads lines without a header, in two passes: the first counts them.</summary>
    public static VectorTable ReadWithoutHeader(VectorFile file, VectorFile again)
    {
        var (count, dimensions) = (0, 0);
        while (again.Bytes.TryReadLine(out var bytes) && !bytes.IsEmpty)
        {
            if (count++ == 0)
                dimensions = CountValues(bytes);
        }

        if (dimensions == 0)
            throw file.Bytes.FaultInLine(1, "a word and its values were expected");
        CheckEnd(again, count + 2L, $"an empty line ended the {count} vectors");
        if (!VectorTable.Fits(count, dimensions, out var problem))
            throw file.Bytes.FaultInLine(1, problem.TrimEnd('.'));

        var table = file.CreateTable(count, dimensions, leastBytes: 1);
        for (var index = 0; index < count; index++)
        {
            _ = file.Bytes.TryReadLine(out var bytes);
            if (Read(file, bytes, table.Row(index)) is { } fault)
                throw file.Bytes.FaultInLine(index + 1, fault);
            Measure(file, table, index, index + 1);
        }

        return table;
    }

    /// <summary>Writes a line. A value is the shortest text that is read as the same float, spelled as C and Python do: 1e-05.</summary>
    public static void Write(BufferedWriter writer, ReadOnlySpan<byte> word, ReadOnlySpan<float> vector)
    {
        const int LongestValue = 32;
        writer.Write(word);
        foreach (var value in vector)
        {
            var text = writer.Reserve(LongestValue);
            text[0] = (byte)' ';
            _ = value.TryFormat(text[1..], out var length, "g", CultureInfo.InvariantCulture);
            writer.Advance(length + 1);
        }

        writer.Write("\n"u8);
    }

    /// <summary>Reads a line; what is wrong with it, or null.</summary>
    private static string? Read(VectorFile file, ReadOnlySpan<byte> line, Span<float> vector)
    {
        var end = line.IndexOf((byte)' ');
        if (end < 0)
            return line.IsEmpty ? "a word and its values were expected, and the line is empty" : "a word and its values were expected, and there is no space";

        var rest = line[end..];
        for (var i = 0; i < vector.Length; i++)
        {
            var text = TakeField(ref rest);
            if (text.IsEmpty)
                return $"it has {i} values, where {vector.Length} were expected";
            if (!FloatText.TryParse(text, out vector[i]))
                return $"value {i + 1}, '{Encoding.Latin1.GetString(text[..Math.Min(text.Length, 40)])}', is no number";
            if (!float.IsFinite(vector[i]))
                return $"value {i + 1}, '{Encoding.Latin1.GetString(text[..Math.Min(text.Length, 40)])}', is not a finite float";
        }

        return TakeField(ref rest).IsEmpty ? file.Add(line[..end]) : $"it has more than the {vector.Length} values expected";
    }

    private static void Measure(VectorFile file, VectorTable table, int index, long line)
    {
        if (!table.TryMeasure(index))
            throw file.Bytes.FaultInLine(line, "the vector is too long to compute with");
    }

    private static void CheckEnd(VectorFile file, long line, string state)
    {
        for (; file.Bytes.TryReadLine(out var bytes); line++)
        {
            if (!bytes.IsEmpty)
                throw file.Bytes.FaultInLine(line, $"{state}, and the file goes on");
        }
    }

    private static int CountValues(ReadOnlySpan<byte> line)
    {
        var rest = line[Math.Max(line.IndexOf((byte)' '), 0)..];
        var count = 0;
        while (!TakeField(ref rest).IsEmpty)
            count++;

        return line.Contains((byte)' ') ? count : 0;
    }

    private static ReadOnlySpan<byte> TakeField(ref ReadOnlySpan<byte> rest)
    {
        var start = 0;
        while (start < rest.Length && rest[start] is (byte)' ' or (byte)'\t')
            start++;
        var end = start;
        while (end < rest.Length && rest[end] is not ((byte)' ' or (byte)'\t'))
            end++;

        var field = rest[start..end];
        rest = rest[end..];
        return field;
    }
}
