using KernelGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using static KernelGen.Generators.Tests.Harness.Diagnosis;

namespace KernelGen.Generators.Tests.Declarations;

/// <summary>What C# allows around a partial type works: each program compiles without a warning, in the oldest language and the newest.</summary>
public class WordModelDeclarationTests
{
    [Theory]
    [InlineData("$ partial struct Words;")]
    [InlineData("$ public readonly partial struct Words { public int Mine => Dimensions + Stride; }")]
    [InlineData("$ public sealed partial class Words { private Words() { } }")]
    [InlineData("$ public abstract partial class Words;")]
    [InlineData("$ internal partial record Words(string Name);")]
    [InlineData("$ partial record struct Words(int A);")]
    [InlineData("$ partial class Words<T, @class> where T : notnull where @class : struct;")]
    [InlineData("namespace A.B { partial interface IOuter<T> { partial class Middle { $ private protected partial class Words; } } }")]
    [InlineData("namespace @namespace { $ partial struct @class; }")]
    [InlineData("namespace Demo { $ partial struct VectorMath; $ partial struct HuffmanTree; $ partial struct TrainingWindows; $ partial struct Words; $ partial struct WORDS; }")]
    [InlineData("$ partial struct Λέξεις;")]
    [InlineData("$ partial class Words : IWordModel<Words, float>;")]
    [InlineData("$ partial struct Words { public static void Gradient() { } public float Train(int a) => a; public const int Objective = 1, Architecture = 2, ContextReduction = 3; }")]
    [InlineData("class Model { private static int Train => 3; public static int One => Train; } $ partial class Words : Model;")]
    [InlineData("[SkipGram(Size, Objective = Objective.Softmax, Precision = Precision.Double)] partial struct Words { const int Size = 3; }")]
    [InlineData("[Cbow(dimensions: 3, Objective = Objective.HierarchicalSoftmax, Context = ContextReduction.Sum)] partial struct Words;")]
    public void AnyTypeCanBeAWordModel(string types)
    {
        foreach (var attribute in new[] { "[SkipGram(2)]", "[Cbow(2)]" })
        {
            var source = Types(types.Replace("$", attribute, StringComparison.Ordinal));
            Generation.OfValid(source);
            Generation.OfValid(source, LanguageVersion.Preview);
        }
    }

    [Fact]
    public void TheOtherPartsOfATypeCanStandInOtherFiles() =>
        Generation.OfValid([Types("[SkipGram(3)] partial struct Words;"), "partial struct Words { public int Mine => Dimensions + Stride; }"]);

    [Fact]
    public void GenericCodeOfTheSameProgramSeesTheInterface() => Generation.OfValid(Types("""
        [Cbow(10, Objective = Objective.Softmax)] readonly partial struct Words;
        [SkipGram(10, Precision = Precision.Double)] readonly partial struct Precise;
        static class Use
        {
            public static int Total => Size<Words, float>() + Size<Precise, double>();
            static int Size<TModel, T>() where TModel : IWordModel<TModel, T> => TModel.Dimensions + TModel.Stride + (int)TModel.Objective + (int)TModel.Architecture + (int)TModel.ContextReduction;
        }
        """));
}
