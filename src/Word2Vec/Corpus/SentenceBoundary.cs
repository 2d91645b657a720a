namespace KernelGen.Word2Vec;

/// <summary>Where a sentence ends, beside its greatest length and the end of a file.</summary>
public enum SentenceBoundary
{
    /// <summary>At the end of a line, as in fastText and gensim's LineSentence.</summary>
    Line,

    /// <summary>Nowhere: line breaks are white space, and a sentence is as long as it may be. For text that is one line, or wrapped.</summary>
    None,
}
