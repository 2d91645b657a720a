using System.Numerics;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Networks;

/// <summary>The loops that measure a generated network.</summary>
internal interface INetworkLoops
{
    void Predict(int calls);

    void Gradient(int calls);

    double PredictionCheck();

    double GradientCheck();
}

/// <summary>Data and prediction of a generated network.</summary>
internal abstract class NetworkLoops<TNetwork, T> : INetworkLoops
    where TNetwork : INetwork<TNetwork, T>
    where T : unmanaged, INumber<T>
{
    private readonly Memory<T> predictions;

    protected NetworkLoops(NetworkShape shape, int rows)
    {
        Parameters = Convert(NetworkData.Parameters(shape));
        Inputs = Convert(NetworkData.Inputs(shape, rows));
        predictions = Data.Empty<T>(rows * TNetwork.OutputSize);
        GradientValues = Data.Empty<T>(TNetwork.ParameterCount);
    }

    protected Memory<T> Parameters { get; }

    protected Memory<T> Inputs { get; }

    protected Memory<T> GradientValues { get; }

    protected T Loss { get; set; } = T.Zero;

    public void Predict(int calls)
    {
        ReadOnlySpan<T> parameters = Parameters.Span, inputs = Inputs.Span;
        var destination = predictions.Span;
        for (var call = 0; call < calls; call++)
            TNetwork.Predict(parameters, inputs, destination);
    }

    public abstract void Gradient(int calls);

    public double PredictionCheck() => Sum(predictions.Span);

    public double GradientCheck() => double.CreateChecked(Loss) + Sum(GradientValues.Span);

    private static double Sum(ReadOnlySpan<T> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += Math.Abs(double.CreateChecked(value));
        return sum;
    }

    private static Memory<T> Convert(ReadOnlySpan<float> values)
    {
        var result = Data.Empty<T>(values.Length);
        for (var i = 0; i < values.Length; i++)
            result.Span[i] = T.CreateChecked(values[i]);
        return result;
    }
}

/// <summary>A network with labels.</summary>
internal sealed class ClassifierLoops<TNetwork, T>(NetworkShape shape, int rows) : NetworkLoops<TNetwork, T>(shape, rows)
    where TNetwork : IClassifier<TNetwork, T>
    where T : unmanaged, INumber<T>
{
    private readonly int[] labels = Data.Labels(rows, TNetwork.OutputSize);

    public override void Gradient(int calls)
    {
        ReadOnlySpan<T> parameters = Parameters.Span, inputs = Inputs.Span;
        var destination = GradientValues.Span;
        for (var call = 0; call < calls; call++)
            Loss = TNetwork.Gradient(parameters, inputs, labels, destination);
    }
}

/// <summary>A network with target rows.</summary>
internal sealed class RegressionLoops<TNetwork, T>(NetworkShape shape, int rows) : NetworkLoops<TNetwork, T>(shape, rows)
    where TNetwork : INetwork<TNetwork, T>
    where T : unmanaged, INumber<T>
{
    private readonly Memory<T> targets = Targets(rows * TNetwork.OutputSize);

    public override void Gradient(int calls)
    {
        ReadOnlySpan<T> parameters = Parameters.Span, inputs = Inputs.Span, targetRows = targets.Span;
        var destination = GradientValues.Span;
        for (var call = 0; call < calls; call++)
            Loss = TNetwork.Gradient(parameters, inputs, targetRows, destination);
    }

    private static Memory<T> Targets(int count)
    {
        var result = Data.Empty<T>(count);
        for (var i = 0; i < count; i++)
            result.Span[i] = i % 3 == 0 ? T.One : T.Zero;
        return result;
    }
}
