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

    /// <summary>The JIT's locals of an element beside those of its functions: the least with which no loss that fits has calls in its loops.</summary>
    private const int ElementLocals = 16;

    /// <summary>Vectors that stay in registers from walk to walk, where there are 32.</summary>
    private const int MostHeldVectors = 24;

    /// <summary>Elements of a block of one number a sample.</summary>
    public int BlockLanes => MatMulChains.BlockLanes(Element);

    /// <summary>Whether the kernel is worth it, since it folds rows, and its unrolled text stays within what the JIT inlines.</summary>
    public static bool Fits(Kernel kernel, int size, Element element)
    {
        var passes = kernel.Passes.Where(pass => pass is Map or Reduce).ToList();
        return size <= MostElements
            && size * (ElementLocals + passes.Sum(pass => ExprCost.InlinedLocals(pass, element))) <= JitBudget.Locals
            && size * passes.Sum(pass => 1 + ExprCost.Operations(pass)) <= JitBudget.Statements;
    }

    /// <summary>The walks over the elements of a sample, in order.</summary>
    public IReadOnlyList<LanesWalk> Walks => LanesWalk.Plan(Kernel, FoldOf);

    /// <summary>Whether what has been read or computed stays in registers. Otherwise each walk reads what it needs, and values wait in the destination.</summary>
    public bool HoldsValues(int lanes) => lanes == BlockLanes && Size * LiveValues.Within([.. Walks.SelectMany(walk => walk.Passes)]) <= MostHeldVectors;

    /// <summary>The order in which a pass folds the elements of a sample: that of a row.</summary>
    private LanesFold FoldOf(Reduce reduce)
    {
        var layout = new RowLayout(Size, Element);
        var sweeps = SweepPlanner.Plan(Kernel);
        var sweep = sweeps.Single(sweep => sweep.Passes.Contains(reduce));
        return LanesFold.Create(layout, new RowPlan(layout, layout.BlockLanes, 0, sweeps).Accumulators(sweep, reduce));
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
    /// <summary>Steps from here to the elements.</summary>
    public int Depth => Left is null ? 0 : 1 + Math.Max(Left.Depth, Right!.Depth);

    /// <summary>The operand that is folded first: the deeper one, which wants more registers.</summary>
    public LanesFold First => Left!.Depth >= Right!.Depth ? Left : Right;

    public LanesFold Second => First == Left ? Right! : Left!;

    /// <summary>The element that the fold is named after.</summary>
    public int Target => Left?.Target ?? Chain[0];

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
