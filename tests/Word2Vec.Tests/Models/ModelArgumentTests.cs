namespace KernelGen.Word2Vec.Tests.Models;

/// <summary>What a word model refuses: by the parameter's name, and before anything is written.</summary>
public class ModelArgumentTests
{
    private static readonly int[] context = [4, 1, 6];

    [Fact]
    public void WordsOutsideTheVocabulary()
    {
        Refuses<SkipGramSampling>("center", window => window.Center = -1);
        Refuses<SkipGramSampling>("center", window => window.Center = 7);
        Refuses<MeanSoftmax>("context", window => window.Context = [1, 7, 2]);
        Refuses<SumTree>("context", window => window.Context = [1, -1, 2]);
        Refuses<SkipGramSampling>("negatives", window => window.Negatives[^1] = 7);
        Refuses<MeanSampling>("negatives", window => window.Negatives[0] = int.MinValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Window<SkipGramSampling, double>(7, 0, [1]) { Center = 7 }.Run());
    }

    [Fact]
    public void MatricesThatAreNoWholeRows() => Refuses<SkipGramSampling>("inputVectors", window => window.InputVectors = new double[20]);

    [Fact]
    public void MatricesOfOtherLengths()
    {
        Refuses<SkipGramSampling>("outputVectors", window => window.OutputVectors = new double[18]);
        Refuses<MeanTree>("outputVectors", window => window.OutputVectors = new double[21]);
        Refuses<SkipGramSampling>("inputGradient", window => window.InputGradient = new double[24]);
        Refuses<MeanSoftmax>("outputGradient", window => window.OutputGradient = new double[20]);
    }

    [Fact]
    public void NegativesThatAreNotAsManyForEachWord()
    {
        Refuses<SkipGramSampling>("negatives", window => window.Negatives = new int[16]);
        Refuses<SkipGramSoftmax>("negatives", window => window.Negatives = new int[3]);
        Refuses<SumTree>("negatives", window => window.Negatives = new int[1]);
        Refuses<SkipGramSampling>("negatives", window =>
        {
            window.Context = [];
            window.Negatives = new int[5];
        });
    }

    [Fact]
    public void TreesWhereNoneIsWanted_NoneWhereOneIs_OrOneOfAnotherVocabulary()
    {
        Refuses<SkipGramSampling>("tree", window => window.Tree = HuffmanTree.Create([1, 2, 3, 4, 5, 6, 7]));
        Refuses<MeanSoftmax>("tree", window => window.Tree = HuffmanTree.Create([1, 2, 3, 4, 5, 6, 7]));
        Refuses<SkipGramTree>("tree", window => window.Tree = null);
        Refuses<SkipGramTree>("tree", window => window.Tree = HuffmanTree.Create([1, 2, 3, 4, 5, 6]));
        Assert.Throws<ArgumentNullException>(() => new Window<SkipGramTree, double>(7, 4, context) { Tree = null }.Run());
    }

    [Fact]
    public void DestinationsThatAreInputsOrOneAnother()
    {
        Refuses<SkipGramSampling>("inputGradient", window => window.InputGradient = window.InputVectors);
        Refuses<SkipGramSampling>("inputGradient", window => window.InputGradient = window.OutputVectors);
        Refuses<MeanSoftmax>("outputGradient", window => window.OutputGradient = window.OutputVectors);
        Refuses<SumSampling>("outputGradient", window => window.OutputGradient = window.InputVectors);
        Refuses<SumSampling>("outputGradient", window => window.OutputGradient = window.InputGradient);
    }

    [Fact]
    public void AnyNumberOfNegativesIsTaken()
    {
        for (var count = 0; count < 40; count++)
        {
            var window = new Window<SkipGramSampling, double>(7, 4, context) { Negatives = new int[3 * count] };
            var cbow = new Window<MeanSampling, double>(7, 4, context) { Negatives = new int[count] };

            Assert.True(double.IsFinite(window.Run()));
            Assert.True(double.IsFinite(cbow.Run()));
        }
    }

    private static void Refuses<TModel>(string parameter, Action<Window<TModel, double>> change)
        where TModel : IWordModel<TModel, double>
    {
        var window = new Window<TModel, double>(7, 4, context);
        change(window);
        double[][] arrays = [window.InputVectors, window.OutputVectors, window.InputGradient, window.OutputGradient];
        var before = arrays.Select(array => (double[])array.Clone()).ToArray();

        Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(() => window.Run()).ParamName);
        Assert.Equal(before, arrays);
    }
}
