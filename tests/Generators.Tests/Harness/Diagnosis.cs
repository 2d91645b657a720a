using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generators.Tests.Harness;

/// <summary>Compares what is reported about a wrong program with what its author marked.</summary>
internal static class Diagnosis
{
    private const string Opening = "[|";
    private const string Closing = "|]";

    /// <summary>Each marked place, and no other, is reported under this code in these words.</summary>
    /// <param name="code">KGEN001 and so on.</param>
    /// <param name="message">The whole sentence, the same for all places.</param>
    /// <param name="marked">The program, with [|…|] around the places.</param>
    /// <param name="compilerCodes">What the compiler itself cannot be kept from reporting, sorted.</param>
    public static void Expect(string code, string message, string marked, params string[] compilerCodes) =>
        Expect(code, message, marked, LanguageVersion.CSharp12, compilerCodes);

    /// <inheritdoc cref="Expect(string, string, string, string[])"/>
    public static void Expect(string code, string message, string marked, LanguageVersion version, params string[] compilerCodes)
    {
        var (source, spans) = Unmark(marked);
        var reported = Generation.Of(source, version).Diagnostics;
        var ours = reported.Where(diagnostic => diagnostic.Id.StartsWith("KGEN", StringComparison.Ordinal));
        Assert.Equal(
            spans.Select(span => $"{code} at '{source.Substring(span.Start, span.Length)}' ({span}): {message}"),
            ours.Select(diagnostic => $"{diagnostic.Id} at '{TextAt(source, diagnostic.Location.SourceSpan)}' ({diagnostic.Location.SourceSpan}): {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));
        Assert.Equal(
            compilerCodes,
            reported.Where(diagnostic => !diagnostic.Id.StartsWith("KGEN", StringComparison.Ordinal)).Select(diagnostic => diagnostic.Id).Distinct().Order());
    }

    /// <summary>The usings and the class around members that are written alone.</summary>
    public static string InClass(string members) => $$"""
        using System;
        using KernelGen;
        static partial class Kernels
        {
            {{members}}
        }
        """;

    /// <summary>The usings above types that are written alone.</summary>
    public static string Types(string types) => $"""
        using System;
        using KernelGen;
        using KernelGen.Word2Vec;
        {types}
        """;

    private static string TextAt(string source, TextSpan span) => span.End <= source.Length ? source.Substring(span.Start, span.Length) : "?";

    private static (string Source, IReadOnlyList<TextSpan> Spans) Unmark(string marked)
    {
        var spans = new List<TextSpan>();
        while (marked.IndexOf(Opening, StringComparison.Ordinal) is >= 0 and var start)
        {
            marked = marked.Remove(start, Opening.Length);
            var end = marked.IndexOf(Closing, start, StringComparison.Ordinal);
            marked = marked.Remove(end, Closing.Length);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        Assert.NotEmpty(spans);
        return (marked, spans);
    }
}
