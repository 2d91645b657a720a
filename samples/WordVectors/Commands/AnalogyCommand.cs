using System.CommandLine;

namespace Words;

/// <summary><c>analogy a b c</c>: what is to c as b is to a.</summary>
internal static class AnalogyCommand
{
    public static Command Create()
    {
        Argument<string> a = new("a"), b = new("b"), c = new("c");
        (a.Description, b.Description, c.Description) = ("A word.", "What it has become.", "The word to do the same to.");
        var vectors = VectorFiles.CreateOption();
        var count = Numbers.Whole("--count", "How many answers.", byDefault: 5, least: 1);
        var command = new Command("analogy", "Shows what is to c as b is to a.") { a, b, c, vectors, count };
        command.SetAction(parsed => CommandLine.Guard(_ =>
        {
            string first = parsed.GetRequiredValue(a), second = parsed.GetRequiredValue(b), third = parsed.GetRequiredValue(c);
            var answers = VectorFiles.Load(parsed.GetRequiredValue(vectors)).Analogy(first, second, third, parsed.GetValue(count));
            NeighborTable.Write($"{first} : {second} = {third} : ?", answers);
            return CommandLine.Success;
        }));
        return command;
    }
}
