namespace KernelGen.Word2Vec.Tests.Vectors;

/// <summary>
/// Files of other tools, and the files that we write of them. Fixtures/gensim_files.py makes the former with gensim 4.2, and proves that gensim reads the latter, which stand
/// beside them, bit for bit. fasttext.vec is of fastText 0.9.2, trained on a sentence.
/// </summary>
public sealed class ExchangeTests : IDisposable
{
    private static readonly string[] words = ["the", "naïve", "日本語", "new_york", "don't", "</s>", "tab\tinside", "\u00a0", "😀", "", "3.5"];
    private static readonly float[] firstValues = [0, -0f, 1.4e-45f, 1.17549435e-38f, 1e36f, -1e36f, 0.1f, 1 / 3f, 1e-5f, 9.999e-5f, 1e16f, 16777217, -2.5e-7f, 0.3f];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("gensim.txt")]
    [InlineData("gensim.bin")]
    [InlineData("glove.txt")]
    public void FilesOfGensim_AreReadBitForBit(string name)
    {
        var vectors = WordVectors.Load(Fixture(name));

        Assert.Equal(words, vectors.Words);
        Assert.Equal(SavingTests.Bits(firstValues), SavingTests.Bits([.. vectors[0], .. vectors[1]]));
        var binary = WordVectors.Load(Fixture("gensim.bin"));
        Assert.All(vectors.Words, word => Assert.Equal(SavingTests.Bits(binary[word]), SavingTests.Bits(vectors[word])));
    }

    [Theory]
    [InlineData("kernelgen.txt", WordVectorFormat.Text)]
    [InlineData("kernelgen.bin", WordVectorFormat.Binary)]
    [InlineData("kernelgen.glove.txt", WordVectorFormat.TextWithoutHeader)]
    public void WhatWeSave_IsTheFileThatGensimHasRead(string name, WordVectorFormat format)
    {
        WordVectors.Load(Fixture("gensim.bin")).Save(folder[name], format);

        Assert.Equal(File.ReadAllBytes(Fixture(name)), File.ReadAllBytes(folder[name]));
    }

    [Fact]
    public void AFileOfFastText_IsRead()
    {
        var vectors = WordVectors.Load(Fixture("fasttext.vec"));

        Assert.Equal(["b", "a", "the", "c", "d", "naïve", "</s>"], vectors.Words);
        Assert.Equal([-1.6464e-05f, 1.5537e-05f, 0, 0], vectors["a"].ToArray());
    }

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Vectors", "Fixtures", name);
}
