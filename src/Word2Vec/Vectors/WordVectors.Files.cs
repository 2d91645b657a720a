using System.Text;
using KernelGen.Word2Vec.Vectors;

namespace KernelGen.Word2Vec;

/// <content>Files of word2vec.c, gensim, GloVe and fastText.</content>
public sealed partial class WordVectors
{
    /// <summary>Reads a file. All of it is read and checked; nothing of a damaged one is returned.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">Its format; null to tell it from the first 64 KB, which is sure from three dimensions on.</param>
    /// <param name="encoding">
    /// The encoding of its words, UTF-8 by default. Bytes that are no such text are refused: older tools cut words in the middle of a character. <see cref="Encoding.Latin1"/>
    /// takes any bytes, a character for each, and <see cref="Save"/> writes the same bytes back.
    /// </param>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// It is damaged: a header that is none, more or fewer words or values than it says, a word that stands there twice, a value that is no finite number, or more
    /// values than an array holds. The message names the file, and the line or the byte.
    /// </exception>
    public static WordVectors Load(string path, WordVectorFormat? format = null, Encoding? encoding = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var strict = Strict(encoding);
        using var file = new VectorFile(path, strict);
        var table = (format ?? FormatDetection.Detect(file.Bytes)) switch
        {
            WordVectorFormat.Text => TextVectors.Read(file),
            WordVectorFormat.Binary => BinaryVectors.Read(file),
            WordVectorFormat.TextWithoutHeader => ReadWithoutHeader(file),
            var unknown => throw new ArgumentOutOfRangeException(nameof(format), unknown, "There is no such format."),
        };
        return new WordVectors(file.Words, file.Indices, table);

        VectorTable ReadWithoutHeader(VectorFile file)
        {
            using var again = new VectorFile(path, strict);
            return TextVectors.ReadWithoutHeader(file, again);
        }
    }

    /// <summary>
    /// Writes a file that word2vec's tools, gensim and <see cref="Load"/> read, bit for bit: whole or not at all, since it takes the place of an older one only when it is
    /// on the disk. In text, a value is the shortest number that is read as the same float.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="format">Its format.</param>
    /// <param name="encoding">The encoding of its words; UTF-8 by default.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="InvalidOperationException">A word cannot be written: it holds a space or a line feed, which end words in all formats, or letters that the encoding lacks.</exception>
    public void Save(string path, WordVectorFormat format = WordVectorFormat.Text, Encoding? encoding = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Enum.IsDefined(format))
            throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format.");

        var strict = Strict(encoding);
        var temporary = path + ".tmp";
        var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            using (stream)
            {
                Write(new BufferedWriter(stream), format, strict);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private void Write(BufferedWriter writer, WordVectorFormat format, Encoding encoding)
    {
        if (format != WordVectorFormat.TextWithoutHeader)
            writer.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{Count} {Dimensions}\n")));

        for (var index = 0; index < words.Length; index++)
        {
            var word = Encode(words[index], encoding);
            if (format == WordVectorFormat.Binary)
                BinaryVectors.Write(writer, word, this[index]);
            else
                TextVectors.Write(writer, word, this[index]);
        }

        writer.Flush();
    }

    private static byte[] Encode(string word, Encoding encoding)
    {
        try
        {
            var bytes = encoding.GetBytes(word);
            return bytes.AsSpan().ContainsAny((byte)' ', (byte)'\n')
                ? throw new InvalidOperationException($"The word '{word}' holds a space or a line feed, which would end it in the file.")
                : bytes;
        }
        catch (EncoderFallbackException fault)
        {
            throw new InvalidOperationException($"The word '{word}' has letters that {encoding.WebName} lacks.", fault);
        }
    }

    /// <summary>An encoding that fails rather than replaces what it does not know.</summary>
    private static Encoding Strict(Encoding? encoding)
    {
        encoding ??= Encoding.UTF8;
        if (!encoding.GetBytes(" \n").AsSpan().SequenceEqual(" \n"u8))
            throw new ArgumentException($"{encoding.WebName} is no encoding for these files: a space must be one byte.", nameof(encoding));

        var strict = (Encoding)encoding.Clone();
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}
