using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Planning;

public class LiveValuesTests
{
    private const int FullWidth = 16;
    private const int HalfWidth = 8;

    [Fact]
    public void AValue_WaitsFromThePassThatMakesItToTheLastThatReadsIt()
    {
        Assert.Equal(0, LiveValues.Within(SweepsOf(SigmoidKernel.Forward)[0]));

        // x and numerator before the last pass; bounded, exp, numerator and inverse in the gradient's.
        Assert.Equal(2, LiveValues.Within(SweepsOf(MishKernel.Forward)[0]));
        Assert.Equal(4, LiveValues.Within(SweepsOf(MishKernel.Gradient)[0]));
    }

    [Fact]
    public void WhatLaterSweepsRead_Stays()
    {
        var softmax = SweepsOf(SoftmaxKernel.Forward);
        Assert.Equal(1, LiveValues.After(softmax[1], softmax.Skip(2)));
        Assert.Equal(0, LiveValues.After(softmax[2], []));
    }

    [Fact]
    public void VectorsSideBySide_ShareTheRegisters_WithWhatStaysForLaterSweeps()
    {
        var mish = PlanOf(MishKernel.Forward, FullWidth);
        Assert.Equal(RegisterBudget.ValuesAbreast / 2, mish.VectorsAbreast(mish.Sweeps[0]));

        var logSoftmax = PlanOf(LogSoftmaxKernel.Forward, FullWidth);
        Assert.Equal((RegisterBudget.ValuesAbreast - logSoftmax.Rest.Count()) / 2, logSoftmax.VectorsAbreast(logSoftmax.Sweeps[1]));
    }

    [Fact]
    public void PassesThatShareNothing_AreDoneOneAfterTheOther()
    {
        var sigmoid = PlanOf(SigmoidKernel.Forward, HalfWidth);
        Assert.Equal(int.MaxValue, sigmoid.VectorsAbreast(sigmoid.Sweeps[0]));
    }

    [Fact]
    public void SmallerVectors_AreDoneOneAfterTheOther()
    {
        var mish = PlanOf(MishKernel.Forward, HalfWidth);
        Assert.Equal(1, mish.VectorsAbreast(mish.Sweeps[0]));
    }

    private static RowPlan PlanOf(Kernel kernel, int lanes) => RowPlan.Create(kernel, new RowLayout(256, Element.Single), lanes);

    private static IReadOnlyList<Sweep> SweepsOf(Kernel kernel) => SweepPlanner.Plan(kernel);
}
