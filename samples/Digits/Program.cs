using KernelGen;

namespace Digits;

/// <summary>64 pixels, 32 hidden units, 10 digits. All that is called on it below is generated from these lines.</summary>
[Network(DigitData.Pixels)]
[Dense(32, Activation.Sigmoid)]
[Dense(DigitData.Classes)]
public readonly partial struct DigitNet;

/// <summary>The network of <c>--hidden 16</c>: sizes are part of a type, so another size is another type.</summary>
[Network(DigitData.Pixels)]
[Dense(16, Activation.Sigmoid)]
[Dense(DigitData.Classes)]
public readonly partial struct SmallDigitNet;

/// <summary>The network of <c>--hidden 64</c>.</summary>
[Network(DigitData.Pixels)]
[Dense(64, Activation.Sigmoid)]
[Dense(DigitData.Classes)]
public readonly partial struct LargeDigitNet;

internal static class Program
{
    internal static int Main(string[] args) => CommandLine.Run(args, static (options, cancellation) => options.Hidden switch
    {
        16 => Run<SmallDigitNet>(options, cancellation),
        32 => Run<DigitNet>(options, cancellation),
        _ => Run<LargeDigitNet>(options, cancellation),
    });

    private static int Run<TNetwork>(Options options, CancellationToken cancellation)
        where TNetwork : IClassifier<TNetwork, float>
    {
        Report.SetUp();
        var (training, validation, test) = DigitData.Load(options.Data).Split(options.Seed);
        Report.Heading($"{DigitData.Pixels} pixels, {options.Hidden} hidden units, {DigitData.Classes} digits: {TNetwork.ParameterCount} parameters");
        Report.Line($"{training.Labels.Length} digits to train on, {validation.Labels.Length} to validate on, {test.Labels.Length} held out for the test");

        // Verify: the generated code against plain loops in double, its gradient against differences of the loss.
        Report.Heading($"Verification");
        var verification = KernelVerification.VerifyNetwork<TNetwork, float>();
        verification.ThrowIfFailed();
        Report.Line($"generic path: {verification.Checks.Count} checks passed");
        var gradientCheck = DigitGradientCheck.Run<TNetwork>(options.Hidden, training);
        gradientCheck.ThrowIfFailed();
        Report.Line($"gradient check: {TNetwork.ParameterCount} central differences, largest relative error {gradientCheck.Worst!.Error:0.0e+0}");

        Report.Heading($"Training");
        var trainer = Trainer.Create<TNetwork, float>(
            training,
            new TrainingOptions
            {
                Epochs = options.Epochs,
                BatchSize = options.BatchSize,
                Optimizer = new Adam { LearningRate = 0.02, WeightDecay = 0.01 },
                StepDecay = new StepDecay { EveryEpochs = 15 },
                Seed = (ulong)options.Seed,
            },
            validation);
        var trained = TrainingDisplay.Run(trainer, cancellation);

        // Predict what was held out: a row of ten probabilities per digit.
        var probabilities = new float[test.Labels.Length * TNetwork.OutputSize];
        TNetwork.Predict(trained.Parameters, test.Inputs.Span, probabilities);
        var confusion = ConfusionMatrix.Of(probabilities, test.Labels.Span);
        Report.Heading($"test accuracy: {100 * confusion.Accuracy:0.0} %");
        ConfusionTable.Write(confusion);
        DigitGallery.Write(test, probabilities);

        Report.Heading($"Speed");
        SpeedTable.Write(SpeedComparison.Measure<TNetwork>(options, trained.Parameters, training, test, cancellation));

        string lossChart = Path.Combine(options.Output, "loss.svg"), confusionChart = Path.Combine(options.Output, "confusion.svg");
        LossChart.Save(trained.History, lossChart);
        ConfusionChart.Save(confusion, confusionChart);
        Report.Heading($"Written: {lossChart}, {confusionChart}");
        return confusion.Accuracy >= options.LeastAccuracy
            ? CommandLine.Success
            : CommandLine.Fail($"The test accuracy is below the {100 * options.LeastAccuracy} % that a run without options reaches.");
    }
}
