using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Networks;

/// <summary>The workloads of networks: the generated ones, and for those of the tables what one writes by hand.</summary>
internal static class NetworkCatalog
{
    public static IEnumerable<Workload> Workloads => NetworkShape.All.SelectMany(shape => shape.Batches.SelectMany(rows => Of(shape, rows)));

    /// <summary>The loops that measure the generated network of a shape.</summary>
    public static INetworkLoops LoopsOf(NetworkShape shape, int rows) => (INetworkLoops)Activator.CreateInstance(LoopsType(shape), shape, rows)!;

    private static IEnumerable<Workload> Of(NetworkShape shape, int rows)
    {
        var predict = new Work(shape.IsDense ? Work.Dense : Work.Predict, shape.Size(rows), shape.PredictionFlops * rows);
        var gradient = new Work(Work.Gradient, shape.Size(rows), shape.GradientFlops * rows);
        var loops = LoopsOf(shape, rows);
        HandWrittenNetwork[] byHand = shape.IsListed || shape.IsDense
            ? [WithTensorPrimitives(shape, rows), new MathNetNetwork(shape, rows), new PlainNetwork(shape, rows)]
            : [];
        yield return new Workload(predict, Contender.Ours, loops.Predict, loops.PredictionCheck);
        foreach (var network in byHand)
            yield return new Workload(predict, network.Contender, Repeat(network.Predict), network.PredictionCheck);
        if (shape.IsDense)
            yield break;

        yield return new Workload(gradient, Contender.Ours, loops.Gradient, loops.GradientCheck);
        foreach (var network in byHand)
            yield return new Workload(gradient, network.Contender, Repeat(network.Gradient), network.GradientCheck);
    }

    /// <summary>Over the rows where these are more than any layer is wide: faster there, as measured for two shapes with 20 and 32 rows.</summary>
    private static TensorPrimitivesNetwork WithTensorPrimitives(NetworkShape shape, int rows) =>
        rows >= shape.Sizes.Max() ? new TensorPrimitivesColumns(shape, rows) : new TensorPrimitivesNetwork(shape, rows);

    private static Type LoopsType(NetworkShape shape)
    {
        var element = shape.Network.Precision == Precision.Single ? typeof(float) : typeof(double);
        var loops = shape.Network.Loss == LossFunction.SoftmaxCrossEntropy ? typeof(ClassifierLoops<,>) : typeof(RegressionLoops<,>);
        return loops.MakeGenericType(shape.Type, element);
    }

    private static Action<int> Repeat(Action once) => calls =>
    {
        for (var call = 0; call < calls; call++)
            once();
    };
}
