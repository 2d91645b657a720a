using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Bench.Limits;

/// <summary>What a kernel must do for each element of a row, counted from its passes; what occurs twice is counted once.</summary>
/// <param name="Loads">Inputs.</param>
/// <param name="Stores">Outputs.</param>
/// <param name="Operations">Additions, multiplications, fused or not, comparisons, selections, and folds.</param>
/// <param name="Divisions">True divisions.</param>
/// <param name="Functions">Evaluations of functions.</param>
internal sealed record KernelWork(int Loads, int Stores, int Operations, int Divisions, IReadOnlyList<Function> Functions)
{
    public static KernelWork Of(Kernel kernel)
    {
        var overRows = kernel.Passes.Where(pass => pass is Map or Reduce).ToList();
        var parts = overRows.Select(ExprCost.Value).SelectMany(ExprCost.Parts).Where(DependsOnPosition).Distinct().ToList();
        return new KernelWork(
            kernel.Inputs.Count,
            Stores: 1,
            parts.Sum(OperationsIn) + overRows.OfType<Reduce>().Count(reduce => !IsFusedIntoSum(reduce)),
            parts.Count(part => part is Apply { Function: Function.Divide }),
            [.. parts.OfType<Apply>().Where(part => part.Function >= Function.Exp).Select(part => part.Function)]);
    }

    /// <summary>In words: 2 operations, 1 Exp.</summary>
    public override string ToString() => string.Join(
        ", ",
        new[] { Phrase(Operations, "op"), Phrase(Divisions, "division") }
            .Concat(Functions.GroupBy(function => function).Select(group => Phrase(group.Count(), group.Key.ToString())))
            .Where(part => part.Length > 0));

    // A comparison and its selection are two.
    private static int OperationsIn(Expr part) => part is Choose ? 2 : part is Apply { Function: < Function.Exp and not Function.Divide } ? 1 : 0;

    /// <summary>What depends on numbers of the row alone is computed once a row.</summary>
    private static bool DependsOnPosition(Expr part) => ExprCost.Parts(part).Any(inner => inner is RowValue);

    /// <summary>The product's addition to the sum is part of a multiply-add, which the product was counted as.</summary>
    private static bool IsFusedIntoSum(Reduce reduce) => reduce is { Fold: Fold.Sum, Term: Apply { Function: Function.Multiply } };

    private static string Phrase(int count, string what) => count == 0 ? "" : FormattableString.Invariant($"{count} {what}{(count > 1 && char.IsLower(what[0]) ? "s" : "")}");
}
