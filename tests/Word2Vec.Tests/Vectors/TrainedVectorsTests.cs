using System.Numerics;
using KernelGen.Word2Vec.Tests.Training;

namespace KernelGen.Word2Vec.Tests.Vectors;

public class TrainedVectorsTests
{
    [Fact]
    public void FloatsAreTakenAsTheyAre() => AssertTaken(new Word2VecTrainer<PlainModel<SkipGram, float>, float>(TrainingFixtures.Topics(20)).Run());

    [Fact]
    public void DoublesAreRounded() => AssertTaken(new Word2VecTrainer<PlainModel<CbowTree, double>, double>(TrainingFixtures.Topics(20)).Run());

    private static void AssertTaken<T>(Word2VecResult<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var vectors = WordVectors.From(result);

        Assert.Equal((result.Vocabulary.Count, result.Dimensions), (vectors.Count, vectors.Dimensions));
        for (var word = 0; word < vectors.Count; word++)
        {
            Assert.Equal(result.Vocabulary[word], vectors.Words[word]);
            Assert.Equal(word, vectors.IndexOf(vectors.Words[word]));
            Assert.Equal(result[word].ToArray().Select(float.CreateTruncating), vectors[word].ToArray());
        }

        Assert.Equal(vectors.Count - 1, vectors.Nearest(vectors.Words[0], vectors.Count).Count);
    }
}
