using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Bench.Limits;

/// <summary>What a kernel must do for each element of a row, counted from its passes; what occurs twice is counted once.</summary>
/// <param name="Loads">Inputs, again in every sweep of a row that does not fit into the registers.</param>
/// <param name="Stores">Outputs, and what waits in the destination from a sweep to the next.</param>
/// <param name="Multiplications">Multiplications, with an addition or without.</param>
/// <param name="Additions">Additions, comparisons, selections, and folds.</param>
/// <param name="Divisions">True divisions.</param>
/// <param name="Functions">Evaluations of functions.</param>
internal sealed record KernelWork(int Loads, int Stores, int Multiplications, int Additions, int Divisions, IReadOnlyList<Function> Functions)
{
    /// <summary>Floats of a vector of 512 bits.</summary>
    private const int Lanes = 16;

    public static KernelWork Of(Kernel kernel, int size)
    {
        var plan = RowPlan.Create(kernel, new RowLayout(size, Element.Single), Lanes);
        var isLoop = plan.LoopBlocks > 0;
        var overRows = kernel.Passes.Where(pass => pass is Map or Reduce).ToList();
        var parts = overRows.Select(ExprCost.Value).SelectMany(ExprCost.Parts).Where(DependsOnPosition).Distinct().ToList();
        return new KernelWork(
            isLoop ? plan.Sweeps.Sum(sweep => sweep.Passes.Concat(sweep.Recomputed).SelectMany(ExprCost.Rows).Where(kernel.Inputs.Contains).Distinct().Count() + sweep.Reloaded.Count) : kernel.Inputs.Count,
            isLoop ? plan.Sweeps.Sum(sweep => sweep.Spilled.Count) + 1 : 1,
            parts.Count(IsMultiplication),
            parts.Sum(AdditionsIn) + Comparisons(parts) + Selections(overRows, parts) + overRows.OfType<Reduce>().Count(IsAddition),
            parts.Count(part => part is Apply { Function: Function.Divide }),
            [.. parts.OfType<Apply>().Where(part => part.Function >= Function.Exp).Select(part => part.Function)]);
    }

    /// <summary>In short: 2 mul, 1 add, 1 Exp.</summary>
    public override string ToString() => string.Join(
        ", ",
        new[] { Phrase(Multiplications, "mul"), Phrase(Additions, "add"), Phrase(Divisions, "div") }
            .Concat(Functions.GroupBy(function => function).Select(group => Phrase(group.Count(), group.Key.ToString())))
            .Where(part => part.Length > 0));

    private static bool IsMultiplication(Expr part) => part is Apply { Function: Function.Multiply or Function.MultiplyAdd };

    private static int AdditionsIn(Expr part) =>
        part is Apply { Function: < Function.Exp and not (Function.Divide or Function.Multiply or Function.MultiplyAdd) } ? 1 : 0;

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

    private static string Phrase(int count, string what) => count == 0 ? "" : FormattableString.Invariant($"{count} {what}");
}
