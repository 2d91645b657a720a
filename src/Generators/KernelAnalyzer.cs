using System.Collections.Concurrent;
using System.Collections.Immutable;
using KernelGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KernelGen.Generators;

/// <summary>Reports what is wrong with declarations of kernels and networks. It reads them with the parser of <see cref="KernelGenerator"/>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KernelAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(Descriptors.All);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Declarations may stand in files that other tools generated.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            var compilation = (CSharpCompilation)start.Compilation;

            // Kernels of one type share what is wrong with the type.
            var reported = new ConcurrentDictionary<(string Id, Location Location), bool>();

            start.RegisterSymbolAction(
                symbol => Report(symbol.ReportDiagnostic, problems => ParseMethod((IMethodSymbol)symbol.Symbol, problems)), SymbolKind.Method);
            start.RegisterSymbolAction(
                symbol => Report(symbol.ReportDiagnostic, problems => NetworkParser.Parse((INamedTypeSymbol)symbol.Symbol, compilation, problems)), SymbolKind.NamedType);

            // Syntax alone, since operations of every method would be built to find the few functions within methods that bear attributes.
            start.RegisterSyntaxNodeAction(
                node => Report(node.ReportDiagnostic, problems => ParseFunction(node, problems)),
                SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.SimpleLambdaExpression);

            void ParseFunction(SyntaxNodeAnalysisContext node, Problems problems)
            {
                if (FunctionOf(node) is { } function)
                {
                    ParseMethod(function, problems);
                }
            }

            void ParseMethod(IMethodSymbol method, Problems problems)
            {
                // The defining part speaks for both.
                if (method.PartialDefinitionPart is null)
                {
                    KernelParser.Parse(method, compilation, problems);
                }
            }

            void Report(Action<Diagnostic> report, Action<Problems> parse)
            {
                var problems = new Problems();
                parse(problems);
                foreach (var diagnostic in problems.Diagnostics.Where(diagnostic => reported.TryAdd((diagnostic.Id, diagnostic.Location), true)))
                {
                    report(diagnostic);
                }
            }
        });
    }

    private static IMethodSymbol? FunctionOf(SyntaxNodeAnalysisContext node) => node.Node switch
    {
        LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } function => node.SemanticModel.GetDeclaredSymbol(function, node.CancellationToken) as IMethodSymbol,
        LambdaExpressionSyntax { AttributeLists.Count: > 0 } lambda => node.SemanticModel.GetSymbolInfo(lambda, node.CancellationToken).Symbol as IMethodSymbol,
        _ => null,
    };
}
