using System.Diagnostics;
using KernelGen.Word2Vec;
using Spectre.Console;

namespace Words;

/// <summary>Reads the text, and shows how far it is.</summary>
internal static class CorpusDisplay
{
    public static EncodedCorpus Read(TrainOptions options, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var corpus = options.Corpus.Count > 0
            ? Corpus.FromFiles(options.Corpus)
            : Corpus.FromSentences(SdkDocumentation.Sentences(SdkDocumentation.Find(SdkDocumentation.DotnetRoot)));
        var vocabulary = new VocabularyOptions { MinimumCount = options.MinCount };
        var encoded = AnsiConsole.Profile.Capabilities.Interactive
            ? AnsiConsole.Status().Start("reading", status => corpus.Encode(vocabulary, words => status.Status(FormattableString.Invariant($"{words:N0} words")), cancellation))
            : corpus.Encode(vocabulary, progress: null, cancellation);
        Report.Line($"{encoded.ReadWordCount:N0} words, {encoded.Vocabulary.Count:N0} different ones occur at least {options.MinCount} times; read in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        return encoded;
    }
}
