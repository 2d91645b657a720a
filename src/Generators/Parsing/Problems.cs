using Microsoft.CodeAnalysis;

namespace KernelGen.Generators.Parsing;

/// <summary>What is wrong with one declaration. The analyzer reports it; the generator only asks whether there is anything.</summary>
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
}
