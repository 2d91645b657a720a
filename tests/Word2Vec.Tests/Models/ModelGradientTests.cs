namespace KernelGen.Word2Vec.Tests.Models;

/// <summary>The exact gradient of every architecture, objective and reduction, with words that stand more than once and the center among its context.</summary>
[Trait("Category", "Numeric")]
public class ModelGradientTests
{
    private static readonly int[] context = [4, 1, 6, 1, 3, 4, 4];

    [Fact]
    public void SkipGramWithNegativeSampling() => CheckGradient<SkipGramSampling>();

    [Fact]
    public void SkipGramWithSoftmax() => CheckGradient<SkipGramSoftmax>();

    [Fact]
    public void SkipGramWithATree() => CheckGradient<SkipGramTree>();

    [Fact]
    public void CbowOfMeansWithNegativeSampling() => CheckGradient<MeanSampling>();

    [Fact]
    public void CbowOfMeansWithSoftmax() => CheckGradient<MeanSoftmax>();

    [Fact]
    public void CbowOfMeansWithATree() => CheckGradient<MeanTree>();

    [Fact]
    public void CbowOfSumsWithNegativeSampling() => CheckGradient<SumSampling>();

    [Fact]
    public void CbowOfSumsWithSoftmax() => CheckGradient<SumSoftmax>();

    [Fact]
    public void CbowOfSumsWithATree() => CheckGradient<SumTree>();

    [Fact]
    public void ALargeModel() => CheckGradient<Words1000>();

    [Fact]
    public void TheProbabilitiesOfAllLeavesAddUpToOne()
    {
        AssertAddUpToOne<SkipGramTree>();
        AssertAddUpToOne<MeanTree>();
        AssertAddUpToOne<SumTree>();
    }

    [Fact]
    public void ATreeOfOneWordIsCertain()
    {
        var window = new Window<SkipGramTree, double>(1, 0, [0, 0]);

        Assert.Equal(0, window.Run());
        Assert.Equal(new double[3], window.InputGradient);
    }

    [Fact]
    public void GradientsAreAddedToWhatIsThere()
    {
        AssertAdds<SkipGramSampling>();
        AssertAdds<MeanSoftmax>();
        AssertAdds<SumTree>();
    }

    [Fact]
    public void AnEmptyContextCostsNothingAndAddsNothing()
    {
        AssertNothing<SkipGramSampling>();
        AssertNothing<SkipGramSoftmax>();
        AssertNothing<MeanTree>();
    }

    /// <summary>Margins far on either side: tails are exact, and nothing overflows.</summary>
    [Fact]
    public void ConfidentPredictionsKeepTheirSmallLosses()
    {
        var window = new Window<SkipGramSampling, double>(2, 0, [1])
        {
            InputVectors = [30, 0, 0, 0, 0, 0],
            OutputVectors = [-30, 0, 0, 30, 0, 0],
            Negatives = [0],
        };

        Assert.Equal(2 * Math.Exp(-900), window.Run());
        window.Negatives = [1];
        Assert.Equal(900, window.Loss());
        window.InputVectors[0] = 1;
        Assert.Equal(Log1P(Math.Exp(-30)) + 30 + Log1P(Math.Exp(-30)), window.Loss(), 1e-14);

        static double Log1P(double x) => x - (x * x / 2);
    }

    private static void CheckGradient<TModel>()
        where TModel : IWordModel<TModel, double>
    {
        var window = new Window<TModel, double>(7, 4, context);
        window.Run();

        var inputs = GradientCheck.Function(
            shifted =>
            {
                window.InputVectors = shifted;
                return window.Loss();
            },
            window.InputVectors,
            window.InputGradient);
        Assert.True(inputs.Passed, inputs.ToString());
        Assert.Contains(window.InputGradient, value => value != 0);

        var outputs = GradientCheck.Function(
            shifted =>
            {
                window.OutputVectors = shifted;
                return window.Loss();
            },
            window.OutputVectors,
            window.OutputGradient);
        Assert.True(outputs.Passed, outputs.ToString());
        Assert.Contains(window.OutputGradient, value => value != 0);
    }

    private static void AssertAddUpToOne<TModel>()
        where TModel : IWordModel<TModel, double>
    {
        const int words = 50;
        var sum = 0d;
        for (var word = 0; word < words; word++)
        {
            // Skip-gram predicts the context from the center, CBOW the center from the context: the vector stays, the predicted word goes through all.
            var window = TModel.Architecture == WordArchitecture.SkipGram
                ? new Window<TModel, double>(words, 3, [word])
                : new Window<TModel, double>(words, word, [3, 5]);
            sum += Math.Exp(-window.Run());
        }

        Assert.Equal(1, sum, 1e-13);
    }

    private static void AssertAdds<TModel>()
        where TModel : IWordModel<TModel, double>
    {
        var window = new Window<TModel, double>(7, 4, context);
        window.Run();
        var (inputs, outputs) = (window.InputGradient, window.OutputGradient);

        window.InputGradient = [.. inputs.Select(_ => 0.75)];
        window.OutputGradient = [.. outputs.Select(_ => -0.5)];
        window.Run();

        Assert.All(inputs.Zip(window.InputGradient), pair => Assert.Equal(pair.First + 0.75, pair.Second, 1e-14));
        Assert.All(outputs.Zip(window.OutputGradient), pair => Assert.Equal(pair.First - 0.5, pair.Second, 1e-14));
    }

    private static void AssertNothing<TModel>()
        where TModel : IWordModel<TModel, double>
    {
        var window = new Window<TModel, double>(7, 4, []);

        Assert.Equal(0, window.Run());
        Assert.All(window.InputGradient, value => Assert.Equal(0, value));
        Assert.All(window.OutputGradient, value => Assert.Equal(0, value));
    }
}
