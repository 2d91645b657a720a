using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Planning;

public class RowGroupTests
{
    private const int Lanes512 = 16;
    private const int Lanes256 = 8;
    private const int Lanes128 = 4;

    [Fact]
    public void RowsWithoutFolds_AreJoinedToWholeBlocks_AtLeastFourOfThem()
    {
        for (var size = 1; size <= 32; size++)
        {
            var group = RowGroup.Of(RowsMethod.Dense(SigmoidKernel.Forward, size, Element.Single), Lanes512);

            Assert.True(group!.IsOneRow);
            Assert.Equal(0, group.Rows * size % 16);
            Assert.InRange(group.Rows * size, 64, 64 * 32);
        }
    }

    [Theory]
    [InlineData(1, 64)]
    [InlineData(4, 16)]
    [InlineData(10, 8)]
    [InlineData(16, 4)]
    [InlineData(32, 2)]
    public void RowsWithoutFolds_AreJoinedAsFewAsThatTakes(int size, int rows) =>
        Assert.Equal(rows, RowGroup.Of(RowsMethod.Dense(SigmoidKernel.Forward, size, Element.Single), Lanes512)!.Rows);

    [Fact]
    public void RowsThatAreApart_AreNotJoined() =>
        Assert.Null(RowGroup.Of(RowsMethod.Dense(SigmoidKernel.Forward, 10, Element.Single) with { OutputStride = 16 }, Lanes512));

    [Theory]
    [InlineData(4, Lanes128, 4)]
    [InlineData(8, Lanes256, 4)]
    [InlineData(10, Lanes512, 4)]
    [InlineData(16, Lanes256, 4)]
    [InlineData(16, Lanes128, 0)]
    [InlineData(3, Lanes128, 0)]
    [InlineData(17, Lanes512, 0)]
    public void FoldedRowsOfOneBlock_FillTheLanesOfTheirNumbers_WhereRegistersAllow(int size, int lanes, int rows) =>
        Assert.Equal(rows, RowGroup.Of(RowsMethod.Dense(SoftmaxKernel.Forward, size, Element.Single), lanes)?.Rows ?? 0);

    [Fact]
    public void TwoRowsOfDoubles_FillTheLanesOfTheirNumbers() =>
        Assert.Equal(2, RowGroup.Of(RowsMethod.Dense(SoftmaxKernel.Forward, 8, Element.Double), lanes: 8)!.Rows);

    [Fact]
    public void FoldedRowsThatALoopCovers_AreDoneOneByOne() =>
        Assert.Null(RowGroup.Of(RowsMethod.Dense(SigmoidCrossEntropyKernel.ForTargets, 8, Element.Double), lanes: 4));

    [Fact]
    public void LongFunctions_AreNotOfSeveralRowsAtATime_WhereRegistersAreFew()
    {
        var method = RowsMethod.Dense(SigmoidCrossEntropyKernel.ForTargets, 10, Element.Single);

        Assert.Equal(4, RowGroup.Of(method, Lanes512)!.Rows);
        Assert.Null(RowGroup.Of(method, lanes: 8));
    }

    [Theory]
    [InlineData(10, Lanes512, false, true)]
    [InlineData(10, Lanes256, true, false)]
    [InlineData(4, Lanes128, true, true)]
    public void InputsOfSeveralRows_WaitForTheirTurn_WhereRegistersAreFew(int size, int lanes, bool isInTurn, bool holdsInputs)
    {
        var group = RowGroup.Of(RowsMethod.Dense(SoftmaxKernel.Gradient, size, Element.Single), lanes)!;

        Assert.Equal((isInTurn, holdsInputs), (group.IsInTurn, group.HoldsInputs));
    }

    [Fact]
    public void LongRows_HaveWorkEnoughForThemselves() =>
        Assert.Null(RowGroup.Of(RowsMethod.Dense(SigmoidKernel.Forward, 33, Element.Single), Lanes512));
}
