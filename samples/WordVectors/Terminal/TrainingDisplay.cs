using System.Diagnostics;
using KernelGen.Word2Vec;
using Spectre.Console;

namespace Words;

/// <summary>Shows training while it runs: a progress bar on a terminal, a line for each epoch in a file.</summary>
internal static class TrainingDisplay
{
    /// <summary>Trains to the end.</summary>
    public static Word2VecResult<float> Run<TModel>(Word2VecTrainer<TModel, float> trainer, CancellationToken cancellation)
        where TModel : IWordModel<TModel, float>
    {
        var began = Stopwatch.GetTimestamp();
        var result = AnsiConsole.Profile.Capabilities.Interactive ? RunWithBar(trainer, cancellation) : trainer.Run(WriteLine, cancellation);
        Report.Line($"trained in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s, {trainer.MemoryBytes / 1e6:N0} MB of vectors");
        return result;
    }

    private static Word2VecResult<float> RunWithBar<TModel>(Word2VecTrainer<TModel, float> trainer, CancellationToken cancellation)
        where TModel : IWordModel<TModel, float> =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(display =>
            {
                var bar = display.AddTask("epoch 1", maxValue: 1);
                return trainer.Run(
                    progress =>
                    {
                        bar.MaxValue = progress.TotalWords;
                        bar.Value = progress.Words;
                        bar.Description = Describe(progress);
                    },
                    cancellation);
            });

    private static void WriteLine(Word2VecProgress progress)
    {
        if (progress.Completed is not null)
            Console.WriteLine(Describe(progress));
    }

    private static string Describe(Word2VecProgress progress) => FormattableString.Invariant(
        $"epoch {progress.Epoch} of {progress.Epochs}, loss {progress.Completed?.Loss ?? progress.Loss:0.000}, {progress.WordsPerSecond:N0} words/s");
}
