using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>
/// Functions that are taken out of formulas, to be statements of their own: those that VectorMath computes of four vectors at once, and, where
/// registers are few, those beside which a formula reads other rows, so that these are loaded when the function needs its registers no more.
/// </summary>
internal sealed class FunctionStatements(Simd simd, Kernel kernel)
{
    /// <summary>The passes, each such function within a formula being a pass before it.</summary>
    public IEnumerable<Pass> Split(Pass pass)
    {
        while (pass is Map map && Of(map) is null && Longest(ExprCost.Parts(map.Value).OfType<Apply>().Where(apply => IsOut(map, apply))) is { } function)
        {
            var value = new RowValue(char.ToLowerInvariant($"{function.Function}"[0]) + $"{function.Function}".Substring(1));
            yield return new Map(map.Comment, value, function);
            pass = map with { Value = Replace(map.Value, function, value) };
        }

        yield return pass;
    }

    /// <summary>The function of four vectors that a pass is, if it is one.</summary>
    public Apply? Of(Pass pass) => pass is Map { Value: Apply function } map && !kernel.Stores(map.Target) && TakesFour(function) ? function : null;

    public static string Call(Apply function, IEnumerable<string> vectors) =>
        $"VectorMath.{function.Function}({string.Join(", ", vectors.Select(vector => $"ref {vector}"))});";

    /// <summary>The function that needs most registers comes first, before results of others wait in them.</summary>
    private Apply? Longest(IEnumerable<Apply> functions) =>
        functions.OrderByDescending(function => ExprCost.InlinedLocals(function.Function, simd.Element)).FirstOrDefault();

    private bool IsOut(Map map, Apply apply) => simd.HasFewRegisters
        ? apply.Function >= Function.Exp && ExprCost.Rows(map).Except(ExprCost.Parts(apply).OfType<RowValue>()).Any()
        : TakesFour(apply);

    private bool TakesFour(Apply apply) => !simd.HasFewRegisters && ExprCost.TakesFour(apply.Function);

    private static Expr Replace(Expr within, Expr what, Expr by) => within.Equals(what) ? by : within switch
    {
        Apply apply => apply with
        {
            First = Replace(apply.First, what, by),
            Second = apply.Second is null ? null : Replace(apply.Second, what, by),
            Third = apply.Third is null ? null : Replace(apply.Third, what, by),
        },
        Choose choose => choose with
        {
            Left = Replace(choose.Left, what, by),
            Right = Replace(choose.Right, what, by),
            Then = Replace(choose.Then, what, by),
            Else = Replace(choose.Else, what, by),
        },
        _ => within,
    };
}
