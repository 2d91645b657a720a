using KernelGen;

namespace Digits;

/// <summary>Draws the training and the validation loss over the epochs, on a logarithmic scale.</summary>
internal static class LossChart
{
    private const int Width = 760, Height = 440;
    private static readonly int[] epochSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    private const double Left = 72, Right = Width - 116, Top = 64, Bottom = Height - 56;

    public static void Save(IReadOnlyList<EpochSummary> history, string path)
    {
        var training = history.Select(static epoch => epoch.TrainingLoss).ToArray();
        var validation = history.Select(static epoch => epoch.ValidationLoss ?? double.NaN).ToArray();
        var scale = LogScale.Of([.. training, .. validation]);

        var picture = new SvgPicture(Width, Height, "Loss by epoch");
        picture.Text(Left, 34, "Cross-entropy by epoch", 18, Ink.Text, weight: "600");
        foreach (var tick in scale.Ticks)
        {
            picture.Line(Left, Y(tick), Right, Y(tick), Ink.Grid);
            picture.Text(Left - 10, Y(tick) + 4, FormattableString.Invariant($"{tick:0.#####}"), 12, Ink.Faint, "end");
        }

        foreach (var epoch in EpochTicks(history.Count))
            picture.Text(X(epoch), Bottom + 22, FormattableString.Invariant($"{epoch}"), 12, Ink.Faint, "middle");
        picture.Text((Left + Right) / 2, Bottom + 44, "epoch", 12, Ink.Faint, "middle");

        Draw("training", training, Ink.First, higher: training[^1] >= validation[^1]);
        Draw("validation", validation, Ink.Second, higher: training[^1] < validation[^1]);
        var best = Array.IndexOf(validation, validation.Min());
        picture.Dot(X(best + 1), Y(validation[best]), 4.5, Ink.Second);
        picture.Text(X(best + 1), Y(validation[best]) - 12, FormattableString.Invariant($"best: {validation[best]:0.000}"), 12, Ink.Second, 2 * best < history.Count ? "start" : "end");
        picture.Save(path);

        void Draw(string name, double[] losses, string colour, bool higher)
        {
            picture.Curve(losses.Select((loss, i) => (X(i + 1), Y(loss))), colour);

            // Beside the curve's end, and never on the other one's name.
            picture.Text(Right + 10, Y(losses[^1]) + (higher ? -1 : 12), name, 13, colour, weight: "600");
        }

        double X(int epoch) => history.Count == 1 ? (Left + Right) / 2 : Left + ((epoch - 1.0) / (history.Count - 1) * (Right - Left));
        double Y(double loss) => Bottom - (scale.Position(loss) * (Bottom - Top));
    }

    /// <summary>The first and the last epoch and round numbers between.</summary>
    private static IEnumerable<int> EpochTicks(int epochs)
    {
        var step = epochSteps.FirstOrDefault(step => epochs / step <= 10, epochs);
        return Enumerable.Range(0, (epochs / step) + 1).Select(i => Math.Max(1, i * step)).Append(epochs).Distinct()
            .Where(epoch => epoch == epochs || epochs - epoch > step / 2);
    }
}
