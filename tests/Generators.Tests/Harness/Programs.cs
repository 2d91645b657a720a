using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generators.Tests.Harness;

/// <summary>Programs of users: compiled with every warning an error, nullable, documentation checked, against the framework, the runtime and the word vectors.</summary>
internal static class Programs
{
    private const string UserFolder = "user";

    private static readonly MetadataReference[] references =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
                .Append(typeof(NetworkAttribute).Assembly.Location)
                .Append(typeof(Word2Vec.SkipGramAttribute).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];

    public static CSharpCompilation Parse(IReadOnlyList<string> sources, LanguageVersion version)
    {
        var trees = sources.Select((source, i) => CSharpSyntaxTree.ParseText(
            SourceText.From(source), new CSharpParseOptions(version, DocumentationMode.Diagnose), $"{UserFolder}/File{i}.cs")).ToArray();
        var options = new CSharpCompilationOptions(
            trees.Any(HasStatements) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: false, warningLevel: 9999, generalDiagnosticOption: ReportDiagnostic.Error);
        return CSharpCompilation.Create("Program", trees, references, options);
    }

    /// <summary>A driver that tells for each step whether it ran.</summary>
    public static GeneratorDriver Drive(CSharpCompilation program) => Drive(program, new KernelGenerator());

    /// <summary>The same for a generator that is not the shipped one.</summary>
    public static GeneratorDriver Drive(CSharpCompilation program, KernelGenerator generator) =>
        CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)program.SyntaxTrees[0].Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The program after somebody typed something that has nothing to do with kernels.</summary>
    public static CSharpCompilation WithCommentElsewhere(CSharpCompilation program) =>
        program.AddSyntaxTrees(CSharpSyntaxTree.ParseText("// A note.", (CSharpParseOptions)program.SyntaxTrees[0].Options, "user/Note.cs"));

    public static bool IsOfTheUser(Location location) => location.GetLineSpan().Path?.StartsWith(UserFolder, StringComparison.Ordinal) ?? false;

    private static bool HasStatements(SyntaxTree tree) => tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);
}
