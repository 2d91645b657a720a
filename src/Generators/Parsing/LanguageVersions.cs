using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Parsing;

/// <summary>The oldest C# that generated code is written in.</summary>
internal static class LanguageVersions
{
    public static void Check(CSharpCompilation compilation, Location? location, Problems problems)
    {
        if (compilation.LanguageVersion < LanguageVersion.CSharp12)
        {
            problems.Report(Descriptors.LanguageVersion, location, compilation.LanguageVersion.ToDisplayString());
        }
    }
}
