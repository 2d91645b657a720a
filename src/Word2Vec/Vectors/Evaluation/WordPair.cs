using System.Globalization;

namespace KernelGen.Word2Vec.Vectors;

/// <summary>Two words and how similar people find them.</summary>
internal readonly record struct WordPair(string First, string Second, double Score)
{
    private static readonly char[] blanks = [' ', '\t'];

    /// <summary>
    /// Reads lines "word word score", with tabs, semicolons, commas or spaces between, whichever a line has first in this order. Lines that begin with # and empty ones
    /// do not count, and neither does the first one if its score is no number.
    /// </summary>
    /// <exception cref="InvalidDataException">Another line is none of these.</exception>
    public static List<WordPair> Read(string path)
    {
        var pairs = new List<WordPair>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;

            var fields = Split(line);
            if (fields.Length != 3)
                throw new InvalidDataException($"{path}: line {number}: two words and a score were expected, and there are {fields.Length} fields.");
            if (double.TryParse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && double.IsFinite(score))
                pairs.Add(new WordPair(fields[0], fields[1], score));
            else if (number > 1)
                throw new InvalidDataException($"{path}: line {number}: '{fields[2]}' is no score.");
        }

        return pairs;
    }

    private static string[] Split(string line)
    {
        foreach (var separator in "\t;,")
        {
            if (line.Contains(separator))
                return line.TrimEnd(separator).Split(separator, StringSplitOptions.TrimEntries);
        }

        return line.Split(blanks, StringSplitOptions.RemoveEmptyEntries);
    }
}
