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

    [Theory]
    [InlineData("SkipGram(50)", "SkipGram(25 + 25)", Cached)]
    [InlineData("Number = 3", "Number = 4", Cached)]
    [InlineData("SkipGram(50)", "SkipGram(51)", Modified)]
    [InlineData("SkipGram(50)", "Cbow(50)", New)]
    [InlineData("SkipGram(50)", "SkipGram(50, Objective = Objective.Softmax)", Modified)]
    public void AWordModelIsGeneratedAgain_WhereItsDeclarationChanges(string before, string after, IncrementalStepRunReason reason)
    {
        const string program = "using KernelGen.Word2Vec; [SkipGram(50)] partial struct Words { const int Number = 3; }";
        var result = Run(program, program.Replace(before, after, StringComparison.Ordinal));
        Assert.Equal(reason, Incrementality.OutputReasons(result).Single(found => found != Removed));
    }

    private static void AfterEdit(string edited, IncrementalStepRunReason softmax, IncrementalStepRunReason relu)
    {
        var result = Run(Program, edited);
        Assert.Equal(Sorted(softmax, relu), Sorted([.. Incrementality.OutputReasons(result)]));
    }

    private static GeneratorRunResult Run(string program, string edited)
    {
        var before = Programs.Parse([program], LanguageVersion.CSharp12);
        var tree = before.SyntaxTrees[0];
        var after = before.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(edited, (CSharpParseOptions)tree.Options, tree.FilePath));
        return Programs.Drive(before).RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single();
    }

    // Attributes come in the catalog's order, and removed outputs last: which file is which does not matter here.
    private static IEnumerable<IncrementalStepRunReason> Sorted(params IncrementalStepRunReason[] reasons) => reasons.Order();
}
