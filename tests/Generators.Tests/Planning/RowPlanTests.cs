using KernelGen.Generators.Emission;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Planning;

public class RowPlanTests
{
    private const int MostInlinedLocals = 480;

    private static readonly int[] Sizes = [1, 3, 10, 16, 17, 24, 48, 64, 65, 100, 128, 129, 255, 256, 257, 1000, 4096, 65536];

    public static TheoryData<string> Kernels() => [.. KernelCatalog.All.Select(kernel => kernel.Name)];

    [Fact]
    public void Softmax_IsThreeSweeps_WhoseExponentialsWaitInTheDestination()
    {
        var sweeps = SweepPlanner.Plan(SoftmaxKernel.Forward);

        Assert.Equal(["max", "exp sum", "output"], sweeps.Select(Targets));
        Assert.Equal(["exp"], sweeps[1].Spilled.Select(row => row.Name));
        Assert.Equal(["exp"], sweeps[2].Reloaded.Select(row => row.Name));
    }

    [Fact]
    public void TheSoftmaxGradient_IsTwoSweeps_ThatLeaveNothingBetweenThem()
    {
        var sweeps = SweepPlanner.Plan(SoftmaxKernel.Gradient);

        Assert.Equal(["dot", "output"], sweeps.Select(Targets));
        Assert.All(sweeps, sweep => Assert.Empty(sweep.Spilled));
    }

    [Fact]
    public void CrossEntropyWithTargets_ComputesItsExponentialsAgain_WhereTheDestinationIsTheTargets()
    {
        Assert.Equal(["targets"], SweepPlanner.Endangered(SoftmaxCrossEntropyKernel.ForTargets).Select(row => row.Name));
        Assert.Equal(["exp"], SweepPlanner.Plan(SoftmaxCrossEntropyKernel.ForTargets)[^1].Reloaded.Select(map => map.Name));

        var inPlace = SweepPlanner.Plan(SoftmaxCrossEntropyKernel.ForTargets, isInPlace: true)[^1];
        Assert.Empty(inPlace.Reloaded);
        Assert.Equal(["exp"], inPlace.Recomputed.Select(map => map.Target.Name));
    }

    [Theory]
    [InlineData(16, "softplus loss output")]
    [InlineData(8, "softplus loss", "output")]
    public void FunctionsThatDoNotNeedOneAnother_AreSweepsOfTheirOwn_WhereRegistersAreFew(int lanes, params string[] sweeps) =>
        Assert.Equal(sweeps, PlanOf(SigmoidCrossEntropyKernel.ForTargets, lanes).Sweeps.Select(Targets));

    [Fact]
    public void AFunctionThatIsReadBesideAnother_StaysInItsSweep_WhereRegistersAreFew() =>
        Assert.Equal(["probability output x"], PlanOf(GeluKernel.WithSlope, lanes: 8).Sweeps.Select(Targets));

    [Theory]
    [InlineData(Parting.None, "max", "exp count rest weight inner", "output")]
    [InlineData(Parting.SumsFirst, "max", "weight inner", "exp count rest", "output")]
    [InlineData(Parting.SumsLast, "max", "exp count rest", "weight inner", "output")]
    internal void SumsThatNeedNoFunction_AreASweepOfTheirOwn_InTheOrderOfAdditionThatTheyHaveBesideIt(Parting parting, params string[] targets)
    {
        var sweeps = SweepPlanner.Plan(SoftmaxCrossEntropyKernel.ForTargets, parting);

        Assert.Equal(targets, sweeps.Select(Targets));
        Assert.All(sweeps.Where(sweep => sweep.HasReduce).Skip(1), sweep => Assert.Equal(1, sweep.Accumulators));
    }

    [Theory]
    [InlineData(512, 1)]
    [InlineData(256, 1)]
    [InlineData(128, 2)]
    public void ASum_IsDoneInAsManyTurnsAsHoldItsAccumulators_TheLastLanesFirst(int bits, int turns)
    {
        var plan = RowPlan.Create(SoftmaxKernel.Gradient, new RowLayout(1000, Element.Single), bits / 32);

        var parts = plan.PartsInTurn(plan.Sweeps[0]);

        Assert.Equal(turns, parts.Count);
        Assert.Equal(Enumerable.Range(0, 512 / bits), parts.Reverse().SelectMany(turn => turn));
    }

