using System.Numerics;
using System.Runtime.CompilerServices;
using KernelGen.Word2Vec;

namespace KernelGen.Portability;

/// <summary>Prints a line for each kernel, network and word model: its name and a hash of its results for seeded inputs, special values among them.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal static class Results<T>
    where T : IFloatingPointIeee754<T>
{
    private const int Rows = 19;

    public static void Of(MapKernel<T> kernel, int size, [CallerArgumentExpression(nameof(kernel))] string name = "")
    {
        var (x, y) = (Draw(size), new T[Rows * size]);
        kernel(x, y);
        Print(name, y);
    }

    public static void Of(GradientKernel<T> kernel, int size, [CallerArgumentExpression(nameof(kernel))] string name = "")
    {
        var (left, dy, destination) = (Draw(size, seed: 2), Draw(size, seed: 3), new T[Rows * size]);
        kernel(left, dy, destination);
        Print(name, destination);
    }

    public static void Of(LabelLossKernel<T> kernel, int size, [CallerArgumentExpression(nameof(kernel))] string name = "")
    {
        var (logits, gradient) = (Draw(size), new T[Rows * size]);
        var loss = kernel(logits, Labels(size), gradient);
        Print(name, [loss, .. gradient]);
    }

    public static void Of(TargetLossKernel<T> kernel, int size, [CallerArgumentExpression(nameof(kernel))] string name = "")
    {
        var (logits, targets, gradient) = (Draw(size), Draw(size, seed: 2), new T[Rows * size]);
        var loss = kernel(logits, targets, gradient);
        Print(name, [loss, .. gradient]);
    }

    public static void Of<TNetwork>()
        where TNetwork : INetwork<TNetwork, T>
    {
        var parameters = new T[TNetwork.ParameterCount];
        TNetwork.Initialize(parameters, new KernelRandom(seed: 4));
        var (inputs, targets) = (Finite(TNetwork.InputSize), Finite(TNetwork.OutputSize));
        T[] predictions = new T[targets.Length], gradient = new T[parameters.Length], inputGradient = new T[inputs.Length];
        TNetwork.Predict(parameters, inputs, predictions);
        var loss = TNetwork.Gradient(parameters, inputs, targets, gradient, inputGradient);
        Print(typeof(TNetwork).Name, [loss, .. predictions, .. gradient, .. inputGradient]);
    }

    public static void OfLabels<TNetwork>()
        where TNetwork : IClassifier<TNetwork, T>
    {
        var parameters = new T[TNetwork.ParameterCount];
        TNetwork.Initialize(parameters, new KernelRandom(seed: 4));
        var inputs = Finite(TNetwork.InputSize);
        T[] gradient = new T[parameters.Length], inputGradient = new T[inputs.Length];
        var loss = TNetwork.Gradient(parameters, inputs, Labels(TNetwork.OutputSize), gradient, inputGradient);
        Print($"{typeof(TNetwork).Name} by labels", [loss, .. gradient, .. inputGradient]);
    }

    public static void OfWords<TModel>()
        where TModel : IWordModel<TModel, T>
    {
        const int words = 75;
        int[] context = [3, 1, 4, 1, 5, 9, 2];
        var random = new KernelRandom(seed: 6);
        var tree = TModel.Objective == Objective.HierarchicalSoftmax ? HuffmanTree.Create([.. Enumerable.Range(1, words)]) : null;
        T[] inputs = Vectors(words), outputs = Vectors(tree is null ? words : words - 1);
        T[] inputGradient = new T[inputs.Length], outputGradient = new T[outputs.Length];
        int[] negatives = TModel.Objective == Objective.NegativeSampling ? [.. Enumerable.Range(0, 5 * context.Length).Select(_ => random.Next(words))] : [];
        var loss = TModel.Gradient(inputs, outputs, 4, context, negatives, tree, inputGradient, outputGradient);
        Print(typeof(TModel).Name, [loss, .. inputGradient, .. outputGradient]);

        T[] Vectors(int count) => [.. Enumerable.Range(0, count * TModel.Dimensions).Select(_ => T.CreateChecked((2 * random.NextDouble()) - 1))];
    }

    private static void Print(string name, T[] results)
    {
        var hash = new BitHash();
        hash.Add<T>(results);
        Console.WriteLine($"{name.Replace("Kernels.", ""),-24} {typeof(T).Name,-7} {hash.Value:x16}");
    }

    private static int[] Labels(int size) => [.. Enumerable.Range(0, Rows).Select(row => row * 7 % size)];

    private static T[] Finite(int size)
    {
        var random = new KernelRandom(seed: 5);
        return [.. Enumerable.Range(0, Rows * size).Select(_ => T.CreateChecked((2 * random.NextDouble()) - 1))];
    }

    /// <summary>Rows of ordinary numbers, but for the last ones: large and tiny numbers, zeros of both signs, infinities, NaN.</summary>
    private static T[] Draw(int size, ulong seed = 1)
    {
        var random = new KernelRandom(seed);
        var values = new T[Rows * size];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = T.CreateChecked((16 * random.NextDouble()) - 8);
        }

        T[] special = [T.NegativeZero, T.Zero, T.Epsilon, -T.Epsilon, T.CreateChecked(-88.72f), T.CreateChecked(710), T.NegativeInfinity, T.PositiveInfinity, T.NaN];
        for (var i = 0; i < special.Length; i++)
        {
            values[((Rows - 1 - i) * size) + (i % size)] = special[i];
        }

        return values;
    }
}
