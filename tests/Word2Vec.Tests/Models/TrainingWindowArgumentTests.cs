namespace KernelGen.Word2Vec.Tests.Models;

/// <summary>Windows that a training step refuses before anything is written, by the part at fault.</summary>
public class TrainingWindowArgumentTests
{
    private const int Words = 40;

    // 35 words fill more than a vector and leave a rest.
    private static readonly int[] contexts = [.. Enumerable.Range(0, 35)];

    [Theory]
    [InlineData(-1)]
    [InlineData(Words)]
    [InlineData(int.MinValue)]
    public void WordsThatAreNotOfTheVocabulary(int word)
    {
        for (var place = 0; place < contexts.Length; place++)
        {
            int[] wrong = [.. contexts];
            wrong[place] = word;
            Refuses($"'windows.Contexts' holds the word {word}; the vocabulary has 40 words", [3, 4], wrong, [0, 5, 35], [7, 8]);
        }

        Refuses($"'windows.Centers' holds the word {word}", [3, word], contexts, [0, 5, 35], [7, 8]);
        Refuses($"'windows.Negatives' holds the word {word}", [3, 4], contexts, [0, 5, 35], [7, word]);
    }

    [Fact]
    public void ContextsThatDoNotFollowOneAnother()
    {
        Refuses("The length of 'windows.ContextStarts' is 2; it must be 3.", [3, 4], contexts, [0, 35], [7, 8]);
        Refuses("The context of window 1 ends before it begins.", [3, 4], contexts, [0, 36, 35], [7, 8]);
        Refuses("The contexts go from 1 to 35; they must go from 0 to 35.", [3, 4], contexts, [1, 5, 35], [7, 8]);
        Refuses("The contexts go from 0 to 34; they must go from 0 to 35.", [3, 4], contexts, [0, 5, 34], [7, 8]);
    }

    [Fact]
    public void NegativesThatAreNotAsManyAsSaid()
    {
        Refuses("The length of 'windows.Negatives' is 3; it must be 2.", [3, 4], contexts, [0, 5, 35], [7, 8, 9]);
        Refuses("The length of 'windows.Negatives' is 2; it must be 35.", [3, 4], contexts, [0, 5, 35], [7, 8], areShared: false);
        Refuses("must be a non-negative value", [3, 4], contexts, [0, 5, 35], [], negativeCount: -1);
        Refuses<SkipGramSoftmax>("The length of 'windows.Negatives' is 2; it must be 0.", [3, 4], contexts, [0, 5, 35], [7, 8]);
    }

    private static void Refuses(string message, int[] centers, int[] words, int[] starts, int[] negatives, bool areShared = true, int negativeCount = 1) =>
        Refuses<SkipGramSampling>(message, centers, words, starts, negatives, areShared, negativeCount);

    private static void Refuses<TModel>(string message, int[] centers, int[] words, int[] starts, int[] negatives, bool areShared = true, int negativeCount = 1)
        where TModel : IWordModel<TModel, double>
    {
        double[] input = [.. Enumerable.Repeat(0.5, Words * TModel.Stride)], output = [.. input], before = [.. input];
        var refused = Assert.ThrowsAny<ArgumentException>(() => TModel.Train(
            input,
            output,
            new TrainingWindows { Centers = centers, Contexts = words, ContextStarts = starts, NegativeCount = negativeCount, Negatives = negatives, NegativesAreShared = areShared },
            learningRate: 1));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal("windows", refused.ParamName);
        Assert.Equal(before, input);
        Assert.Equal(before, output);
    }
}
