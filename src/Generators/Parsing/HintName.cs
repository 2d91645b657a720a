using System.Globalization;
using System.Text;

namespace KernelGen.Generators.Parsing;

/// <summary>
/// Names of generated files: the fully qualified metadata name, for reading, and a hash of the whole declaration, for uniqueness.
/// The hash tells apart overloads, names that differ in case alone, and names whose ends were cut off.
/// </summary>
internal static class HintName
{
    /// <summary>Characters before the hash: paths on some systems end at 260.</summary>
    private const int MaximumLength = 100;

    /// <param name="metadataName">Namespace, types joined by +, member.</param>
    /// <param name="identity">What else tells the declaration apart: kinds of types, parameter types.</param>
    public static string Of(string metadataName, string identity)
    {
        var text = new StringBuilder();
        foreach (var character in metadataName)
        {
            Append(text, character);
        }

        if (text.Length > MaximumLength)
        {
            text.Length = MaximumLength;
        }

        return $"{text}.{Fnv1A(metadataName + "\n" + identity).ToString("x8", CultureInfo.InvariantCulture)}.g.cs";
    }

    // An arity begins with a digit and a nested type's name never does, so both may be written with the same dash.
    private static void Append(StringBuilder text, char character)
    {
        if (character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.')
        {
            text.Append(character);
        }
        else if (character is '+' or '`')
        {
            text.Append('-');
        }
        else
        {
            text.Append('{').Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)).Append('}');
        }
    }

    // The hash of Fowler, Noll and Vo (FNV-1a, 32 bits), over UTF-16 code units: string.GetHashCode differs from process to process.
    private static uint Fnv1A(string text)
    {
        const uint offsetBasis = 2166136261;
        const uint prime = 16777619;
        var hash = offsetBasis;
        foreach (var unit in text)
        {
            hash = unchecked((hash ^ unit) * prime);
        }

        return hash;
    }
}
