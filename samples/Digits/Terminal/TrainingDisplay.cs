using KernelGen;
using Spectre.Console;

namespace Digits;

/// <summary>Shows training while it runs: a progress bar on a terminal, a line now and then in a file.</summary>
internal static class TrainingDisplay
{
    private const int Lines = 10;

    /// <summary>Trains to the end.</summary>
    public static TrainingResult<float> Run(Trainer<float> trainer, CancellationToken cancellation)
    {
        var result = AnsiConsole.Profile.Capabilities.Interactive
            ? RunWithBar(trainer, cancellation)
            : trainer.Run(WriteLine, cancellation);
        var best = result.Best;
        Report.Line($"validation loss {best.ValidationLoss:0.0000} after epoch {best.Epoch}, the least: its parameters are used");
        return result;
    }

    private static TrainingResult<float> RunWithBar(Trainer<float> trainer, CancellationToken cancellation) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(display =>
            {
                var bar = display.AddTask("epoch", maxValue: 1);
                return trainer.Run(
                    progress =>
                    {
                        bar.MaxValue = progress.Steps;
                        bar.Value = progress.Step;
                        if (progress.Completed is not null)
                            bar.Description = Describe(progress);
                    },
                    cancellation);
            });

    private static void WriteLine(TrainingProgress progress)
    {
        if (progress.Completed is { } epoch && epoch.Epoch * Lines / progress.Epochs > (epoch.Epoch - 1) * Lines / progress.Epochs)
            Console.WriteLine(Describe(progress));
    }

    private static string Describe(TrainingProgress progress) => FormattableString.Invariant(
        $"epoch {progress.Epoch} of {progress.Epochs}, loss {progress.MeanLoss:0.0000}, {progress.ExamplesPerSecond:N0} digits/s");
}
