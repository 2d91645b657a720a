using System.Globalization;
using System.Reflection;
using KernelGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using static KernelGen.Generators.Tests.Harness.Diagnosis;

namespace KernelGen.Generators.Tests.Pipeline;

/// <summary>What happens where nothing can be generated.</summary>
public class FailureTests
{
    [Fact]
    public void AnInvalidKernelThrowsTheCodeOfItsError()
    {
        var generation = Generation.Of("""
            using System;
            using KernelGen;
            public static partial class Kernels
            {
                [Softmax(0)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> destination);
                public static void Run() => Softmax([1], new float[1]);
            }
            """);
        Assert.Equal(["KGEN008"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        AssertThrowsTheCode(() => generation.Load().GetType("Kernels")!.GetMethod("Run")!.Invoke(null, null), "KGEN008");
    }

    [Fact]
    public void AnInvalidNetworkKeepsGenericCodeCompiling()
    {
        var generation = Generation.Of("""
            using System;
            using KernelGen;
            [Network(3), Dense(0)] public partial struct Net
            {
                public static int Average => Sum<Net>() / OutputSize;
                static int Sum<TNetwork>() where TNetwork : IClassifier<TNetwork, float> => TNetwork.ParameterCount + InputSize;
            }
            """);
        Assert.Equal(["KGEN008"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        AssertThrowsTheCode(() => generation.Load().GetType("Net")!.GetProperty("Average")!.GetValue(null), "KGEN008");
    }

    [Fact]
    public void AnInvalidWordModelKeepsGenericCodeCompiling()
    {
        var generation = Generation.Of("""
            using System;
            using KernelGen.Word2Vec;
            [Cbow(0)] public partial struct Words
            {
                public static int Average => Size<Words>() / Stride;
                static int Size<TModel>() where TModel : IWordModel<TModel, float> => TModel.Dimensions + (int)TModel.Objective;
                public static float Run(ReadOnlySpan<float> v, Span<float> g, TrainingWindows windows) => Gradient(v, v, 0, [], [], null, g, g) + Train(g, g, windows, 1);
            }
            """);
        Assert.Equal(["KGEN008"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        AssertThrowsTheCode(() => generation.Load().GetType("Words")!.GetProperty("Average")!.GetValue(null), "KGEN008");
    }

    [Fact]
    public void AnErrorOfOursIsReportedAsSuch()
    {
        var program = Programs.Parse([InClass("[Softmax(2)] static partial void F(ReadOnlySpan<float> x, Span<float> y);")], LanguageVersion.CSharp12);
        var generator = new KernelGenerator(_ => throw new NotSupportedException("No\nway."));
        var result = Programs.Drive(program, generator).RunGenerators(program).GetRunResult();
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("KGEN099", diagnostic.Id);
        Assert.Contains("NotSupportedException: No way.", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("Kernels.F", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void CancellationIsNoError()
    {
        var program = Programs.Parse([InClass("[Softmax(2)] static partial void F(ReadOnlySpan<float> x, Span<float> y);")], LanguageVersion.CSharp12);
        using var cancellation = new CancellationTokenSource();
        var generator = new KernelGenerator(_ =>
        {
            cancellation.Cancel();
            throw new OperationCanceledException(cancellation.Token);
        });
        Assert.Throws<OperationCanceledException>(() => Programs.Drive(program, generator).RunGenerators(program, cancellation.Token));
    }

    private static void AssertThrowsTheCode(Action call, string code)
    {
        var error = Assert.IsType<InvalidOperationException>(Assert.Throws<TargetInvocationException>(call).InnerException);
        Assert.Contains(code, error.Message, StringComparison.Ordinal);
    }
}
