using System.CommandLine;

namespace Words;

/// <summary><c>nearest</c>: the words most similar to some words.</summary>
internal static class NearestCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("words") { Description = "Words of the vocabulary.", Arity = ArgumentArity.OneOrMore };
        var vectors = VectorFiles.CreateOption();
        var count = Numbers.Whole("--count", "How many.", byDefault: 10, least: 1);
        var command = new Command("nearest", "Shows the words most similar to each of some words.") { words, vectors, count };
        command.SetAction(parsed => CommandLine.Guard(_ =>
        {
            NeighborTable.Write(VectorFiles.Load(parsed.GetRequiredValue(vectors)), parsed.GetRequiredValue(words), parsed.GetValue(count));
            return CommandLine.Success;
        }));
        return command;
    }
}
