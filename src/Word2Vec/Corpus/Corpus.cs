namespace KernelGen.Word2Vec;

/// <summary>
/// Text to train on: words between ASCII white space, sentences as <see cref="CorpusOptions"/> say, in UTF-8. <code>
/// var corpus = Corpus.FromFile("text.txt").Encode(new VocabularyOptions { MinimumCount = 5 });
/// var result = new Word2VecTrainer&lt;Words100, float&gt;(corpus).Run();
/// </code>
/// Files are read in parts and may be larger than memory. A byte order mark is passed over.
/// </summary>
public sealed class Corpus
{
    private readonly Func<IEnumerable<TextInput>> open;
    private readonly CorpusOptions options;

    private Corpus(Func<IEnumerable<TextInput>> open, CorpusOptions? options, bool canBeReadAgain)
    {
        this.open = open;
        this.options = options ?? new CorpusOptions();
        CanBeReadAgain = canBeReadAgain;
    }

    /// <summary>How the text becomes sentences.</summary>
    public CorpusOptions Options => options;

    /// <summary>Whether the text can be read more than once; otherwise the numbers of its words must fit into <see cref="CorpusOptions.MemoryLimit"/>.</summary>
    public bool CanBeReadAgain { get; }

    internal bool LinesAreSentences => options.Boundary == SentenceBoundary.Line;

    /// <summary>The text of a file.</summary>
    public static Corpus FromFile(string path, CorpusOptions? options = null) => FromFiles([path], options);

    /// <summary>The text of files, one after the other; none of their sentences goes on in the next.</summary>
    /// <exception cref="ArgumentException">There is no file, or a path is empty.</exception>
    public static Corpus FromFiles(IEnumerable<string> paths, CorpusOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string[] files = [.. paths];
        if (files.Length == 0 || files.Any(string.IsNullOrEmpty))
            throw new ArgumentException("There is no file, or a path is empty.", nameof(paths));

        return new Corpus(() => files.Select(static path => new FileInput(path)), options, canBeReadAgain: true);
    }

    /// <summary>What a reader gives from where it stands to its end, read once. It is not disposed of.</summary>
    public static Corpus FromReader(TextReader reader, CorpusOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new Corpus(() => [new StringInput(Lines(reader))], options, canBeReadAgain: false);

        static IEnumerable<string> Lines(TextReader reader)
        {
            while (reader.ReadLine() is { } line)
                yield return line;
        }
    }

    /// <summary>Sentences, their words between white space; a line break within one ends it. They are enumerated once, and again where memory is short: then by other threads, ahead of training.</summary>
    public static Corpus FromSentences(IEnumerable<string> sentences, CorpusOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return new Corpus(() => [new StringInput(sentences)], options, canBeReadAgain: true);
    }

    /// <summary>Reads the text, counts its words and selects a vocabulary, by whose numbers the trainer knows them.</summary>
    /// <param name="vocabulary">Which words to keep; the defaults where null.</param>
    /// <param name="progress">Told the number of words read so far, every few ten thousand.</param>
    /// <param name="cancellationToken">Looked at as often.</param>
    /// <exception cref="InvalidDataException">
    /// The text holds bytes that are no UTF-8, or no word often enough, or it can be read once only and needs more memory than allowed.
    /// </exception>
    public EncodedCorpus Encode(VocabularyOptions? vocabulary = null, Action<long>? progress = null, CancellationToken cancellationToken = default)
    {
        vocabulary ??= new VocabularyOptions();
        var ids = new IdStore(options.MemoryLimit);
        var sink = new CountingSink(ids, LinesAreSentences);
        foreach (var text in Open())
        {
            using (text)
            {
                while (text.Next(out var part))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    WordScanner.Scan(part, ref sink);
                    progress?.Invoke(sink.WordCount);
                }
            }

            ids.Add(IdStore.Break);
        }

        var selected = Vocabulary.Select(sink.Table, sink.Counts, vocabulary, out var numbers)
            ?? throw new InvalidDataException($"The corpus gives no vocabulary. {Vocabulary.NothingLeft(sink.Counts, vocabulary)}");
        ids.Renumber(numbers);
        if (!ids.IsComplete && !CanBeReadAgain)
            throw new InvalidDataException($"The corpus can be read once only, and the numbers of its {sink.WordCount:N0} words need more than {options.MemoryLimit:N0} bytes. Raise {nameof(CorpusOptions)}.{nameof(CorpusOptions.MemoryLimit)}.");

        return new EncodedCorpus(this, selected, ids, sink.WordCount);
    }

    /// <summary>Its texts from the beginning. Whoever takes one disposes of it.</summary>
    internal IEnumerable<TextParts> Open() => open().Select(input => new TextParts(input, options.ReplaceInvalidBytes));
}
