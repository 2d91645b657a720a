namespace KernelGen.Generators.Tests.Networks;

/// <summary>The members of <see cref="INetwork{TSelf, T}"/> for a type that is known when the test runs.</summary>
internal interface INetworkMembers<T>
{
    int InputSize { get; }

    int OutputSize { get; }

    int ParameterCount { get; }

    ReadOnlySpan<ParameterBlock> ParameterBlocks { get; }

    void Initialize(Span<T> parameters, Random random);

    void Predict(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> predictions);

    T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

    T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient);

    T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradient);
}

/// <summary>What <see cref="IClassifier{TSelf, T}"/> adds.</summary>
internal interface IClassifierMembers<T>
{
    T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels);

    T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient);

    T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient, Span<T> inputGradient);
}

internal sealed class NetworkMembersOf<TNetwork, T> : INetworkMembers<T>
    where TNetwork : INetwork<TNetwork, T>
{
    public int InputSize => TNetwork.InputSize;

    public int OutputSize => TNetwork.OutputSize;

    public int ParameterCount => TNetwork.ParameterCount;

    public ReadOnlySpan<ParameterBlock> ParameterBlocks => TNetwork.ParameterBlocks;

    public void Initialize(Span<T> parameters, Random random) => TNetwork.Initialize(parameters, random);

    public void Predict(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> predictions) => TNetwork.Predict(parameters, inputs, predictions);

    public T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => TNetwork.Loss(parameters, inputs, targets);

    public T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient) =>
        TNetwork.Gradient(parameters, inputs, targets, gradient);

    public T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradient) =>
        TNetwork.Gradient(parameters, inputs, targets, gradient, inputGradient);
}

internal sealed class ClassifierMembersOf<TNetwork, T> : IClassifierMembers<T>
    where TNetwork : IClassifier<TNetwork, T>
{
    public T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels) => TNetwork.Loss(parameters, inputs, labels);

    public T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient) =>
        TNetwork.Gradient(parameters, inputs, labels, gradient);

    public T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient, Span<T> inputGradient) =>
        TNetwork.Gradient(parameters, inputs, labels, gradient, inputGradient);
}
