using KernelGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using static KernelGen.Generators.Tests.Harness.Diagnosis;

namespace KernelGen.Generators.Tests.Declarations;

/// <summary>Whatever is written, the generator neither throws nor adds an error of generated code to those of the user's.</summary>
public class HostileDeclarationTests
{
    private const string Spans = "(ReadOnlySpan<float> x, Span<float> y)";

    [Theory]
    [InlineData("[Softmax]")]
    [InlineData("[Softmax()]")]
    [InlineData("[Softmax(\"ten\")]")]
    [InlineData("[Softmax(Missing)]")]
    [InlineData("[Softmax(10, 11)]")]
    [InlineData("[Softmax(10L)]")]
    [InlineData("[Softmax(null)]")]
    [InlineData("[Softmax(new[] { 1, 2 })]")]
    [InlineData("[Softmax(typeof(int))]")]
    [InlineData("[Softmax(length: 10)]")]
    [InlineData("[Softmax(Size = 10)]")]
    [InlineData("[Softmax(DateTime.Now.Day)]")]
    [InlineData("[Softmax(10), Softmax(10)]")]
    [InlineData("[Softmax(10")]
    public void ArgumentsThatDoNotCompile_AreLeftToTheCompiler(string attribute)
    {
        var diagnostics = Generation.Of(InClass($"{attribute} public static partial void F{Spans};")).Diagnostics;
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.False(diagnostic.Id.StartsWith("KGEN", StringComparison.Ordinal) && diagnostic.Id != "KGEN003", diagnostic.ToString()));
        AssertOnlyTheUsersCodeHasErrors(diagnostics);
    }

    [Theory]
    [InlineData("[Network] [Dense(3)]")]
    [InlineData("[Network(\"\")] [Dense(3)]")]
    [InlineData("[Network(3)] [Dense]")]
    [InlineData("[Network(3)] [Dense(2, Activation.Missing)] [Dense(3)]")]
    [InlineData("[Network(3)] [Dense(2, 1)] [Dense(3)]")]
    [InlineData("[Network(3, Loss = LossFunction.Missing)] [Dense(3)]")]
    [InlineData("[Network(3, Precision = null)] [Dense(3)]")]
    [InlineData("[Network(3)] [Network(4)] [Dense(3)]")]
    public void ANetworksArgumentsThatDoNotCompile_AreLeftToTheCompiler(string attributes)
    {
        var diagnostics = Generation.Of(Types($"{attributes} partial struct Net;")).Diagnostics;
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.StartsWith("CS", diagnostic.Id, StringComparison.Ordinal));
        AssertOnlyTheUsersCodeHasErrors(diagnostics);
    }

    [Theory]
    [InlineData("[SkipGram]")]
    [InlineData("[SkipGram(\"\")]")]
    [InlineData("[SkipGram(3, Context = ContextReduction.Sum)]")]
    [InlineData("[Cbow(3, Objective = Objective.Missing)]")]
    [InlineData("[Cbow(3, Context = 1)]")]
    [InlineData("[Cbow(3, Precision = null)]")]
    [InlineData("[Cbow(3)] [Cbow(4)]")]
    [InlineData("[Cbow(Missing)]")]
    public void AWordModelsArgumentsThatDoNotCompile_AreLeftToTheCompiler(string attributes)
    {
        var diagnostics = Generation.Of(Types($"{attributes} partial struct Words;")).Diagnostics;
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.StartsWith("CS", diagnostic.Id, StringComparison.Ordinal));
        AssertOnlyTheUsersCodeHasErrors(diagnostics);
    }

    [Theory]
    [InlineData("static partial class K { [Softmax(2)] public static partial void F$; [Softmax(2)] public static partial void F$; }")]
    [InlineData("static partial class K { [Softmax(2)] public static partial void F$; } static partial class K { [Relu(2)] public static partial void F$; }")]
    [InlineData("static partial class K { [Softmax(2)] public static partial void F$; } partial struct K { [Softmax(2)] public static partial void F$; }")]
    [InlineData("[Network(3), Dense(2)] partial struct Net; [Network(3), Dense(2)] partial struct Net;")]
    [InlineData("[Network(3), Dense(2)] partial struct Net; [Network(3), Dense(2)] partial class Net;")]
    [InlineData("[Network(3), Dense(2)] struct Net; [Network(3), Dense(2)] struct Net;")]
    [InlineData("[Network(3), Dense(2)] enum Net { }")]
    [InlineData("[Network(3), Dense(2)] partial interface INet;")]
    [InlineData("[Network(3), Dense(2)] delegate void Net();")]
    [InlineData("[Softmax(3)] static partial class K;")]
    [InlineData("static partial class K { [SoftmaxCrossEntropy(10, Reduction = 7)] public static partial void F$; }")]
    [InlineData("[Network(3, Loss = 7)] [Dense(3)] partial struct Net;")]
    [InlineData("static partial class K { [Softmax(2)] public static extern partial void F$; }")]
    [InlineData("static partial class K { [Softmax(2)] public static async partial void F$; }")]
    [InlineData("abstract partial class K { [Softmax(2)] public abstract partial void F$; }")]
    [InlineData("partial class K { [Softmax(2)] public override partial string ToString(); }")]
    [InlineData("partial interface I { [Softmax(2)] static abstract partial void F$; }")]
    [InlineData("static partial class K { [Softmax(2)] public static partial void F(ReadOnlySpan<Missing> x, Span<float> y); }")]
    [InlineData("static partial class K { [Softmax(2)] public static partial Missing F$; }")]
    [InlineData("static partial class K { [Softmax(2)] public static partial void F(float* x, Span<float> y); }")]
    [InlineData("static partial class K { [Softmax(2)] public static partial (int A, string? B) F<T>(in T x, out dynamic y, params object?[] z) where T : class?, new(); }")]
    [InlineData("static partial class K { [Softmax(2)] public static partial void (ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class K { [Softmax(2)] public static partial void F(ReadOnlySpan<float>, Span<float>); }")]
    [InlineData("static partial class K { [Softmax(2)] static partial class")]
    [InlineData("[Network(3), Dense(2)] partial struct")]
    [InlineData("partial class K { [Softmax(2)] public static void operator +$; [Softmax(2)] K() { } [Softmax(2)] ~K() { } }")]
    [InlineData("[Network(3), Dense(2)] partial class Net : Net;")]
    [InlineData("[Network(3), Dense(2)] partial class 🚀;")]
    [InlineData("[SkipGram(2)] partial struct Words; [SkipGram(2)] partial struct Words;")]
    [InlineData("[SkipGram(2)] partial struct Words; [Cbow(2)] partial class Words;")]
    [InlineData("[SkipGram(2)] enum Words { }")]
    [InlineData("[Cbow(2)] partial interface IWords;")]
    [InlineData("[Cbow(2)] partial class Words : Words;")]
    [InlineData("[Cbow(2)] partial struct")]
    [InlineData("[Network(3), Dense(2)] partial struct Net : INetwork<Net, Missing>;")]
    [InlineData("[Network(3), Dense(2)] partial struct Net<T> : INetwork<Net<T>, T>;")]
    [InlineData("[SkipGram(3)] partial struct Words<T> : IWordModel<T, float>;")]
    public void WhatDoesNotCompile_GetsNoErrorOfGeneratedCode(string types)
    {
        var diagnostics = Generation.Of(Types(types.Replace("$", Spans, StringComparison.Ordinal))).Diagnostics;
        Assert.NotEmpty(diagnostics);
        AssertOnlyTheUsersCodeHasErrors(diagnostics);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(900)]
    public void LongNamesWork(int length)
    {
        var name = new string('N', length);
        Generation.OfValid(Types($$"""
            namespace {{name}}s { static partial class K { [Softmax(2)] public static partial void {{name}}(ReadOnlySpan<float> {{name}}, Span<float> y); } }
            [Network(2), Dense(1)] partial struct {{name}};
            [SkipGram(2)] partial struct Words{{name}};
            """)).Load();
    }

    [Fact]
    public void TheLargestKernelWorks() =>
        Generation.OfValid(InClass($"[Softmax({1 << 20})] public static partial void F{Spans}; [Gelu({1 << 20})] public static partial void G{Spans};"));

    [Fact]
    public void TheLongestVectorsOfWordsWork() =>
        Generation.OfValid(Types("[SkipGram(65536)] partial struct Words; [Cbow(65536, Objective = Objective.Softmax, Precision = Precision.Double)] partial struct More;"));

    [Fact]
    public void TheMostLayersWork() =>
        Generation.OfValid(Types($"[Network(3)] {string.Concat(Enumerable.Repeat("[Dense(3)] ", 64))} partial struct Net;"));

    [Fact]
    public void AttributesOfOthersAreNotOurs() => Generation.OfValid("""
        using System;
        namespace Other { class SoftmaxAttribute(int size) : Attribute { public int Size => size; } class NetworkAttribute : Attribute; }
        namespace Program { using Other; static class K { [Softmax(0)] static void F() { } } [Network] class Net; }
        """);

    private static void AssertOnlyTheUsersCodeHasErrors(IEnumerable<Diagnostic> diagnostics) =>
        Assert.All(diagnostics, diagnostic => Assert.True(Programs.IsOfTheUser(diagnostic.Location), diagnostic.ToString()));
}
