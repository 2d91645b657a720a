using System.Numerics;

namespace KernelGen.Word2Vec.Tests.Models;

/// <summary>Generated gradients beside those of the plain loops, in double, at sizes of every kind of plan.</summary>
[Trait("Category", "Numeric")]
public class ModelReferenceTests
{
    private static readonly int[] context = [4, 1, 6, 1, 3, 4, 4, 99, 50];

    [Fact]
    public void OneDimension() => Compare<Words1, float>();

    [Fact]
    public void APartOfABlock() => Compare<Words10, double>();

    [Fact]
    public void InRegisters() => Compare<Words50, float>();

    [Fact]
    public void InRegistersWithARest() => Compare<Words100, float>();

    [Fact]
    public void WholeBlocks() => Compare<Words128, float>();

    [Fact]
    public void LoopsWithARest() => Compare<Words300, float>();

    [Fact]
    public void LoopsOverWholeBlocks() => Compare<Words768, float>();

    [Fact]
    public void ManyDimensionsInDouble() => Compare<Words1000, double>();

    [Fact]
    public void FullSoftmax() => Compare<WordsFull, float>();

    [Fact]
    public void ATree() => Compare<WordsTree, float>();

    private static void Compare<TModel, T>()
        where TModel : IWordModel<TModel, T>
        where T : struct, IFloatingPointIeee754<T>
    {
        // Chunks of decisions end within a prediction: 9 words with 6 decisions each.
        var window = new Window<TModel, T>(100, 4, context);
        var loss = double.CreateChecked(window.Run());

        var reference = new ReferenceWordModel<double>(TModel.Dimensions, TModel.Architecture, TModel.Objective, TModel.ContextReduction);
        var inputGradient = new double[window.InputGradient.Length];
        var outputGradient = new double[window.OutputGradient.Length];
        var expected = reference.Gradient(
            Doubles(window.InputVectors), Doubles(window.OutputVectors), window.Center, window.Context, window.Negatives, window.Tree, inputGradient, outputGradient);

        var tolerance = typeof(T) == typeof(float) ? 2e-6 : 1e-14;
        Assert.Equal(expected, loss, Math.Abs(expected) * tolerance);
        AssertClose(inputGradient, Doubles(window.InputGradient), tolerance);
        AssertClose(outputGradient, Doubles(window.OutputGradient), tolerance);
    }

    private static void AssertClose(double[] expected, double[] actual, double tolerance)
    {
        var largest = expected.Max(Math.Abs);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, largest * tolerance));
    }

    private static double[] Doubles<T>(T[] values)
        where T : INumber<T> => [.. values.Select(double.CreateChecked)];
}
