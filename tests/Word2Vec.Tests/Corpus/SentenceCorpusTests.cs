namespace KernelGen.Word2Vec.Tests.Corpus;

public class SentenceCorpusTests
{
    [Fact]
    public void SentencesOfAnyLength_AreReadToTheLastWord()
    {
        // More than two parts of text, whose ends fall into every place of a sentence.
        string[] sentences = [.. Enumerable.Range(0, 100_000).Select(i => new string('w', 1 + (i % 7)))];

        Assert.Equal(sentences.Length, Word2Vec.Corpus.FromSentences(sentences).Encode().ReadWordCount);
    }
}
