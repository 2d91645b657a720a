using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>
/// A method that applies a kernel to samples in lanes, a block of them after the other: what is a vector of a row elsewhere is here one number,
/// and a row's number a vector. Folds take the order that they take across the lanes of a row, so a sample gets the same bits either way.
/// </summary>
/// <param name="Name">Its name before the width.</param>
/// <param name="Kernel">What is applied.</param>
/// <param name="Size">Elements of a sample.</param>
/// <param name="Element">float or double.</param>
internal sealed record NetworkLanesMethod(string Name, Kernel Kernel, int Size, Element Element)
{
    /// <summary>Elements of a sample that are unrolled at most: their values share the registers.</summary>
    private const int MostElements = 16;

    /// <summary>Elements of a block of one number a sample.</summary>
    public int BlockLanes => MatMulChains.BlockLanes(Element);

    /// <summary>Whether the kernel is worth it, since it folds rows, and its unrolled text stays within what the JIT inlines.</summary>
    public static bool Fits(Kernel kernel, int size)
    {
        var passes = kernel.Passes.Where(pass => pass is Map or Reduce).ToList();
        return size <= MostElements
            && size * passes.Sum(ExprCost.Calls) <= JitBudget.Calls
            && size * passes.Sum(pass => 1 + ExprCost.Operations(pass)) <= JitBudget.Statements;
    }

    /// <summary>The order in which a pass folds the elements of a sample.</summary>
    public LanesFold FoldOf(Reduce reduce)
    {
        var layout = new RowLayout(Size, Element);
        var plan = new RowPlan(layout, layout.BlockLanes, 0, SweepPlanner.Plan(Kernel));
        var sweep = plan.Sweeps.Single(sweep => sweep.Passes.Contains(reduce));
        return LanesFold.Create(layout, plan.Accumulators(sweep, reduce));
    }
}

/// <summary>
/// The tree of a fold over the elements of a row, as it arises from folding vectors by halves: a leaf is the chain of elements that meet in
/// one lane of one accumulator.
/// </summary>
/// <param name="Chain">A leaf's elements, in order; otherwise empty.</param>
/// <param name="Left">The left operand; null for a leaf.</param>
/// <param name="Right">The right operand; null for a leaf.</param>
/// <param name="AddsIdentity">Lanes repeat elements somewhere and count 0, which sums add: it makes −0 a 0.</param>
internal sealed record LanesFold(EquatableArray<int> Chain, LanesFold? Left, LanesFold? Right, bool AddsIdentity)
{
    public static LanesFold Create(RowLayout layout, int accumulators)
    {
        var lanes = new List<LanesFold?>[accumulators];
        for (var accumulator = 0; accumulator < accumulators; accumulator++)
        {
            lanes[accumulator] = [.. Enumerable.Range(0, layout.BlockLanes).Select(lane => Leaf(layout, accumulator, accumulators, lane))];
        }

        var addsIdentity = Enumerable.Range(0, layout.Blocks).Any(block => Enumerable.Range(0, layout.BlockLanes).Any(lane => !layout.Counts(block, lane)));
        for (var count = accumulators; count > 1; count = (count + 1) / 2)
        {
            var half = (count + 1) / 2;
            for (var i = 0; i < count - half; i++)
            {
                lanes[i] = [.. lanes[i].Zip(lanes[i + half], Both)];
            }
        }

        var folded = lanes[0];
        for (var half = folded.Count / 2; half > 0; half /= 2)
        {
            folded = [.. folded.Take(half).Zip(folded.Skip(half), Both)];
        }

        return folded[0]! with { AddsIdentity = addsIdentity };
    }

    private static LanesFold? Leaf(RowLayout layout, int accumulator, int accumulators, int lane)
    {
        var chain = Enumerable.Range(0, layout.Blocks)
            .Where(block => block % accumulators == accumulator && layout.Counts(block, lane))
            .Select(block => layout.ElementAt(block, lane))
            .ToArray();
        return chain.Length == 0 ? null : new LanesFold(new EquatableArray<int>(chain), null, null, false);
    }

    private static LanesFold? Both(LanesFold? left, LanesFold? right) =>
        left is null ? right : right is null ? left : new LanesFold(new EquatableArray<int>([]), left, right, false);
}
