using static KernelGen.Generators.Tests.Harness.Diagnosis;

namespace KernelGen.Generators.Tests.Diagnostics;

public class NetworkDiagnosticsTests
{
    [Theory]
    [InlineData("[Network([|0|]), Dense(2)]", "0")]
    [InlineData("[Network(3), Dense([|-5|], Activation.Tanh), Dense(2)]", "-5")]
    [InlineData("[Network(3), Dense(activation: Activation.Tanh, outputSize: [|0|]), Dense(2)]", "0")]
    public void ASizeBelowOne(string attributes, string size) => Expect(
        "KGEN008", $"Write a size of at least 1 in place of {size}", Types($"{attributes} partial struct Net;"));

    [Theory]
    [InlineData("[Network([|65_537|]), Dense(2)]")]
    [InlineData("[Network(3), Dense([|65_537|]), Dense(2)]")]
    public void ASizeAboveTheLimit(string attributes) => Expect(
        "KGEN009", "Write a size of at most 65,536 in place of 65,537", Types($"{attributes} partial struct Net;"));

    [Theory]
    [InlineData("[Network(3, Loss = [|(LossFunction)99|]), Dense(2)]", "LossFunction")]
    [InlineData("[Network(3, Precision = [|(Precision)99|]), Dense(2)]", "Precision")]
    [InlineData("[Network(3, Reduction = [|(Reduction)99|]), Dense(2)]", "Reduction")]
    [InlineData("[Network(3), Dense(2, [|(Activation)99|])]", "Activation")]
    public void AnOptionThatIsNone(string attributes, string option) => Expect(
        "KGEN010", $"Write a named value of '{option}' in place of 99: there is none of that number", Types($"{attributes} partial struct Net;"));

    [Fact]
    public void ATypeThatIsNotPartial() => Expect(
        "KGEN011", "Declare 'Net' as 'partial': generated code becomes a part of it", Types("[Network(3), Dense(2)] struct [|Net|];"));

    [Fact]
    public void AnEnclosingTypeThatIsNotPartial() => Expect(
        "KGEN011", "Declare 'Outer' as 'partial': generated code becomes a part of it", Types("interface [|Outer|] { [Network(3), Dense(2)] partial struct Net; }"));

    [Fact]
    public void AFileLocalType() => Expect(
        "KGEN012", "Declare 'Net' without 'file': generated code stands in another file, which cannot see it", Types("[Network(3), Dense(2)] file partial struct [|Net|];"));

    [Fact]
    public void AnOlderLanguage() => Expect(
        "KGEN013", "Set <LangVersion> to 12 or higher in place of 11.0: generated code is C# 12",
        Types("[[|Network(3)|], Dense(2)] partial struct Net { }"), Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11);

    [Theory]
    [InlineData("static partial class", "static")]
    [InlineData("ref partial struct", "ref")]
    public void ATypeThatCannotBeATypeArgument(string kind, string modifier) => Expect(
        "KGEN020", $"Declare 'Net' as a struct, class or record that is not '{modifier}': only then can it implement INetwork",
        Types($"[Network(3), Dense(2)] {kind} [|Net|];"));

    [Fact]
    public void LayersInAnotherPart() => Expect(
        "KGEN021", "Move this attribute to the part of 'Net' that bears [Network]: the order of layers across parts is undefined",
        Types("[Network(3), Dense(2, Activation.Tanh)] partial struct Net; [[|Dense(2)|]] partial struct Net;"));

    [Fact]
    public void LayersWithoutANetwork() => Expect(
        "KGEN022", "Add [Network(inputSize)] above the layers of 'Net': it says how many inputs the first layer has",
        Types("[[|Dense(2, Activation.Tanh)|], Dense(2)] partial struct Net;"));

    [Fact]
    public void ANetworkWithoutLayers() => Expect(
        "KGEN023", "Add at least one [Dense(outputSize)] below the [Network] of 'Net'", Types("[[|Network(3)|]] partial struct Net;"));

    [Fact]
    public void TooManyLayers() => Expect(
        "KGEN024", "Declare 'Net' with at most 64 layers in place of 10,000",
        Types($"[Network(3)]{string.Concat(Enumerable.Repeat("[Dense(2)]", 64))}[[|Dense(2)|]]{string.Concat(Enumerable.Repeat("[Dense(2)]", 9935))} partial struct Net;"));

    [Theory]
    [InlineData("[[|Network(65536)|], Dense(65536)]", "4,295,032,832", "float", "268,435,456")]
    [InlineData("[[|Network(65536, Precision = Precision.Double)|], Dense(2048)]", "134,219,776", "double", "134,217,728")]
    public void TooManyParameters(string attributes, string parameters, string type, string limit) => Expect(
        "KGEN025", $"Declare 'Net' with smaller layers: its {parameters} parameters of type {type} are more than {limit}",
        Types($"{attributes} partial struct Net;"));

