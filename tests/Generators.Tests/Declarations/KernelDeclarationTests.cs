using KernelGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static KernelGen.Generators.Tests.Harness.Diagnosis;

namespace KernelGen.Generators.Tests.Declarations;

/// <summary>What C# allows around a static partial method works: each program compiles without a warning, in the oldest language and the newest.</summary>
public class KernelDeclarationTests
{
    private const string Softmax = "[Softmax(2)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> destination);";

    [Theory]
    [InlineData("static partial class Kernels { $ }")]
    [InlineData("public partial class Kernels { $ }")]
    [InlineData("public partial struct Kernels { $ }")]
    [InlineData("public readonly ref partial struct Kernels { $ }")]
    [InlineData("public abstract partial record Kernels(int Size) { $ }")]
    [InlineData("public readonly partial record struct Kernels(int Size) { $ }")]
    [InlineData("public partial interface IKernels { $ }")]
    [InlineData("public partial interface IKernels<in T, out TResult> where T : class { $ }")]
    [InlineData("public partial class Kernels<T, @class> where T : struct, IComparable<T> where @class : System.Collections.Generic.List<T> { $ }")]
    [InlineData("public partial class Outer<T> where T : new() { protected partial struct Middle<U> { private static partial class Inner { $ } } }")]
    [InlineData("namespace Demo { namespace Inner { static partial class Kernels { $ } } }")]
    [InlineData("namespace @class.@event { static partial class @static { $ } }")]
    [InlineData("namespace Demo.Inner { using global::System; static partial class System { $ } }")]
    [InlineData("namespace Demo.KernelGen { static partial class Kernels { $ } }")]
    [InlineData("static partial class Guard { $ }")]
    [InlineData("static partial class Vector512 { $ }")]
    [InlineData("static partial class @record { $ } ")]
    [InlineData("static partial class Größe { $ }")]
    [InlineData("static partial class Kernels { $ } static partial class KERNELS { $ }")]
    [InlineData("static partial class Kernels { $ } static partial class Kernels<T> { $ }")]
    public void AnyTypeCanContainAKernel(string types) => Compiles(types.Replace("$", Softmax, StringComparison.Ordinal));

    [Theory]
    [InlineData("[Softmax(2)] static partial void F(ReadOnlySpan<float> x, Span<float> y);")]
    [InlineData("[Softmax(2)] private static partial void F(ReadOnlySpan<float> x, Span<float> y);")]
    [InlineData("[Softmax(2)] protected internal static partial void F(ReadOnlySpan<float> x, Span<float> y);")]
    [InlineData("[Softmax(2)] static private protected partial void F(ReadOnlySpan<float> x, Span<float> y);")]
    [InlineData("[Softmax(2)] public static partial void @class(ReadOnlySpan<float> @event, Span<float> @params);")]
    [InlineData("[Softmax(2)] public static partial void Invoke(ReadOnlySpan<float> rows, Span<float> value);")]
    [InlineData("[Softmax(2)] public static partial void σ(ReadOnlySpan<float> größe, Span<float> 数);")]
    [InlineData("[Softmax(2)] public static partial void F(scoped ReadOnlySpan<float> x, scoped Span<float> y);")]
    [InlineData("[Softmax(2)] public static partial void F(ReadOnlySpan<float> x, Span<float> y = default);")]
    [InlineData("[Softmax(2)] public static partial void F(global::System.ReadOnlySpan<global::System.Single> x, Span<Single> y);")]
    [InlineData("[KernelGen.SoftmaxAttribute(size: Size)] public static partial void F(ReadOnlySpan<float> x, Span<float> y); const int Size = 2 + 1;")]
    [InlineData("[System.ComponentModel.Description(\"mine\"), Softmax(2)] public static partial void F([My] ReadOnlySpan<float> x, Span<float> y); sealed class MyAttribute : Attribute;")]
    [InlineData("[Softmax(2), System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);")]
    [InlineData("[SoftmaxCrossEntropy(2, Reduction = Reduction.Sum)] [return: My] public static partial double F(ReadOnlySpan<double> z, ReadOnlySpan<int> k, Span<double> dz); sealed class MyAttribute : Attribute;")]
    [InlineData("[Softmax(2)] public static partial void F(ReadOnlySpan<float> x, Span<float> y); [LogSoftmax(2)] public static partial void F(ReadOnlySpan<double> x, Span<double> y); public static void F() { }")]
    [InlineData("[Softmax(2)] public static partial void F(ReadOnlySpan<float> x, Span<float> y); [Softmax(2)] public static partial void f(ReadOnlySpan<float> x, Span<float> y);")]
    public void AnyMethodCanBeAKernel(string members) => Compiles($$"""public partial class Kernels { {{members}} }""");

    [Fact]
    public void AnExtensionMethodCanBeAKernel() =>
        Compiles("static partial class Kernels { [Softmax(2)] public static partial void Softmax(this ReadOnlySpan<float> x, Span<float> destination); }");

