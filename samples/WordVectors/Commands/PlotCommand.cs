using System.CommandLine;

namespace Words;

/// <summary><c>plot</c>: a map of words.</summary>
internal static class PlotCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("words") { Description = "Words to show in colour with those nearest to them. [default: some that programmers know, as far as the vectors have them]", Arity = ArgumentArity.ZeroOrMore };
        var vectors = VectorFiles.CreateOption();
        var output = new Option<string>("--output") { Description = "Folder to write words.svg and words.html to.", HelpName = "folder", DefaultValueFactory = _ => Options.DefaultFolder };
        var count = Numbers.Whole("--count", "How many of the most frequent words to show beside them.", WordMap.DefaultFrequentWords, least: 1);
        var command = new Command("plot", "Draws a map of words: two principal components, as a picture and as a page.") { words, vectors, output, count };
        command.SetAction(parsed => CommandLine.Guard(_ =>
        {
            var loaded = VectorFiles.Load(parsed.GetRequiredValue(vectors));
            var chosen = parsed.GetValue(words) is { Length: > 0 } named ? named : KnownWords.Of(loaded);
            var (picture, page) = WordMap.Create(loaded, chosen, parsed.GetValue(count)).Save(parsed.GetRequiredValue(output));
            Report.Line($"written: {picture}, {page}");
            return CommandLine.Success;
        }));
        return command;
    }
}
