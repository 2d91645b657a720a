using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>What evaluating formulas takes, counted from the expressions.</summary>
internal static class ExprCost
{
    /// <summary>Every expression within an expression, itself included.</summary>
    public static IEnumerable<Expr> Parts(Expr expr) => expr switch
    {
        Apply apply => apply.Arguments.SelectMany(Parts).Prepend(apply),
        Choose choose => Parts(choose.Left).Concat(Parts(choose.Right)).Concat(Parts(choose.Then)).Concat(Parts(choose.Else)).Prepend(choose),
        _ => [expr],
    };

    /// <summary>The expression that a pass evaluates.</summary>
    public static Expr Value(Pass pass) => pass switch
    {
        Map map => map.Value,
        Reduce reduce => reduce.Term,
        Let let => let.Value,
        AddAtLabel add => add.Value,
        _ => throw new InvalidOperationException($"{pass} has no value."),
    };

    /// <summary>Evaluations of VectorMath functions, each of which is inlined.</summary>
    public static int Calls(Pass pass) => Parts(Value(pass)).Count(part => part is Apply { Function: >= Function.Exp });

    /// <summary>The JIT's locals that those functions become once inlined.</summary>
    public static int InlinedLocals(Pass pass, Element element) =>
        Parts(Value(pass)).OfType<Apply>().Where(apply => apply.Function >= Function.Exp).Sum(apply => InlinedLocals(apply.Function, element));

    /// <summary>Measured: 512 locals divided by how many calls fit into a method (docs/numerics.md).</summary>
    public static int InlinedLocals(Function function, Element element) => function switch
    {
        Function.Exp or Function.ExpNonPositive => element == Element.Double ? 35 : 19,
        Function.Sigmoid => element == Element.Double ? 38 : 18,
        Function.Log or Function.Log1PNonNegative => element == Element.Double ? 27 : 26,
        Function.Log1P => element == Element.Double ? 30 : 29,
        Function.Tanh => element == Element.Double ? 62 : 32,
        Function.Softplus => element == Element.Double ? 64 : 38,
        Function.Erf => element == Element.Double ? 100 : 53,
        _ => 0,
    };

    /// <summary>Whether VectorMath has the function of <see cref="RegisterBudget.FunctionVectors"/> vectors, too.</summary>
    public static bool TakesFour(Function function) =>
        function is Function.Exp or Function.ExpNonPositive or Function.Sigmoid or Function.Tanh or Function.Softplus or Function.Erf;

    /// <summary>Plain operations, folding included.</summary>
    public static int Operations(Pass pass) => Operations(pass, isDivision: true) + Operations(pass, isDivision: false);

    /// <summary>Divisions, or plain operations without them.</summary>
    public static int Operations(Pass pass, bool isDivision) =>
        Parts(Value(pass)).Count(part => part is Choose or Apply { Function: < Function.Exp } && part is Apply { Function: Function.Divide } == isDivision)
        + (pass is Reduce && !isDivision ? 1 : 0);

    public static IEnumerable<RowValue> Rows(Pass pass) => Parts(Value(pass)).OfType<RowValue>().Distinct();

    public static IEnumerable<ScalarValue> Scalars(Pass pass) => Parts(Value(pass)).OfType<ScalarValue>().Distinct();
}
