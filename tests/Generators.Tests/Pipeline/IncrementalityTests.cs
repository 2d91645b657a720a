using KernelGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace KernelGen.Generators.Tests.Pipeline;

/// <summary>An edit re-emits what it changes and nothing else. That a second run after a comment does nothing, each run of the harness asserts.</summary>
public class IncrementalityTests
{
    private const string Program = """
        using System;
        using KernelGen;
        static partial class Kernels
        {
            [Softmax(2)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> destination);
            [Relu(3)] public static partial void Relu(ReadOnlySpan<float> x, Span<float> destination);
        }
        """;

    [Fact]
    public void AddingACommentElsewhere_RegeneratesNothing() => AfterEdit("// A note.\n" + Program, Cached, Cached);

    [Fact]
    public void AddingAMemberBesideTheDeclarations_RegeneratesNothing() =>
        AfterEdit(Program.Replace("[Relu", "static void Other() { } [Relu", StringComparison.Ordinal), Cached, Cached);

    [Fact]
    public void ChangingOneSize_RegeneratesThatKernelAlone() =>
        AfterEdit(Program.Replace("Relu(3)", "Relu(4)", StringComparison.Ordinal), Cached, Modified);

    [Fact]
    public void ChangingASizeThroughAConstant_RegeneratesThatKernel() =>
        AfterEdit(Program.Replace("Relu(3)", "Relu(Size)", StringComparison.Ordinal) + "partial class Kernels { const int Size = 4; }", Cached, Modified);

    [Fact]
    public void WritingTheSameSizeAnotherWay_RegeneratesNothing() =>
        AfterEdit(Program.Replace("Relu(3)", "Relu(1 + 2)", StringComparison.Ordinal), Cached, Cached);

    [Fact]
    public void RemovingAKernel_RemovesItsFile() =>
        AfterEdit(Program.Replace("[Relu(3)]", "", StringComparison.Ordinal), Cached, Removed);

    [Fact]
    public void AnErrorInOneDeclaration_LeavesTheOther() =>
        AfterEdit(Program.Replace("Relu(3)", "Relu(0)", StringComparison.Ordinal), Cached, Modified);

    private static void AfterEdit(string edited, IncrementalStepRunReason softmax, IncrementalStepRunReason relu)
    {
        var before = Programs.Parse([Program], LanguageVersion.CSharp12);
        var tree = before.SyntaxTrees[0];
        var after = before.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(edited, (CSharpParseOptions)tree.Options, tree.FilePath));
        var result = Programs.Drive(before).RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single();
        Assert.Equal(Sorted(softmax, relu), Sorted([.. Incrementality.OutputReasons(result)]));
    }

    // Attributes come in the catalog's order, and removed outputs last: which file is which does not matter here.
    private static IEnumerable<IncrementalStepRunReason> Sorted(params IncrementalStepRunReason[] reasons) => reasons.Order();
}