    [Fact]
    public void AParamsSpanCanBeADestination() => Generation.OfValid(
        InClass("[Softmax(2)] public static partial void Softmax(ReadOnlySpan<float> x, params Span<float> destination);"), LanguageVersion.Preview);

    [Fact]
    public void AMethodThatHidesAnInheritedOneCanBeAKernel() => Compiles($$"""
        public partial class Base { {{Softmax}} }
        public partial class Derived : Base { [Softmax(3)] public static new partial void Softmax(ReadOnlySpan<float> x, Span<float> destination); }
        """);

    [Fact]
    public void AnUnsafeMethodCanBeAKernel()
    {
        var program = Programs.Parse([InClass("[Softmax(2)] public static unsafe partial void F(ReadOnlySpan<float> x, Span<float> y);")], LanguageVersion.CSharp12);
        Generation.OfValid(program.WithOptions(program.Options.WithAllowUnsafe(true)));
    }

    [Fact]
    public void AProgramOfTopLevelStatementsCanContainKernels()
    {
        const string source = """
            using System;
            using KernelGen;
            Softmax([1, 2], new float[2]);
            partial class Program { [Softmax(2)] static partial void Softmax(ReadOnlySpan<float> x, Span<float> y); }
            """;
        var program = Programs.Parse([source], LanguageVersion.CSharp12);
        Generation.OfValid(program.WithOptions(program.Options.WithOutputKind(OutputKind.ConsoleApplication)));
    }

    [Fact]
    public void ATypeInSeveralFilesCanContainKernelsInEach()
    {
        var relu = "[Relu(2)] public static partial void Relu(ReadOnlySpan<float> x, Span<float> destination);";
        var generation = Generation.OfValid([InClass(Softmax), InClass(relu), "static partial class Kernels;"]);
        Assert.Equal(2, generation.Files.Count);
    }

    [Fact]
    public void OverloadsForEachElementAndTargetCanShareAName()
    {
        var generation = Generation.OfValid(InClass($"{Overload("float", "int")} {Overload("float", "float")} {Overload("double", "int")} {Overload("double", "double")}"));
        Assert.Equal(4, generation.Files.Select(file => file.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static string Overload(string type, string expected) =>
        $"[SoftmaxCrossEntropy(3)] public static partial {type} Loss(ReadOnlySpan<{type}> z, ReadOnlySpan<{expected}> t, Span<{type}> dz);";

    [Theory]
    [InlineData("/// <summary>Mine.</summary>")]
    [InlineData("/** <summary>Mine.</summary> */")]
    public void DocumentationOfTheUserIsNotHidden(string documentation)
    {
        var file = Assert.Single(Generation.OfValid(InClass($"{documentation}\n{Softmax}")).Files);
        Assert.DoesNotContain("<summary>", Members(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// A note.")]
    [InlineData("//// A note.")]
    [InlineData("/**/")]
    [InlineData("#region Kernels\n#endregion")]
    public void AKernelThatTheUserDidNotDocumentIsDocumented(string trivia)
    {
        var file = Assert.Single(Generation.OfValid(InClass($"{trivia}\n{Softmax}")).Files);
        Assert.Contains("<summary>", Members(file), StringComparison.Ordinal);
    }

    [Fact]
    public void DocumentationIsFoundWhereTheCompilerReadsNone()
    {
        var program = Programs.Parse([InClass($"/// <summary>Mine.</summary>\n{Softmax}")], LanguageVersion.CSharp12);
        var tree = program.SyntaxTrees[0];
        var options = ((CSharpParseOptions)tree.Options).WithDocumentationMode(DocumentationMode.None);
        program = program.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.GetText(), options, tree.FilePath));
        Assert.DoesNotContain("<summary>", Members(Assert.Single(Generation.OfValid(program).Files)), StringComparison.Ordinal);
    }

    [Fact]
    public void TheNullableContextOfTheUserDoesNotMatter() => Compiles($$"""
        #nullable disable
        static partial class Old<T> where T : class { {{Softmax}} }
        #nullable enable
        static partial class New<T> where T : class? { {{Softmax}} }
        """);

    [Fact]
    public void AMethodThatTheUserHasMarked_IsCompiledAsHeSays()
    {
        const string mark = "[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";
        var file = Assert.Single(Generation.OfValid(InClass($"{mark} {Softmax}")).Files);
        Assert.DoesNotContain("MethodImpl", Members(file), StringComparison.Ordinal);
    }

    // Bodies stand below the members and are documented in any case.
    private static string Members(GeneratedText file) => file.Text[..file.Text.IndexOf("namespace KernelGen.Generated", StringComparison.Ordinal)];

    private static void Compiles(string types)
    {
        Generation.OfValid(Types(types));
        Generation.OfValid(Types(types), LanguageVersion.Preview);
    }
}
