using static KernelGen.Generators.Tests.Harness.Diagnosis;

namespace KernelGen.Generators.Tests.Diagnostics;

public class KernelDiagnosticsTests
{
    private const string Spans = "(ReadOnlySpan<float> x, Span<float> destination)";

    [Fact]
    public void AMethodThatIsNotPartial() => Expect(
        "KGEN001", "Declare 'Softmax' as a 'static partial' method that ends in a semicolon: its body is generated",
        InClass($"[Softmax(10)] public static void [|Softmax|]{Spans} {{ }}"));

    [Fact]
    public void APartialMethodWithABodyAlone() => Expect(
        "KGEN001", "Declare 'Softmax' as a 'static partial' method that ends in a semicolon: its body is generated",
        InClass($"[Softmax(10)] public static partial void [|Softmax|]{Spans} {{ }}"), "CS0759");

    [Fact]
    public void AMethodWithoutAnything() => Expect(
        "KGEN001", "Declare 'Softmax' as a 'static partial' method that ends in a semicolon: its body is generated",
        InClass($"[Softmax(10)] public static void [|Softmax|]{Spans};"), "CS0501");

    [Fact]
    public void ALocalFunction() => Expect(
        "KGEN014", "Move this attribute to a 'static partial' method of a type: nothing else can be a kernel",
        InClass($$"""public static void F() { G([1], new float[1]); [[|Softmax(10)|]] static void G{{Spans}} { } }"""));

    [Fact]
    public void ALambda() => Expect(
        "KGEN014", "Move this attribute to a 'static partial' method of a type: nothing else can be a kernel",
        InClass("public static readonly Action F = [[|Softmax(10)|]] () => { };"));

    [Fact]
    public void AnAccessor() => Expect(
        "KGEN014", "Move this attribute to a 'static partial' method of a type: nothing else can be a kernel",
        InClass("public static int Size { [[|Softmax(10)|]] get; }"));

    [Fact]
    public void AMethodThatIsNotStatic() => Expect(
        "KGEN002", "Declare 'Softmax' as 'static partial': a kernel has no instance",
        Types($$"""public partial class Model { [Softmax(10)] public partial void [|Softmax|]{{Spans}}; }"""));

    [Theory]
    [InlineData("[Softmax(10)] public static partial void F[|(ReadOnlySpan<float> x)|];", "static partial void F(ReadOnlySpan<float> x, Span<float> destination)")]
    [InlineData("[Softmax(10)] public static partial void F[|()|];", "static partial void F(ReadOnlySpan<float> x, Span<float> destination)")]
    [InlineData("[Softmax(10)] public static partial void F([|Span<float>|] x, Span<float> y);", "static partial void F(ReadOnlySpan<float> x, Span<float> destination)")]
    [InlineData("[Softmax(10)] public static partial void F(ReadOnlySpan<float> x, [|ReadOnlySpan<float>|] y);", "static partial void F(ReadOnlySpan<float> x, Span<float> destination)")]
    [InlineData("[Softmax(10)] public static partial void F([|float[]|] x, Span<float> y);", "static partial void F(ReadOnlySpan<float> x, Span<float> destination)")]
    [InlineData("[Softmax(10)] public static partial void F(in [|ReadOnlySpan<double>|] x, Span<double> y);", "static partial void F(ReadOnlySpan<double> x, Span<double> destination)")]
    [InlineData("[Softmax(10)] public static partial void F(ReadOnlySpan<double> x, [|Span<float>|] y);", "static partial void F(ReadOnlySpan<double> x, Span<double> destination)")]
    [InlineData("[Softmax(10)] public static partial [|int|] F(ReadOnlySpan<float> x, Span<float> y);", "static partial void F(ReadOnlySpan<float> x, Span<float> destination)")]
    [InlineData("[SigmoidGradient(10)] public static partial void F[|(ReadOnlySpan<float> x, Span<float> y)|];", "static partial void F(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> destination)")]
    [InlineData("[ReluGradient(10)] public static partial void F[|(ReadOnlySpan<double> x, Span<double> y)|];", "static partial void F(ReadOnlySpan<double> x, ReadOnlySpan<double> dy, Span<double> destination)")]
    [InlineData("[SoftmaxCrossEntropy(10)] public static partial [|void|] F(ReadOnlySpan<double> z, ReadOnlySpan<int> k, Span<double> dz);", "static partial double F(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient)")]
    [InlineData("[SoftmaxCrossEntropy(10)] public static partial [|double|] F(ReadOnlySpan<float> z, ReadOnlySpan<float> t, Span<float> dz);", "static partial float F(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient)")]
    [InlineData("[SoftmaxCrossEntropy(10)] public static partial float F(ReadOnlySpan<float> z, [|ReadOnlySpan<long>|] k, Span<float> dz);", "static partial float F(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient)")]
    [InlineData("[SoftmaxCrossEntropy(10)] public static partial [|ref float|] F(ReadOnlySpan<float> z, ReadOnlySpan<int> k, Span<float> dz);", "static partial float F(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient)")]
    public void AnotherSignature(string member, string expected) => Expect("KGEN003", $"Declare 'F' as '{expected}'", InClass(member));

