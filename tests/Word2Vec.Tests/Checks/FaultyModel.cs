using Plain = KernelGen.Word2Vec.Tests.Training.PlainModel<KernelGen.Word2Vec.Tests.Training.CbowMean, double>;

namespace KernelGen.Word2Vec.Tests.Checks;

/// <summary>What may be wrong with a model.</summary>
public enum Fault
{
    None,

    /// <summary>The mean's 1/n is left out of the gradient.</summary>
    ForgetsTheCount,

    /// <summary>A negative that stands there twice counts once.</summary>
    TakesANegativeOnce,

    /// <summary>Gradients take the place of what was there.</summary>
    Overwrites,

    LosesTheLoss,

    /// <summary>Wrong arguments are accepted in silence.</summary>
    ChecksNothing,

    /// <summary>Wrong arguments are refused when something has been written.</summary>
    ChecksTooLate,

    /// <summary>Training takes every step twice.</summary>
    StepsTwice,

    /// <summary>The exact update of a context is the full one.</summary>
    AlwaysMovesFully,

    SpoilsThePadding,
}

/// <summary>A bag of words that is wrong where a test says so.</summary>
internal readonly struct FaultyModel : IWordModel<FaultyModel, double>
{
    [ThreadStatic]
    public static Fault Fault;

    public static int Dimensions => Plain.Dimensions;

    public static WordArchitecture Architecture => Plain.Architecture;

    public static Objective Objective => Plain.Objective;

    public static ContextReduction ContextReduction => Plain.ContextReduction;

    public static int Stride => Plain.Stride;

    public static double Gradient(
        ReadOnlySpan<double> inputVectors,
        ReadOnlySpan<double> outputVectors,
        int center,
        ReadOnlySpan<int> context,
        ReadOnlySpan<int> negatives,
        HuffmanTree? tree,
        Span<double> inputGradient,
        Span<double> outputGradient)
    {
        if (Fault == Fault.TakesANegativeOnce)
            negatives = negatives.ToArray().Distinct().ToArray();
        if (Fault == Fault.Overwrites)
            inputGradient.Clear();

        try
        {
            var before = inputGradient.ToArray();
            var loss = Plain.Gradient(inputVectors, outputVectors, center, context, negatives, tree, inputGradient, outputGradient);
            for (var i = 0; i < before.Length && Fault == Fault.ForgetsTheCount; i++)
                inputGradient[i] = before[i] + (context.Length * (inputGradient[i] - before[i]));
            return Fault == Fault.LosesTheLoss ? 0 : loss;
        }
        catch (ArgumentException) when (Fault == Fault.ChecksNothing)
        {
            return 0;
        }
        catch (ArgumentException) when (Fault == Fault.ChecksTooLate)
        {
            inputGradient[0]++;
            throw;
        }
    }

    public static double Train(Span<double> inputVectors, Span<double> outputVectors, scoped in TrainingWindows windows, double learningRate)
    {
        try
        {
            var loss = Plain.Train(inputVectors, outputVectors, Fault == Fault.AlwaysMovesFully ? Full(windows) : windows, learningRate);
            if (Fault == Fault.StepsTwice)
                Plain.Train(inputVectors, outputVectors, windows, learningRate);
            if (Fault == Fault.SpoilsThePadding)
                outputVectors[Dimensions] = 1;
            return loss;
        }
        catch (ArgumentException) when (Fault == Fault.ChecksNothing)
        {
            return 0;
        }
        catch (ArgumentException) when (Fault == Fault.ChecksTooLate)
        {
            inputVectors[0]++;
            throw;
        }
    }

    private static TrainingWindows Full(in TrainingWindows windows) => new()
    {
        Centers = windows.Centers,
        Contexts = windows.Contexts,
        ContextStarts = windows.ContextStarts,
        NegativeCount = windows.NegativeCount,
        Negatives = windows.Negatives,
        NegativesAreShared = windows.NegativesAreShared,
        Tree = windows.Tree,
    };
}
