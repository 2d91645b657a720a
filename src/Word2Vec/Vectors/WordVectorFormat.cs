namespace KernelGen.Word2Vec;

/// <summary>How word vectors stand in a file. Words are bytes in an encoding of the user's choice; a space ends a word.</summary>
public enum WordVectorFormat
{
    /// <summary>
    /// Text: a line with the number of words and of dimensions, then a line for each word with its values, separated by spaces. What word2vec.c writes by default,
    /// gensim with <c>binary=False</c>, and fastText as <c>.vec</c>.
    /// </summary>
    Text,

    /// <summary>
    /// The same first line, then for each word its bytes, a space and its values as little-endian floats; a line feed may follow. What word2vec.c writes with
    /// <c>-binary 1</c>, and gensim with <c>binary=True</c>, without the line feed.
    /// </summary>
    Binary,

    /// <summary>Text without its first line, as GloVe writes it.</summary>
    TextWithoutHeader,
}
