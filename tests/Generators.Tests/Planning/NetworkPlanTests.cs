using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;
using KernelGen.Generators.Tests.Networks;

namespace KernelGen.Generators.Tests.Planning;

/// <summary>A network's parameters, working memory and passes, as data.</summary>
public class NetworkPlanTests
{
    private const int CacheLine = 64;

    [Theory]
    [InlineData("1-1-1")]
    [InlineData("10-5-10")]
    [InlineData("100-60-25")]
    [InlineData("784-128-10")]
    [InlineData("20-5000-3000-2")]
    public void Matrices_LieOneAfterTheOtherOnCacheLines(string shape)
    {
        foreach (var (activation, element) in from activation in Enum.GetValues<Activation>() from element in new[] { Element.Single, Element.Double } select (activation, element))
        {
            var memory = Plan(shape, activation, element).Memory;
            var end = 0;
            foreach (var buffer in memory.Forward.Concat(memory.Backward).Append(memory.Input))
            {
                Assert.Equal(end, buffer.Offset);
                Assert.Equal(0, buffer.Stride * MatMulPlan.ElementBytes(element) % CacheLine);
                end = buffer.End;
            }

            Assert.Equal([memory.Forward[^1].End, memory.Input.Offset, end], [memory.ForwardCount, memory.GradientCount, memory.InputGradientCount]);
        }
    }

    [Theory]
    [InlineData("10-5-10", 96)]
    [InlineData("784-128-10", 96)]
    [InlineData("256-256-128-10", 32)]
    [InlineData("20-5000-3000-2", 16)]
    public void Chunks_AreWholeTilesThatFitIntoTheCache(string shape, int rows) => Assert.Equal(rows, Plan(shape).Memory.ChunkRows);

    [Fact]
    public void Parameters_ArePackedLayerAfterLayer()
    {
        var plan = Plan("784-128-10");

        Assert.Equal([(0, 100352), (100480, 101760)], plan.Layers.Select(layer => (layer.WeightsOffset, layer.BiasOffset)));
        Assert.Equal(101770, plan.ParameterCount);
    }

    [Theory]
    [InlineData("10-5-10", true, true)]
    [InlineData("20-12-4", true, true)]
    [InlineData("64-32-10", false, true)]
    [InlineData("784-128-10", false, true)]
    [InlineData("784-128-100", false, false)]
    [InlineData("16-16-14", false, true)]
    [InlineData("16-16-16", false, false)]
    public void SamplesLieInTheLanes_WhereFeaturesWouldLeaveThemEmpty(string shape, bool isInLanes, bool isLossInLanes)
    {
        var plan = Plan(shape);

        Assert.Equal(new NetworkLayout(isInLanes, isLossInLanes), plan.Layout);
        Assert.All(plan.Layers, layer => Assert.Equal((isInLanes, isInLanes), (layer.Forward.IsInLanes, layer.Backward.IsInLanes)));
    }

    [Theory]
    [InlineData("10-5-10")]
    [InlineData("64-32-10")]
    [InlineData("3-40-9")]
    public void ASingleRow_TakesTheSameChainsAsManyInLanes(string shape)
    {
        var plan = Plan(shape);

        Assert.Equal(Chains(plan.Layers), Chains(plan.Row!.Layers));
        Assert.All(plan.Row.Layers, layer => Assert.Equal((1, 1), (layer.Forward.Rows, layer.ParameterGradient.Depth)));

        static IEnumerable<(int, int)> Chains(IEnumerable<NetworkLayer> layers) => layers.Select(layer => (layer.Forward.Chains, layer.Backward.Chains));
    }

    [Fact]
    public void ASingleRowsPrediction_IsPartOfTheLastProduct_UnlessItLooksAtAllOutputs()
    {
        Assert.Null(Plan("12-6-4").Row!.Prediction);
        Assert.Equal("predictions", NetworkPlan.Create(NetworkSpecs.Create([12, 6, 4], loss: LossFunction.SigmoidCrossEntropy)).Row!.Prediction!.Result.Name);
    }

    [Fact]
    public void ADeepNetwork_HasNoMethodForASingleRow() => Assert.Null(Plan("9-8-7-6-5-4").Row);

    [Fact]
    public void Operations_CountThreeProductsALayerButTheFirst()
    {
        var plan = Plan("784-128-10");

        Assert.Equal(2 * ((784 * 128) + (128 * 10)), plan.ForwardOperations);
        Assert.Equal((4 * 784 * 128) + (6 * 128 * 10), plan.GradientOperations);
    }

    [Theory]
    [InlineData(Activation.Sigmoid, "Sigmoid", "Sigmoid", null, "SigmoidGradient")]
    [InlineData(Activation.Gelu, "Gelu", "GeluWithSlope", null, "SlopeGradient")]
    [InlineData(Activation.Relu, null, null, "Relu", "ReluGradient")]
    [InlineData(Activation.Identity, null, null, null, null)]
    public void FunctionsAreCalledOutsideProducts_AndPlainOperationsInside(
        Activation activation, string? pass, string? gradientsPass, string? epilogue, string? backwardEpilogue)
    {
        var plan = Plan("12-6-4", activation);

        Assert.Equal(pass, plan.Layers[0].ActivationPass?.Kernel.Name);
        Assert.Equal(gradientsPass, plan.Layers[0].GradientsActivationPass?.Kernel.Name);
        Assert.Equal(epilogue, plan.Layers[0].Forward.Epilogue?.Kernel.Name);
        Assert.Equal(backwardEpilogue, plan.Layers[1].Backward.Epilogue?.Kernel.Name);
    }

    private static NetworkPlan Plan(string shape, Activation activation = Activation.Sigmoid, Element element = Element.Single) =>
        NetworkPlan.Create(NetworkSpecs.Create(NetworkSpecs.Sizes(shape), activation, element: element));
}
