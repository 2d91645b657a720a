using System.Numerics;
using KernelGen;

namespace Consumer;

/// <summary>A call of each member that a network has, with a number of rows, by the member's name and those of its parameters.</summary>
internal class NetworkCalls<TNetwork, T>
    where TNetwork : INetwork<TNetwork, T>
    where T : struct, INumberBase<T>
{
    private readonly Random random = new(1);
    private readonly T[] targets = new T[Allocations.MostRows * TNetwork.OutputSize];
    private readonly T[] inputs = new T[Allocations.MostRows * TNetwork.InputSize];
    private readonly T[] inputGradient = new T[Allocations.MostRows * TNetwork.InputSize];
    private readonly T[] predictions = new T[Allocations.MostRows * TNetwork.OutputSize];
    private readonly int[] labels = new int[Allocations.MostRows];

    protected T[] Parameters { get; } = Samples.Numbers<T>(TNetwork.ParameterCount);

    protected T[] ParameterGradient { get; } = new T[TNetwork.ParameterCount];

    public Dictionary<string, Action<int>> OfNetwork() => new()
    {
        ["get_InputSize()"] = _ => Use(TNetwork.InputSize),
        ["get_OutputSize()"] = _ => Use(TNetwork.OutputSize),
        ["get_ParameterCount()"] = _ => Use(TNetwork.ParameterCount),
        ["get_ParameterBlocks()"] = _ => Use(TNetwork.ParameterBlocks.Length),
        ["Initialize(parameters, random)"] = _ => TNetwork.Initialize(Parameters, random),
        ["Predict(parameters, inputs, predictions)"] = rows => TNetwork.Predict(Parameters, Inputs(rows), predictions.AsSpan(0, rows * TNetwork.OutputSize)),
        ["Loss(parameters, inputs, targets)"] = rows => Use(TNetwork.Loss(Parameters, Inputs(rows), Targets(rows))),
        ["Gradient(parameters, inputs, targets, gradient)"] = rows => Use(TNetwork.Gradient(Parameters, Inputs(rows), Targets(rows), ParameterGradient)),
        ["Gradient(parameters, inputs, targets, gradient, inputGradient)"] =
            rows => Use(TNetwork.Gradient(Parameters, Inputs(rows), Targets(rows), ParameterGradient, InputGradient(rows))),
    };

    protected ReadOnlySpan<int> Labels(int rows) => labels.AsSpan(0, rows);

    protected ReadOnlySpan<T> Inputs(int rows) => inputs.AsSpan(0, rows * TNetwork.InputSize);

    private ReadOnlySpan<T> Targets(int rows) => targets.AsSpan(0, rows * TNetwork.OutputSize);

    protected Span<T> InputGradient(int rows) => inputGradient.AsSpan(0, rows * TNetwork.InputSize);

    protected static void Use<TValue>(TValue value) => _ = value;
}

/// <summary>A call of each member that a classifier has besides.</summary>
internal sealed class ClassifierCalls<TNetwork, T> : NetworkCalls<TNetwork, T>
    where TNetwork : IClassifier<TNetwork, T>
    where T : struct, INumberBase<T>
{
    public Dictionary<string, Action<int>> OfClassifier() => new()
    {
        ["Loss(parameters, inputs, labels)"] = rows => Use(TNetwork.Loss(Parameters, Inputs(rows), Labels(rows))),
        ["Gradient(parameters, inputs, labels, gradient)"] = rows => Use(TNetwork.Gradient(Parameters, Inputs(rows), Labels(rows), ParameterGradient)),
        ["Gradient(parameters, inputs, labels, gradient, inputGradient)"] =
            rows => Use(TNetwork.Gradient(Parameters, Inputs(rows), Labels(rows), ParameterGradient, InputGradient(rows))),
    };
}
