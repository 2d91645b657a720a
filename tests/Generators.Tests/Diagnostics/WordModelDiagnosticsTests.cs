using KernelGen.Generators.Tests.Harness;
using static KernelGen.Generators.Tests.Harness.Diagnosis;

namespace KernelGen.Generators.Tests.Diagnostics;

public class WordModelDiagnosticsTests
{
    [Theory]
    [InlineData("[SkipGram([|0|])]", "0")]
    [InlineData("[Cbow(dimensions: [|-5|])]", "-5")]
    public void ASizeBelowOne(string attribute, string size) => Expect(
        "KGEN008", $"Write a size of at least 1 in place of {size}", Types($"{attribute} partial struct Words;"));

    [Theory]
    [InlineData("[SkipGram([|65_537|])]")]
    [InlineData("[Cbow([|65_537|], Precision = Precision.Double)]")]
    public void ASizeAboveTheLimit(string attribute) => Expect(
        "KGEN009", "Write a size of at most 65,536 in place of 65,537", Types($"{attribute} partial struct Words;"));

    [Theory]
    [InlineData("[SkipGram(3, Objective = [|(Objective)99|])]", "Objective")]
    [InlineData("[SkipGram(3, Precision = [|(Precision)99|])]", "Precision")]
    [InlineData("[Cbow(3, Objective = [|(Objective)99|])]", "Objective")]
    [InlineData("[Cbow(3, Context = [|(ContextReduction)99|])]", "ContextReduction")]
    [InlineData("[Cbow(3, Precision = [|(Precision)99|])]", "Precision")]
    public void AnOptionThatIsNone(string attribute, string option) => Expect(
        "KGEN010", $"Write a named value of '{option}' in place of 99: there is none of that number", Types($"{attribute} partial struct Words;"));

    [Fact]
    public void ATypeThatIsNotPartial() => Expect(
        "KGEN011", "Declare 'Words' as 'partial': generated code becomes a part of it", Types("[SkipGram(3)] struct [|Words|];"));

    [Fact]
    public void AnEnclosingTypeThatIsNotPartial() => Expect(
        "KGEN011", "Declare 'Outer' as 'partial': generated code becomes a part of it", Types("interface [|Outer|] { [Cbow(3)] partial struct Words; }"));

    [Fact]
    public void AFileLocalType() => Expect(
        "KGEN012", "Declare 'Words' without 'file': generated code stands in another file, which cannot see it", Types("[SkipGram(3)] file partial struct [|Words|];"));

    [Fact]
    public void AnOlderLanguage() => Expect(
        "KGEN013", "Set <LangVersion> to 12 or higher in place of 11.0: generated code is C# 12",
        Types("[[|SkipGram(3)|]] partial struct Words { }"), Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11);

    [Theory]
    [InlineData("static partial class", "static")]
    [InlineData("ref partial struct", "ref")]
    public void ATypeThatCannotBeATypeArgument(string kind, string modifier) => Expect(
        "KGEN020", $"Declare 'Words' as a struct, class or record that is not '{modifier}': only then can it implement IWordModel",
        Types($"[SkipGram(3)] {kind} [|Words|];"));

    [Theory]
    [InlineData("int [|Dimensions|] = 3;", "Dimensions")]
    [InlineData("static void [|Stride|](int x) { }", "Stride")]
    [InlineData("event Action? [|Train|] { add { } remove { } }", "Train")]
    [InlineData("void [|Train|](Span<float> a, Span<float> b, in TrainingWindows c, float d) { }", "Train")]
    [InlineData("static int [|Gradient|](ReadOnlySpan<float> a, ReadOnlySpan<float> b, int c, ReadOnlySpan<int> d, ReadOnlySpan<int> e, HuffmanTree? f, Span<float> g, Span<float> h) => 3;", "Gradient")]
    public void AMemberWhoseNameIsNeeded(string member, string name) => Expect(
        "KGEN027", $"Rename '{name}' of 'Words': the word model generates a member of that name",
        Types($$"""[SkipGram(3)] partial class Words { public {{member}} }"""));

    [Fact]
    public void ATypeWhoseOwnNameIsNeeded() => Expect(
        "KGEN027", "Rename 'Train' of 'Train': the word model generates a member of that name", Types("[Cbow(3)] partial class [|Train|];"));

    [Fact]
    public void ATypeParameterWhoseNameIsNeeded() => Expect(
        "KGEN027", "Rename 'Stride' of 'Words': the word model generates a member of that name", Types("[Cbow(3)] partial class Words<[|Stride|]>;"));

    [Fact]
    public void AnInheritedMemberWhoseNameIsNeeded() => Expect(
        "KGEN027", "Rename 'Dimensions' of 'Model': the word model generates a member of that name",
        Types("""public class Model { protected const double Dimensions = 1; } [Cbow(3)] public partial class [|Words|] : Model;"""));

    [Fact]
    public void AnotherInterface() => Expect(
        "KGEN028", "Remove 'IWordModel<Words, double>' from what 'Words' implements: this word model implements 'IWordModel<Words, float>'",
        Types("[SkipGram(3)] partial class [|Words|] : IWordModel<Words, double>;"));

    [Fact]
    public void AWordModelThatInheritsFromOne() => Expect(
        "KGEN029", "Declare 'Deep' without the base 'Shallow', which is a word model itself",
        Types("[SkipGram(3)] partial class Shallow; [Cbow(3)] partial class [|Deep|] : Shallow;"));

    [Theory]
    [InlineData("[SkipGram(3), [|Cbow(4)|]] partial struct Words;")]
    [InlineData("[SkipGram(3)] partial struct Words; [[|Cbow(4)|]] partial struct Words;")]
    [InlineData("[[|Cbow(4)|], Network(3), Dense(2)] partial struct Words;")]
    public void ATypeOfSeveralModels(string types) => Expect(
        "KGEN030", "Declare another type for [Cbow]: 'Words' can be one model only",
        Types(types + " static class User { static int Size() => Words.Dimensions + Size<Words>(); static int Size<T>() where T : IWordModel<T, float> => T.Stride; }"));

    [Fact]
    public void AnAttributeThatStandsTwiceIsTheCompilers() =>
        Assert.Equal(["CS0579"], Generation.Of(Types("[SkipGram(3), SkipGram(4)] partial struct Words;")).Diagnostics.Select(diagnostic => diagnostic.Id));
}
