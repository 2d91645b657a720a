using System.Collections;
using System.Reflection;
using KernelGen.Generators.Specs;
using KernelGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generators.Tests.Pipeline;

/// <summary>What the pipeline keeps between runs are values: nothing that holds a compilation in memory or never equals itself.</summary>
public class ModelTests
{
    private const string Program = """
        using System;
        using KernelGen;
        static partial class Kernels
        {
            [Softmax(2)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> destination);
            [Relu(0)] public static partial void Invalid(ReadOnlySpan<float> x, Span<float> destination);
        }
        [Network(3), Dense(4, Activation.Tanh), Dense(2)] partial struct Net<T>;
        [Network(3), Dense(0)] partial struct InvalidNet;
        [KernelGen.Word2Vec.SkipGram(3)] partial struct Words<T>;
        [KernelGen.Word2Vec.Cbow(0)] partial struct InvalidWords;
        [Network(3), Dense(2)] struct NetThatIsNotPartial;
        """;

    [Fact]
    public void ModelsHoldNothingOfTheCompiler()
    {
        var models = Models();
        Assert.Equal(
            [nameof(InvalidMethodSpec), nameof(InvalidNetworkSpec), nameof(InvalidWordModelSpec), nameof(KernelSpec), nameof(NetworkSpec), nameof(Refusal), nameof(WordModelSpec)],
            models.Select(model => model.GetType().Name).Order());
        foreach (var model in models)
        {
            AssertIsValue(model, model.GetType().Name);
        }
    }

    [Fact]
    public void ModelsOfTwoCompilationsAreEqual()
    {
        var (first, second) = (Models(), Models());
        Assert.Equal(first, second);
        Assert.Equal(first.Select(model => model.GetHashCode()), second.Select(model => model.GetHashCode()));
    }

    private static List<object> Models()
    {
        var program = Programs.Parse([Program], LanguageVersion.CSharp12);
        var result = Programs.Drive(program).RunGenerators(program).GetRunResult().Results.Single();
        return [.. Incrementality.Declarations(result).SelectMany(step => step.Outputs).Select(output => output.Value)];
    }

    private static void AssertIsValue(object? value, string path)
    {
        if (value is null or string or Enum || value.GetType().IsPrimitive)
        {
            return;
        }

        var type = value.GetType();
        Assert.True(type.Assembly == typeof(Declaration).Assembly, $"{path} is a {type}.");
        Assert.True(type.GetInterfaces().Any(implemented => implemented.Name.StartsWith("IEquatable", StringComparison.Ordinal)), $"{path} does not compare by value.");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                AssertIsValue(item, $"{path}[]");
            }

            return;
        }

        for (var part = type; part != typeof(object); part = part!.BaseType)
        {
            foreach (var field in part!.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                AssertIsValue(field.GetValue(value), $"{path}.{field.Name}");
            }
        }
    }
}
