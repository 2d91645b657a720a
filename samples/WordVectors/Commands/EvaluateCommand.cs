using System.CommandLine;
using KernelGen.Word2Vec;

namespace Words;

/// <summary><c>evaluate</c>: the two measures of the field.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var vectors = VectorFiles.CreateOption();
        var analogies = new Option<string>("--analogies") { Description = "File of analogies, as word2vec's questions-words.txt: ': section' lines, others with four words.", HelpName = "file" };
        var pairs = new Option<string>("--pairs") { Description = "File of word pairs with a similarity that people gave them, as WordSim-353.", HelpName = "file" };
        var caseCounts = new Option<bool>("--case") { Description = "Words that differ in case are different words." };
        var restrict = Numbers.Whole("--restrict", "Only so many words, the most frequent ones, are known.", new EvaluationOptions().RestrictVocabulary, least: 1);
        var command = new Command("evaluate", "Measures vectors by analogies and by people's judgements.") { vectors, analogies, pairs, caseCounts, restrict };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(analogies) is null && parsed.GetValue(pairs) is null)
                parsed.AddError("evaluate wants a file: --analogies, --pairs, or both.");
        });
        command.SetAction(parsed => CommandLine.Guard(_ =>
        {
            var loaded = VectorFiles.Load(parsed.GetRequiredValue(vectors));
            var options = new EvaluationOptions { IgnoreCase = !parsed.GetValue(caseCounts), RestrictVocabulary = parsed.GetValue(restrict) };
            if (parsed.GetValue(analogies) is { } questions)
                EvaluationTable.Write(loaded.EvaluateAnalogies(questions, options));
            if (parsed.GetValue(pairs) is { } judged)
                EvaluationTable.Write(loaded.EvaluateSimilarity(judged, options));
            return CommandLine.Success;
        }));
        return command;
    }
}
