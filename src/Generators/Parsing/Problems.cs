using System.Globalization;
using KernelGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generators.Parsing;

/// <summary>What is wrong with one declaration. The analyzer reports it, and the generator where it refuses the declaration.</summary>
internal sealed class Problems
{
    private readonly List<Diagnostic> diagnostics = [];
    private bool compilerReportsMore;

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    public bool Any => compilerReportsMore || diagnostics.Count > 0;

    /// <summary>The code that a throwing body names; empty where the compiler reports the error.</summary>
    public string FirstCode => diagnostics.Count > 0 ? diagnostics[0].Id : "";

    public void Report(DiagnosticDescriptor descriptor, Location? location, params object[] arguments) =>
        diagnostics.Add(Diagnostic.Create(descriptor, location, arguments));

    /// <summary>The declaration does not compile for reasons of C#, which the compiler states better.</summary>
    public void LeaveToCompiler() => compilerReportsMore = true;

    /// <summary>What becomes of a declaration to which nothing can be added; null where the compiler alone reports why.</summary>
    public Refusal? Refuse(DeclarationSite site) =>
        diagnostics.Count > 0 ? new Refusal(site, new EquatableArray<ErrorSpec>([.. diagnostics.Select(ToSpec)])) : null;

    /// <summary>An error as the generator reports it: its place is the same, and holds no syntax.</summary>
    public static Diagnostic ToDiagnostic(ErrorSpec error)
    {
        var descriptor = Descriptors.All.Single(descriptor => descriptor.Id == error.Code);
        var span = TextSpan.FromBounds(error.Start.Offset, error.End.Offset);
        var lines = new LinePositionSpan(new LinePosition(error.Start.Line, error.Start.Column), new LinePosition(error.End.Line, error.End.Column));
        return Diagnostic.Create(
            descriptor.Id, descriptor.Category, error.Message, descriptor.DefaultSeverity, descriptor.DefaultSeverity, isEnabledByDefault: true, warningLevel: 0,
            title: descriptor.Title, location: Location.Create(error.Path, span, lines), customTags: descriptor.CustomTags);
    }

    private static ErrorSpec ToSpec(Diagnostic diagnostic)
    {
        var (span, lines) = (diagnostic.Location.SourceSpan, diagnostic.Location.GetLineSpan());
        return new ErrorSpec(
            diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture), lines.Path,
            new TextPosition(span.Start, lines.StartLinePosition.Line, lines.StartLinePosition.Character),
            new TextPosition(span.End, lines.EndLinePosition.Line, lines.EndLinePosition.Character));
    }
}
