using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KernelGen.Generators.Tests.Harness;

/// <summary>
/// One run of the generator over a program. Each run is followed by a second one after an edit elsewhere, which must do nothing;
/// no test can forget to ask.
/// </summary>
internal sealed class Generation
{
    private Generation(GeneratorDriverRunResult result, CSharpCompilation compilation)
    {
        Files = [.. result.Results.Single().GeneratedSources.Select(file => new GeneratedText(file.HintName, file.SourceText.ToString()))];
        Diagnostics = Found(result, compilation);
        Compilation = compilation;
    }

    /// <summary>The generated files.</summary>
    public IReadOnlyList<GeneratedText> Files { get; }

    /// <summary>What a build reports: errors and warnings of the compiler, the generator and the analyzer, in order of position.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The program with the generated files.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>Generates code for a program that has errors or may have some.</summary>
    public static Generation Of(string source, LanguageVersion version = LanguageVersion.CSharp12) => Of([source], version);

    /// <summary>Generates code for a program of several files.</summary>
    public static Generation Of(IReadOnlyList<string> sources, LanguageVersion version = LanguageVersion.CSharp12) =>
        Of(Programs.Parse(sources, version));

    /// <summary>Generates code for a program.</summary>
    public static Generation Of(CSharpCompilation program)
    {
        var driver = Programs.Drive(program).RunGenerators(program);
        var result = driver.GetRunResult();
        Incrementality.AssertNothingRuns(driver.RunGenerators(Programs.WithCommentElsewhere(program)));
        Assert.Null(result.Results.Single().Exception);
        return new Generation(result, (CSharpCompilation)program.AddSyntaxTrees(result.GeneratedTrees));
    }

    /// <summary>Generates code for a program that compiles without a warning.</summary>
    public static Generation OfValid(string source, LanguageVersion version = LanguageVersion.CSharp12) => OfValid([source], version);

    /// <summary>Generates code for a program of several files that compiles without a warning.</summary>
    public static Generation OfValid(IReadOnlyList<string> sources, LanguageVersion version = LanguageVersion.CSharp12) =>
        OfValid(Programs.Parse(sources, version));

    /// <summary>Generates code for a program that compiles without a warning.</summary>
    public static Generation OfValid(CSharpCompilation program)
    {
        var generation = Of(program);
        Assert.Empty(generation.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return generation;
    }

    /// <summary>Compiles the program and loads it into this process.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = Compilation.WithOptions(Compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)).Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return Assembly.Load(image.ToArray());
    }

    private static List<Diagnostic> Found(GeneratorDriverRunResult result, CSharpCompilation compilation)
    {
        return
        [
            .. result.Diagnostics
                .Concat(compilation.GetDiagnostics())
                .Concat(Analyzed(compilation))
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsMissingDocumentationOfTheUser(diagnostic))
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    // Beside errors of declarations the compiler keeps those of analyzers to itself.
    private static ImmutableArray<Diagnostic> Analyzed(CSharpCompilation compilation) =>
        compilation.GetDeclarationDiagnostics().Any(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)
            ? []
            : compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new KernelAnalyzer())).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    // Generated members are documented; the programs of tests need not be.
    private static bool IsMissingDocumentationOfTheUser(Diagnostic diagnostic) =>
        diagnostic.Id == "CS1591" && Programs.IsOfTheUser(diagnostic.Location);
}

/// <summary>A generated file.</summary>
internal sealed record GeneratedText(string HintName, string Text);
