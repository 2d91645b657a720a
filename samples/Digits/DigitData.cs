using System.Globalization;
using System.IO.Compression;
using KernelGen;

namespace Digits;

/// <summary>Handwritten digits of 8 × 8 pixels, from files with one a line: 64 grey values from 0 to 16 and the class from 0 to 9.</summary>
internal static class DigitData
{
    public const int Side = 8;
    public const int Pixels = Side * Side;
    public const int Classes = 10;
    private const int Ink = 16;

    /// <summary>Reads a file, decompressing one whose name ends in <c>.gz</c>; grey values become 0 … 1.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, a line is malformed, or there are too few; the message names the file and the line.</exception>
    public static LabeledData<float> Load(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var images = new List<float>();
        var labels = new List<int>();
        try
        {
            while (reader.ReadLine() is { } line)
            {
                if (Read(line, images) is not { } label)
                    throw new InvalidDataException($"line {labels.Count + 1} is no digit: {Pixels} whole numbers from 0 to {Ink} and one from 0 to {Classes - 1} were expected, with commas between them");
                labels.Add(label);
            }
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"{path}: {fault.Message.TrimEnd('.')}.", fault);
        }

        // A digit of each class for each of the three parts is the least that can be called an experiment.
        const int Least = 3 * Classes;
        return labels.Count >= Least
            ? new LabeledData<float>(images.ToArray(), labels.ToArray())
            : throw new InvalidDataException($"{path}: {labels.Count} digits are too few; at least {Least} are needed.");
    }

    /// <summary>Shuffles the digits; the last fifth is for the test, the tenth before it for validation, the rest for training.</summary>
    public static (LabeledData<float> Training, LabeledData<float> Validation, LabeledData<float> Test) Split(this LabeledData<float> digits, int seed)
    {
        var order = Enumerable.Range(0, digits.Labels.Length).ToArray();
        new KernelRandom((ulong)seed).Shuffle(order);
        int test = order.Length / 5, validation = order.Length / 10;
        return (Pick(digits, order[..^(test + validation)]), Pick(digits, order[^(test + validation)..^test]), Pick(digits, order[^test..]));
    }

    /// <summary>The pixels of one digit.</summary>
    public static ReadOnlyMemory<float> Image(this LabeledData<float> digits, int index) => digits.Inputs.Slice(index * Pixels, Pixels);

    private static LabeledData<float> Pick(LabeledData<float> digits, int[] indices)
    {
        var images = new float[indices.Length * Pixels];
        for (var i = 0; i < indices.Length; i++)
            digits.Image(indices[i]).CopyTo(images.AsMemory(i * Pixels));
        return new LabeledData<float>(images, Array.ConvertAll(indices, index => digits.Labels.Span[index]));
    }

    /// <summary>Appends the pixels and returns the class; null where the line is malformed.</summary>
    private static int? Read(ReadOnlySpan<char> line, List<float> images)
    {
        var fields = 0;
        int? label = null;
        foreach (var range in line.Split(','))
        {
            var most = fields < Pixels ? Ink : Classes - 1;
            if (fields > Pixels || !int.TryParse(line[range], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > most)
                return null;
            if (fields++ < Pixels)
                images.Add((float)value / Ink);
            else
                label = value;
        }

        return label;
    }
}