    [Theory]
    [InlineData("[Softmax(10)] public static partial void F(ReadOnlySpan<[|int|]> x, Span<int> y);", "int")]
    [InlineData("[Softmax(10)] public static partial void F(ReadOnlySpan<float> x, Span<[|decimal|]> y);", "decimal")]
    [InlineData("[Softmax(10)] public static partial void F(ReadOnlySpan<[|Half|]> x, Span<Half> y);", "Half")]
    [InlineData("[Softmax(10)] public static partial void F(ReadOnlySpan<[|string?|]> x, Span<string> y);", "string?")]
    [InlineData("[SoftmaxCrossEntropy(10)] public static partial Half F(ReadOnlySpan<[|Half|]> z, ReadOnlySpan<Half> t, Span<Half> dz);", "Half")]
    public void AnotherElement(string member, string element) => Expect(
        "KGEN004", $"Write 'float' or 'double' in place of '{element}': kernels exist for these two", InClass(member));

    [Fact]
    public void AGenericMethod() => Expect(
        "KGEN005", "Declare 'Softmax' without type parameters, once for float and once for double",
        InClass($"[Softmax(10)] public static partial void [|Softmax|]<T>{Spans} where T : struct, IComparable<T>;"));

    [Fact]
    public void AnImplementationOfTheUser() => Expect(
        "KGEN006", "Remove this implementation of 'Softmax', or the attribute of its declaration: the body is generated",
        InClass($"[Softmax(10)] public static partial void Softmax{Spans}; public static partial void [|Softmax|]{Spans} {{ }}"));

    [Fact]
    public void AnImplementationThatBearsTheAttribute() => Expect(
        "KGEN006", "Remove this implementation of 'Softmax', or the attribute of its declaration: the body is generated",
        InClass($"public static partial void Softmax{Spans}; [Softmax(10)] public static partial void [|Softmax|]{Spans} {{ }}"));

    [Fact]
    public void TwoKernelsOnOneMethod() => Expect(
        "KGEN007", "Declare another method for '[Relu]': 'F' can be one kernel only",
        InClass($"[Softmax(10)] [[|Relu(10)|]] public static partial void F{Spans};"));

    [Theory]
    [InlineData("[Softmax([|0|])]", "0")]
    [InlineData("[Softmax([|-1|])]", "-1")]
    [InlineData("[Softmax(size: [|int.MinValue|])]", "-2,147,483,648")]
    public void ASizeBelowOne(string attribute, string size) => Expect(
        "KGEN008", $"Write a size of at least 1 in place of {size}", InClass($"{attribute} public static partial void F{Spans};"));

    [Theory]
    [InlineData("[Softmax([|1_048_577|])]", "1,048,577")]
    [InlineData("[Softmax([|int.MaxValue|])]", "2,147,483,647")]
    public void ASizeAboveTheLimit(string attribute, string size) => Expect(
        "KGEN009", $"Write a size of at most 1,048,576 in place of {size}", InClass($"{attribute} public static partial void F{Spans};"));

    [Fact]
    public void AReductionThatIsNone() => Expect(
        "KGEN010", "Write a named value of 'Reduction' in place of 7: there is none of that number",
        InClass("[SoftmaxCrossEntropy(10, Reduction = [|(Reduction)7|])] public static partial float F(ReadOnlySpan<float> z, ReadOnlySpan<int> k, Span<float> dz);"));

    [Fact]
    public void ATypeThatIsNotPartial_IsReportedOnceForAllItsKernels() => Expect(
        "KGEN011", "Declare 'Kernels' as 'partial': generated code becomes a part of it",
        Types($$"""static class [|Kernels|] { [Softmax(10)] public static partial void F{{Spans}}; [Relu(10)] public static partial void G{{Spans}}; }"""),
        "CS0751", "CS8795");

    [Fact]
    public void AnEnclosingTypeThatIsNotPartial_IsReportedOnceForAllThatItHolds() => Expect(
        "KGEN011", "Declare 'Outer' as 'partial': generated code becomes a part of it",
        Types($$"""
            class [|Outer|]
            {
                static partial class A { [Softmax(10)] static partial void F{{Spans}}; }
                [Network(3), Dense(2)] partial class B;
                static partial class C { [Relu(10)] static partial void F{{Spans}}; }
            }
            """));

    [Fact]
    public void PointersInASignature() => Expect(
        "KGEN003", "Declare 'F' as 'static partial void F(ReadOnlySpan<float> x, Span<float> destination)'",
        InClass("[Softmax(10)] public static unsafe partial void F([|float*|] x, float* y);"), "CS0227", "CS8795");

    [Fact]
    public void AnEnclosingTypeThatIsNotPartial() => Expect(
        "KGEN011", "Declare 'Outer' as 'partial': generated code becomes a part of it",
        Types($$"""class [|Outer|] { static partial class Kernels { [Softmax(10)] public static partial void F{{Spans}}; } }"""), "CS8795");

    [Fact]
    public void AFileLocalType() => Expect(
        "KGEN012", "Declare 'Kernels' without 'file': generated code stands in another file, which cannot see it",
        Types($$"""file static partial class [|Kernels|] { [Softmax(10)] public static partial void F{{Spans}}; }"""), "CS8795");

    [Fact]
    public void AnOlderLanguage() => Expect(
        "KGEN013", "Set <LangVersion> to 12 or higher in place of 11.0: generated code is C# 12",
        InClass($"[[|Softmax(10)|]] public static partial void F{Spans};"), Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11);
}
