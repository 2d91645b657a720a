using System.Numerics;

namespace KernelGen.Runtime.Tests.Checks;

internal readonly struct Sound : IFault;

internal readonly struct WrongSignOfFirstBias : IFault
{
    public static void AlterGradient<T>(Span<T> gradient, int rows)
        where T : IFloatingPointIeee754<T>
    {
        foreach (ref var slope in gradient.Slice(12, 3))
        {
            slope = -slope;
        }
    }
}

internal readonly struct GradientOfTheSum : IFault
{
    public static void AlterGradient<T>(Span<T> gradient, int rows)
        where T : IFloatingPointIeee754<T>
    {
        foreach (ref var slope in gradient)
        {
            slope *= T.CreateChecked(rows);
        }
    }
}

internal readonly struct LossAndGradientOfTheSum : IFault
{
    public static T AlterLoss<T>(T loss, int rows)
        where T : IFloatingPointIeee754<T> => loss * T.CreateChecked(rows);

    public static void AlterGradient<T>(Span<T> gradient, int rows)
        where T : IFloatingPointIeee754<T> => GradientOfTheSum.AlterGradient(gradient, rows);
}

internal readonly struct BiasesReportedBeforeWeights : IFault
{
    public static ParameterBlock[] Blocks(ParameterBlock[] blocks) => [new("b1", 0, 1, 3), new("W1", 3, 4, 3), .. blocks[2..]];
}

internal readonly struct BiasesReadBeforeWeights : IFault
{
    public static T[] AlterParameters<T>(ReadOnlySpan<T> parameters) =>
        parameters.Length == 23 ? [.. parameters[3..15], .. parameters[..3], .. parameters[15..]] : parameters.ToArray();
}

internal readonly struct LastRowForgotten : IFault
{
    public static void AlterPredictions<T>(Span<T> predictions, int rows)
        where T : IFloatingPointIeee754<T>
    {
        if (rows > 0)
        {
            predictions[((rows - 1) * 2)..].Clear();
        }
    }
}

internal readonly struct InputGradientDoubled : IFault
{
    public static void AlterInputGradient<T>(Span<T> inputGradient)
        where T : IFloatingPointIeee754<T>
    {
        foreach (ref var slope in inputGradient)
        {
            slope += slope;
        }
    }
}

internal readonly struct BitsThatDependOnTheBatch : IFault
{
    public static void AlterPredictions<T>(Span<T> predictions, int rows)
        where T : IFloatingPointIeee754<T>
    {
        if (rows > 1)
        {
            predictions[3] = T.BitIncrement(predictions[3]);
        }
    }
}

internal readonly struct WeightsHalvedAtFirst : IFault
{
    public static void AlterInitial<T>(Span<T> parameters)
        where T : IFloatingPointIeee754<T>
    {
        foreach (ref var weight in parameters[..12])
        {
            weight /= T.CreateChecked(2);
        }
    }
}

internal readonly struct AnyLabelTaken : IFault
{
    public static int[] AlterLabels(ReadOnlySpan<int> labels) => [.. labels.ToArray().Select(label => Math.Clamp(label, 0, 1))];
}

internal readonly struct ErrorOfAThousandthOfAPercent : IFault
{
    public static void AlterPredictions<T>(Span<T> predictions, int rows)
        where T : IFloatingPointIeee754<T>
    {
        foreach (ref var prediction in predictions)
        {
            prediction *= T.CreateChecked(1.00001);
        }
    }
}