    [Fact]
    public void OtherKernels_AreDoneInPlaceAsTheyAreApart() =>
        Assert.All(KernelCatalog.All.Where(kernel => kernel != SoftmaxCrossEntropyKernel.ForTargets), kernel => Assert.Empty(SweepPlanner.Endangered(kernel)));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EverySweep_KnowsItsNumbersBeforeItStarts(string kernel)
    {
        var known = new HashSet<ScalarValue> { Kernel.Scale, Kernel.AtLabel };
        foreach (var sweep in SweepPlanner.Plan(KernelCatalog.Get(kernel)))
        {
            Assert.All(sweep.Passes.Concat(sweep.Recomputed), pass => Assert.Subset(known, ExprCost.Scalars(pass).ToHashSet()));
            known.UnionWith(sweep.Passes.OfType<Reduce>().Select(reduce => reduce.Target));
            Assert.All(sweep.Lets, let => Assert.True(ExprCost.Scalars(let).All(known.Contains) && known.Add(let.Target)));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AValueFromAnEarlierSweep_NeedsOnlyInputsToBeComputedAgain(string name)
    {
        var kernel = KernelCatalog.Get(name);

        Assert.All(
            SweepPlanner.Plan(kernel).SelectMany(sweep => sweep.Recomputed),
            map => Assert.Subset(kernel.Inputs.ToHashSet(), ExprCost.Rows(map).ToHashSet()));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void LoopsAndRest_CoverEveryBlock_AndKeepBlocksWithTheirAccumulators(string name)
    {
        foreach (var (plan, _) in Plans(name))
        {
            Assert.InRange(plan.LoopBlocks, 0, plan.Layout.WholeBlocks);
            Assert.Equal(plan.Layout.Blocks - plan.LoopBlocks, plan.Rest.Select(slot => slot.Block).Distinct().Count());
            foreach (var sweep in plan.Sweeps.Where(_ => plan.LoopBlocks > 0))
            {
                Assert.Equal(0, plan.LoopBlocks % plan.BlocksPerTurn(sweep));
                Assert.All(sweep.Passes.OfType<Reduce>(), reduce => Assert.Equal(0, plan.BlocksPerTurn(sweep) % plan.Accumulators(sweep, reduce)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AMethod_StaysWithinWhatTheJitInlines(string name)
    {
        foreach (var (plan, text) in Plans(name))
        {
            foreach (var method in text.Split("[MethodImpl", StringSplitOptions.RemoveEmptyEntries))
            {
                // The JIT inlines in the order of the text: loops come first, and what follows a loop of long functions may call them.
                var loop = method.IndexOf("nuint i = 0", StringComparison.Ordinal);
                var head = loop < 0 ? method : method[..method.IndexOf("        }\n", loop, StringComparison.Ordinal)];
                var locals = Enum.GetValues<Function>().Where(function => function >= Function.Exp)
                    .Sum(function => Occurrences(head, $"VectorMath.{function}(") * ExprCost.InlinedLocals(function, plan.Layout.Element));

                Assert.InRange(locals, 0, MostInlinedLocals);
            }

            Assert.InRange(text.Split('\n').Length, 0, JitBudget.Statements);
        }
    }

    private static IEnumerable<(RowPlan Plan, string Text)> Plans(string name)
    {
        var kernel = KernelCatalog.Get(name);
        foreach (var (size, element) in from size in Sizes from element in new[] { Element.Single, Element.Double } select (size, element))
        {
            var method = RowsMethod.Dense(kernel, size, element);
            foreach (var simd in RowsMethodEmitter.Widths(method))
            {
                var writer = new SourceWriter();
                RowsMethodEmitter.Write(writer, method, simd);
                var layout = new RowLayout(size, element);
                yield return (RowPlan.Create(kernel, layout, Math.Min(simd.Lanes, layout.BlockLanes)), writer.ToString());
            }
        }
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static RowPlan PlanOf(Kernel kernel, int lanes) => RowPlan.Create(kernel, new RowLayout(256, Element.Single), lanes);

    private static string Targets(Sweep sweep) => string.Join(' ', sweep.Passes.Select(pass => pass switch
    {
        Map map => map.Target.Name,
        Reduce reduce => reduce.Target.Name,
        _ => throw new InvalidOperationException(pass.Comment),
    }));
}
