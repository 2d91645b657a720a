using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;
using KernelGen.Generators.Tests.Words;

namespace KernelGen.Generators.Tests.Planning;

public class WordPlanTests
{
    /// <summary>v and its gradient are seven vectors each of the largest kind, where 32 registers are; smaller ones are too many.</summary>
    [Theory]
    [InlineData(100, 16, true)]
    [InlineData(100, 8, false)]
    [InlineData(192, 16, true)]
    [InlineData(193, 16, false)]
    [InlineData(300, 16, false)]
    [InlineData(32, 8, true)]
    [InlineData(33, 8, false)]
    public void VectorsStayInRegisters_WhereThereAreEnough(int dimensions, int lanes, bool stay)
    {
        var plan = Of(dimensions, WordArchitecture.SkipGram, Objective.NegativeSampling).Row(PredictionKernel.Spread, lanes);

        Assert.Equal(stay ? 2 : 0, WordPlan.Resident(plan, PredictionKernel.V, PredictionKernel.VGradient).Count);
    }

    [Fact]
    public void MemoryIsWholeBlocksOfAVectorsLengthAndAGroupOfDecisions()
    {
        Assert.Equal(112 + (3 * 16), Of(100, WordArchitecture.SkipGram, Objective.NegativeSampling).Memory);
        Assert.Equal((2 * 112) + (3 * 16), Of(100, WordArchitecture.Cbow, Objective.HierarchicalSoftmax).Memory);
        Assert.Equal((2 * 112) + 0, Of(100, WordArchitecture.Cbow, Objective.Softmax).Memory);
        Assert.Equal(16 + (3 * 8), Of(10, WordArchitecture.SkipGram, Objective.NegativeSampling, Element.Double).Memory);
    }

    [Fact]
    public void NoVectorIsLargerThanAWords()
    {
        Assert.Equal(128, Of(3, WordArchitecture.SkipGram, Objective.Softmax).RowBits(512));
        Assert.Equal(256, Of(7, WordArchitecture.SkipGram, Objective.Softmax).RowBits(512));
        Assert.Equal(512, Of(9, WordArchitecture.SkipGram, Objective.Softmax).RowBits(512));
    }

    /// <summary>Padding that is whole turns at the largest width is whole turns at each.</summary>
    [Theory]
    [InlineData(16)]
    [InlineData(8)]
    [InlineData(4)]
    public void TurnsOfAnOpenRowDivideItsBlocks(int lanes)
    {
        var plan = RowPlan.CreateOpen(FullSoftmaxKernel.Slopes, Element.Single, lanes);

        Assert.All(plan.Sweeps, sweep => Assert.Equal(0, RowPlan.OpenBlocks * plan.VectorsPerBlock % plan.VectorsPerTurn(sweep)));
        Assert.Empty(plan.Rest);
    }

    private static WordPlan Of(int dimensions, WordArchitecture architecture, Objective objective, Element element = Element.Single) =>
        new(WordSpecs.Create(dimensions, architecture, objective, element));
}
