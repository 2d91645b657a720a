using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Bench.Limits;

/// <summary>What a kernel must do for each element of a row, counted from its passes; what occurs twice is counted once.</summary>
/// <param name="Loads">Inputs, again in every sweep of a row that does not fit into the registers.</param>
/// <param name="Stores">Outputs, and what waits in the destination from a sweep to the next.</param>
/// <param name="Plain">What the formula itself computes: additions are comparisons and folds, too, and logic selections and signs.</param>
/// <param name="Functions">Evaluations of functions.</param>
internal sealed record KernelWork(int Loads, int Stores, Operations Plain, IReadOnlyList<Function> Functions)
{
    /// <summary>What a kernel must do where vectors have so many bits.</summary>
    public static KernelWork Of(Kernel kernel, int size, int bits)
    {
        var plan = RowPlan.Create(kernel, new RowLayout(size, Element.Single), bits / 32);
        var isLoop = plan.LoopBlocks > 0;
        var overRows = kernel.Passes.Where(pass => pass is Map or Reduce).ToList();
        var parts = overRows.Select(ExprCost.Value).SelectMany(ExprCost.Parts).Where(DependsOnPosition).Distinct().ToList();
        return new KernelWork(
            isLoop ? plan.Sweeps.Sum(sweep => sweep.Passes.Concat(sweep.Recomputed).SelectMany(ExprCost.Rows).Where(kernel.Inputs.Contains).Distinct().Count() + sweep.Reloaded.Count) : kernel.Inputs.Count,
            isLoop ? plan.Sweeps.Sum(sweep => sweep.Spilled.Count) + 1 : 1,
            new Operations(
                Count(parts, Function.Multiply, Function.MultiplyAdd),
                Count(parts, Function.Add, Function.Subtract, Function.Max, Function.Min) + Comparisons(parts) + overRows.OfType<Reduce>().Count(IsAddition),
                Count(parts, Function.Negate, Function.Abs) + Selections(overRows, parts),
                Count(parts, Function.Divide)),
            [.. parts.OfType<Apply>().Where(part => part.Function >= Function.Exp).Select(part => part.Function)]);
    }

    /// <summary>In short: 2 mul, 1 add, 1 Exp.</summary>
    public override string ToString() => string.Join(
        ", ",
        new[] { Phrase(Plain.Multiplications, "mul"), Phrase(Plain.Additions, "add"), Phrase(Plain.Logic, "logic"), Phrase(Plain.Divisions, "div") }
            .Concat(Functions.GroupBy(function => function).Select(group => Phrase(group.Count(), group.Key.ToString())))
            .Where(part => part.Length > 0));

    private static int Count(IEnumerable<Expr> parts, params Function[] functions) => parts.Count(part => part is Apply apply && functions.Contains(apply.Function));

    // Choices by the same condition compare once.
    private static int Comparisons(IReadOnlyList<Expr> parts) =>
        parts.OfType<Choose>().Select(choice => (choice.Comparison, choice.Left, choice.Right)).Distinct().Count();

    // What is counted is not selected: the comparison's bits are counted beside the vectors.
    private static int Selections(IReadOnlyList<Pass> passes, IReadOnlyList<Expr> parts) =>
        parts.OfType<Choose>().Count(choice => !passes.OfType<Reduce>().Any(reduce => reduce.Fold == Fold.Count && reduce.Term == choice));

    /// <summary>What depends on numbers of the row alone is computed once a row.</summary>
    private static bool DependsOnPosition(Expr part) => ExprCost.Parts(part).Any(inner => inner is RowValue);

    /// <summary>A product's addition to a sum is part of a multiply-add, which the product was counted as.</summary>
    private static bool IsAddition(Reduce reduce) => reduce is not ({ Fold: Fold.Count } or { Fold: Fold.Sum, Term: Apply { Function: Function.Multiply } });

    private static string Phrase(double count, string what) => count == 0 ? "" : FormattableString.Invariant($"{count} {what}");
}
