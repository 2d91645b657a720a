using System.CommandLine;
using KernelGen.Word2Vec;

namespace Words;

/// <summary><c>train</c>: text in, vectors out.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var defaults = TrainOptions.Defaults;
        var sizes = string.Join(", ", CompiledModels.Sizes);
        var corpus = new Option<string[]>("--corpus")
        {
            Description = "Text files in UTF-8, words between white space, a sentence a line. [default: the documentation of the .NET SDK]",
            HelpName = "file",
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--output") { Description = "File of the vectors.", HelpName = "file", DefaultValueFactory = _ => defaults.Output };
        var size = Numbers.Whole("--size", $"Dimensions: {sizes}.", defaults.Size, least: 1, value => CompiledModels.Sizes.Contains(value)
            ? null
            : $"--size {value} is not compiled in. Choose one of {sizes}, or declare another type in samples/WordVectors/Models.");
        var window = Numbers.Whole("--window", "Most words to either side that are context.", defaults.Window, least: 1, value => AtMostLargest("--window", value));
        var negative = Numbers.Whole("--negative", "Words drawn against each prediction; not with --hs.", defaults.Negative, least: 1, value => AtMostLargest("--negative", value));
        var sample = Numbers.Real("--sample", "Threshold above which frequent words are thinned out; 0 keeps all. [default: 0.001]", mayBeZero: true);
        var minCount = Numbers.Whole("--min-count", "Words that occur less often are left out.", defaults.MinCount, least: 1);
        var epochs = Numbers.Whole("--epochs", "Passes over the text.", defaults.Epochs, least: 1);
        var alpha = Numbers.Real("--alpha", "Learning rate at the start. [default: 0.025, and 0.05 with --cbow]", mayBeZero: false);
        var threads = Numbers.Whole("--threads", "Threads. The vectors depend on their number, and on nothing else of the machine.", defaults.Threads, least: 1);
        var cbow = new Option<bool>("--cbow") { Description = "Predict a word from those around it, instead of the reverse (skip-gram)." };
        var hs = new Option<bool>("--hs") { Description = "Hierarchical softmax instead of negative sampling." };
        var binary = new Option<bool>("--binary") { Description = "Write word2vec's binary format instead of text." };
        var seed = Numbers.Whole("--seed", "Fixes all that is random.", defaults.Seed, least: 0);

        var command = new Command("train", "Trains word vectors on text.") { corpus, output, size, window, negative, sample, minCount, epochs, alpha, threads, cbow, hs, binary, seed };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(hs) && parsed.GetResult(negative) is { Implicit: false })
                parsed.AddError("--hs draws no negatives: leave out --negative, or --hs.");
        });
        command.SetAction(parsed => CommandLine.Guard(cancellation => Run(
            new TrainOptions(
                parsed.GetValue(corpus) ?? [],
                parsed.GetRequiredValue(output),
                parsed.GetValue(size),
                parsed.GetValue(window),
                parsed.GetValue(negative),
                parsed.GetResult(sample) is null ? defaults.Sample : parsed.GetValue(sample),
                parsed.GetValue(minCount),
                parsed.GetValue(epochs),
                parsed.GetResult(alpha) is null ? null : parsed.GetValue(alpha),
                parsed.GetValue(threads),
                parsed.GetValue(cbow),
                parsed.GetValue(hs),
                parsed.GetValue(binary),
                parsed.GetValue(seed)),
            cancellation)));
        return command;
    }

    private static string? AtMostLargest(string name, int value) =>
        value <= Word2VecOptions.LargestWindow ? null : $"{name} wants {Word2VecOptions.LargestWindow} at most, not {value}.";

    private static int Run(TrainOptions options, CancellationToken cancellation)
    {
        var corpus = CorpusDisplay.Read(options, cancellation);
        var vectors = CompiledModels.Train(corpus, options, cancellation);
        VectorFiles.Save(vectors, options);
        Report.Line($"written: {options.Output}, {vectors.Count:N0} words of {vectors.Dimensions} dimensions");
        return CommandLine.Success;
    }
}
