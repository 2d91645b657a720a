namespace KernelGen.Word2Vec.Tests.Generic;

/// <summary>Values that were computed elsewhere, and properties of the objectives.</summary>
public class ReferenceWordModelTests
{
    private const int A = 0, B = 1, C = 2, D = 3, E = 4;

    private static readonly double[] Input =
    [
        -0.9673571403949328, -0.021826408701617506, 0.25247528752360726, 0.7366302928338292, -0.48088686664411984, -0.47552458734406944,
        -0.2732364450393794, 0.1253806234717907, 0.9537408161340624, -0.5671377366706175, -0.2717822946659313, -0.777489017253781,
        -0.5960945928820293, 0.7795665962055106, 0.19221643638711614,
    ];

    private static readonly double[] Output =
    [
        -0.6831809040518332, -0.04200518936997692, 0.7290400650203748, 0.18289106803498664, 0.7609858689117064, -0.6224559137398544,
        -0.615178735138841, 0.5147623987134095, -0.5971388420658905, -0.3386707358650964, -0.8096653430991654, -0.4793163515390485,
        -0.5262952865514944, -0.781904076158553, 0.33412465793520896,
    ];

    [Fact]
    public void SkipGramWithSoftmaxHasTheKnownLossAndGradient()
    {
        var (loss, byInput, byOutput) = Gradient(new(3, WordArchitecture.SkipGram, Objective.Softmax), C, [A, B, E, D, B, C]);

        Assert.Equal(11.16610900153398, loss, 13);
        AssertClose([-1.269473394120673, -1.368731894660754, 2.4515895675414865], byInput.AsSpan(3 * C, 3));
        Assert.All(byInput.Index(), value => Assert.True(value.Item == 0 || value.Index / 3 == C));
        Assert.Equal(0, byOutput.Sum(), 13);
    }

    [Theory]
    [InlineData(ContextReduction.Sum, 0.798995801090665)]
    [InlineData(ContextReduction.Mean, 1.328772507065725)]
    public void CbowWithSoftmaxHasTheKnownLoss(ContextReduction reduction, double expected) =>
        Assert.Equal(expected, Gradient(new(3, WordArchitecture.Cbow, Objective.Softmax, reduction), A, [A, B, C, A]).Loss, 13);

    [Fact]
    public void ADotProductOfZeroGivesEachNegativeAndTheWordOneHalf()
    {
        var model = new ReferenceWordModel<double>(2, WordArchitecture.SkipGram);
        double[] byInput = new double[6], byOutput = new double[6];
        var loss = model.Gradient([1, 2, 3, 4, 5, 6], new double[6], center: 1, context: [0], negatives: [2, 2], tree: null, byInput, byOutput);

        Assert.Equal(3 * Math.Log(2), loss, 15);
        Assert.All(byInput, value => Assert.Equal(0, value));
        Assert.Equal([-1.5, -2, 0, 0, 3, 4], byOutput);
    }

    [Fact]
    public void ProbabilitiesOverATreeSumToOne()
    {
        var tree = HuffmanTree.Create([10, 5, 3, 2, 1]);
        var sum = 0.0;
        for (var word = 0; word < 5; word++)
            sum += Math.Exp(-new ReferenceWordModel<double>(3, WordArchitecture.Cbow, Objective.HierarchicalSoftmax).Gradient(Input, Output.AsSpan(3), word, [2, 3], [], tree, new double[15], new double[12]));

        Assert.Equal(1, sum, 14);
    }

    [Fact]
    public void AnEmptyContextGivesNothing()
    {
        var (loss, byInput, byOutput) = Gradient(new(3, WordArchitecture.Cbow, Objective.Softmax), A, []);
        Assert.Equal(0, loss);
        Assert.All(byInput.Concat(byOutput), value => Assert.Equal(0, value));
    }

    [Fact]
    public void ATrainingStepOfOnePairGoesDownItsGradient()
    {
        // In training the context word predicts the center: A is the context here and the center there.
        double[] byInput = new double[15], byOutput = new double[15], input = [.. Input], output = [.. Output];
        var model = new ReferenceWordModel<double>(3, WordArchitecture.SkipGram);
        var gradientLoss = model.Gradient(Input, Output, center: A, context: [B], negatives: [C, D], tree: null, byInput, byOutput);
        var loss = model.Train(
            input,
            output,
            stride: 3,
            new TrainingWindows { Centers = [B], Contexts = [A], ContextStarts = [0, 1], NegativeCount = 2, Negatives = [C, D] },
            learningRate: 0.5);

        Assert.Equal(gradientLoss, loss, 15);
        AssertClose([.. Input.Zip(byInput, (value, slope) => value - (0.5 * slope))], input);
        AssertClose([.. Output.Zip(byOutput, (value, slope) => value - (0.5 * slope))], output);
    }

    [Theory]
    [InlineData(ContextUpdate.Exact, 1)]
    [InlineData(ContextUpdate.Full, 4)]
    public void ATrainingStepOfABagMovesItsContextByTheGradientOrSoManyTimesAsFar(ContextUpdate update, int times)
    {
        double[] byInput = new double[15], byOutput = new double[15], input = [.. Input], output = [.. Output];
        var model = new ReferenceWordModel<double>(3, WordArchitecture.Cbow);
        model.Gradient(Input, Output, center: C, context: [A, B, D, A], negatives: [E], tree: null, byInput, byOutput);
        model.Train(
            input,
            output,
            stride: 3,
            new TrainingWindows { Centers = [C], Contexts = [A, B, D, A], ContextStarts = [0, 4], NegativeCount = 1, Negatives = [E], ContextUpdate = update },
            learningRate: 0.5);

        AssertClose([.. Input.Zip(byInput, (value, slope) => value - (0.5 * times * slope))], input);
        AssertClose([.. Output.Zip(byOutput, (value, slope) => value - (0.5 * slope))], output);
    }

    [Fact]
    public void ValuesThatAreNoModelAreRefused()
    {
        Assert.Equal("dimensions", Assert.Throws<ArgumentOutOfRangeException>(() => new ReferenceWordModel<double>(0, WordArchitecture.Cbow)).ParamName);
        Assert.Equal("architecture", Assert.Throws<ArgumentOutOfRangeException>(() => new ReferenceWordModel<double>(1, (WordArchitecture)7)).ParamName);
        Assert.Equal("objective", Assert.Throws<ArgumentOutOfRangeException>(() => new ReferenceWordModel<double>(1, default, (Objective)7)).ParamName);
        Assert.Equal("contextReduction", Assert.Throws<ArgumentOutOfRangeException>(() => new ReferenceWordModel<double>(1, default, default, (ContextReduction)7)).ParamName);
    }

    private static (double Loss, double[] ByInput, double[] ByOutput) Gradient(ReferenceWordModel<double> model, int center, int[] context)
    {
        double[] byInput = new double[15], byOutput = new double[15];
        return (model.Gradient(Input, Output, center, context, [], null, byInput, byOutput), byInput, byOutput);
    }

    private static void AssertClose(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 13);
    }
}
