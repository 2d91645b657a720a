using KernelGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using static KernelGen.Generators.Tests.Harness.Diagnosis;

namespace KernelGen.Generators.Tests.Declarations;

/// <summary>What C# allows around a partial type works: each program compiles without a warning, in the oldest language and the newest.</summary>
public class NetworkDeclarationTests
{
    private const string Attributes = "[Network(2), Dense(1, Activation.Tanh), Dense(2)]";

    [Theory]
    [InlineData("$ partial struct Net;")]
    [InlineData("$ public readonly partial struct Net { public int Mine => 3; }")]
    [InlineData("$ public sealed partial class Net { private Net() { } }")]
    [InlineData("$ public abstract partial class Net;")]
    [InlineData("$ internal partial record Net(string Name);")]
    [InlineData("$ partial record struct Net(int A);")]
    [InlineData("$ partial class Net<T, @class> where T : notnull where @class : struct;")]
    [InlineData("namespace A.B { partial interface IOuter<T> { partial class Middle { $ private protected partial class Net; } } }")]
    [InlineData("namespace @namespace { $ partial struct @class; }")]
    [InlineData("namespace Demo { $ partial struct VectorMath; $ partial struct Guard; $ partial struct Net; $ partial struct NET; }")]
    [InlineData("$ partial struct Σύναψη;")]
    [InlineData("$ partial class Net : IClassifier<Net, float>;")]
    [InlineData("$ partial class Net : IDisposable { public void Dispose() { } }")]
    [InlineData("$ partial struct Net { public static float[] Predict(float[] x) => x; public static void Gradient() { } public float Loss(int a, int b, int c) => a; }")]
    [InlineData("$ partial class Net { public int Other => 3; } partial class Net { public class Layer; }")]
    [InlineData("class Model { private static int Loss => 3; public static int One => Loss; } $ partial class Net : Model;")]
    [InlineData("[Network(Size, Loss = LossFunction.MeanSquaredError, Precision = Precision.Double), Dense(outputSize: Size)] partial struct Net { const int Size = 3; }")]
    public void AnyTypeCanBeANetwork(string types)
    {
        var source = Types(types.Replace("$", Attributes, StringComparison.Ordinal));
        Generation.OfValid(source);
        Generation.OfValid(source, LanguageVersion.Preview);
    }

    [Fact]
    public void TheOtherPartsOfATypeCanStandInOtherFiles() =>
        Generation.OfValid([Types($"{Attributes} partial struct Net;"), "partial struct Net { public int Mine => OutputSize + ParameterCount; }"]);

    [Fact]
    public void GenericCodeOfTheSameProgramSeesTheInterface() => Generation.OfValid(Types($$"""
        {{Attributes}} partial struct Net;
        static class Use
        {
            static int Count<TNetwork>() where TNetwork : IClassifier<TNetwork, float> => TNetwork.ParameterCount;
            public static int Number => Count<Net>();
        }
        """));
}
