using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Planning;

/// <summary>Kernels over samples in lanes, and outer products of a single row, as data.</summary>
public class NetworkLanesTests
{
    public static TheoryData<int, bool> Sizes()
    {
        var data = new TheoryData<int, bool>();
        foreach (var size in Enumerable.Range(1, 40))
        {
            data.Add(size, false);
            data.Add(size, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void AFold_TakesEveryElementOnce(int size, bool isDouble)
    {
        foreach (var accumulators in new[] { 1, 2, 4 })
        {
            var layout = new RowLayout(size, isDouble ? Element.Double : Element.Single);
            if (layout.Blocks >= accumulators)
            {
                var fold = LanesFold.Create(layout, accumulators);
                Assert.Equal(Enumerable.Range(0, size), Elements(fold).Order());
            }
        }
    }

    [Fact]
    public void AFoldOfTen_PairsTheHalvesOfItsBlock()
    {
        var fold = LanesFold.Create(new RowLayout(10, Element.Single), accumulators: 1);

        Assert.Equal("(((0+4)+(2+(6+8)))+((1+5)+(3+(7+9))))", Text(fold));
        Assert.True(fold.AddsIdentity);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void ALossOfAFewClasses_FitsIntoOneMethod(int classes, bool fits) =>
        Assert.Equal(fits, NetworkLanesMethod.Fits(SoftmaxCrossEntropyKernel.ForLabels, classes, Element.Single));

    [Theory]
    [InlineData(784, 128, 512, 2, 784)]
    [InlineData(64, 32, 512, 8, 64)]
    [InlineData(50, 20, 256, 5, 50)]
    [InlineData(33, 20, 256, 5, 30)]
    [InlineData(10, 5, 512, 16, 0)]
    public void AnOuterProduct_IsALoopOverRows_UnlessItIsSmall(int inputs, int outputs, int bits, int rowsAtOnce, int loopRows)
    {
        var product = new MatMul("P", "", new LeftMatrix("x", 1, inputs), new Matrix("dz", outputs), new Matrix("dW", outputs), inputs + 1, outputs, 1, Element.Single);

        var plan = NetworkOuterPlan.Create(product, bits);

        Assert.Equal((rowsAtOnce, loopRows), (plan.RowsAtOnce, plan.LoopRows));
        Assert.Equal(Math.Max(outputs, plan.Bits / 32), plan.Offsets[^1] + (plan.Bits / 32));
    }

    private static IEnumerable<int> Elements(LanesFold fold) =>
        fold.Left is null ? fold.Chain : Elements(fold.Left).Concat(Elements(fold.Right!));

    private static string Text(LanesFold fold) =>
        fold.Left is null ? string.Join(',', fold.Chain) : $"({Text(fold.Left)}+{Text(fold.Right!)})";
}