    [Theory]
    [InlineData("SoftmaxCrossEntropy")]
    [InlineData("SigmoidCrossEntropy")]
    [InlineData("MeanSquaredError")]
    public void AnActivationBeforeTheLoss(string loss) => Expect(
        "KGEN026", $"Write [Dense(2)] without activation 'Sigmoid' for the last layer: the loss {loss} takes its bare output",
        Types($"[Network(3, Loss = LossFunction.{loss}), Dense(4, Activation.Relu), Dense(2, [|Activation.Sigmoid|])] partial struct Net;"));

    [Theory]
    [InlineData("int [|InputSize|] = 3;", "InputSize")]
    [InlineData("class [|OutputSize|];", "OutputSize")]
    [InlineData("static void [|ParameterCount|](int x) { }", "ParameterCount")]
    [InlineData("static int [|ParameterBlocks|] => 3;", "ParameterBlocks")]
    [InlineData("event Action? [|Loss|] { add { } remove { } }", "Loss")]
    [InlineData("void [|Initialize|](Span<float> x, Random y) { }", "Initialize")]
    [InlineData("static int [|Gradient|](ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<int> c, Span<float> d) => 3;", "Gradient")]
    public void AMemberWhoseNameIsNeeded(string member, string name) => Expect(
        "KGEN027", $"Rename '{name}' of 'Net': the network generates a member of that name",
        Types($$"""[Network(3), Dense(2)] partial class Net { public {{member}} }"""));

    [Fact]
    public void ATypeWhoseOwnNameIsNeeded() => Expect(
        "KGEN027", "Rename 'Loss' of 'Loss': the network generates a member of that name", Types("[Network(3), Dense(2)] partial class [|Loss|];"));

    [Fact]
    public void ATypeParameterWhoseNameIsNeeded() => Expect(
        "KGEN027", "Rename 'Predict' of 'Net': the network generates a member of that name", Types("[Network(3), Dense(2)] partial class Net<[|Predict|]>;"));

    [Fact]
    public void AnInheritedMemberWhoseNameIsNeeded() => Expect(
        "KGEN027", "Rename 'Loss' of 'Model': the network generates a member of that name",
        Types("""public class Model { protected const double Loss = 1; } [Network(3), Dense(2)] public partial class [|Net|] : Model;"""));

    [Theory]
    [InlineData("[Network(3), Dense(2)]", "INetwork<Net, double>", "IClassifier<Net, float>")]
    [InlineData("[Network(3), Dense(2)]", "IClassifier<Net, Half>", "IClassifier<Net, float>")]
    [InlineData("[Network(3), Dense(2)]", "INetwork<string, float>", "IClassifier<Net, float>")]
    [InlineData("[Network(3, Loss = LossFunction.MeanSquaredError), Dense(2)]", "IClassifier<Net, float>", "INetwork<Net, float>")]
    [InlineData("[Network(3, Loss = LossFunction.SigmoidCrossEntropy, Precision = Precision.Double), Dense(2)]", "INetwork<Net, float>", "INetwork<Net, double>")]
    public void AnotherInterface(string attributes, string named, string generated) => Expect(
        "KGEN028", $"Remove '{named}' from what 'Net' implements: this network implements '{generated}'",
        Types($"{attributes} partial class [|Net|] : {named};"));

    [Fact]
    public void AnotherInterfaceThatCouldBeTheGeneratedOne() => Expect(
        "KGEN028", "Remove 'INetwork<Net<T>, T>' from what 'Net' implements: this network implements 'IClassifier<Net<T>, float>'",
        Types("[Network(3), Dense(2)] partial class [|Net|]<T> : INetwork<Net<T>, T>;"), "CS0535");

    [Fact]
    public void AnotherInterfaceThatIsImplementedInPart() => Expect(
        "KGEN028", "Remove 'INetwork<Net, double>' from what 'Net' implements: this network implements 'IClassifier<Net, float>'",
        Types("""
            [Network(3), Dense(2)] partial struct [|Net|] : INetwork<Net, double>
            {
                public static double Loss(ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets) => 0;
            }
            """));

    [Fact]
    public void ANetworkThatInheritsFromOne() => Expect(
        "KGEN029", "Declare 'Deep' without the base 'Shallow', which is a network itself",
        Types("[Network(3), Dense(2)] partial class Shallow; [Network(3), Dense(4, Activation.Tanh), Dense(2)] partial class [|Deep|] : Shallow;"));
}
