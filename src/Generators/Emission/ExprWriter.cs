using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Emission;

/// <summary>Writes an expression of a formula as C#, over vectors or over scalars.</summary>
/// <param name="simd">Spells vector operations.</param>
/// <param name="names">The variable that holds a row value or a scalar, as a vector or as a scalar.</param>
internal sealed class ExprWriter(Simd simd, Func<Expr, bool, string> names)
{
    private const int Additive = 1;
    private const int Multiplicative = 2;
    private const int Atomic = 3;

    /// <summary>The expression over vectors; scalars are named by their splatted variables.</summary>
    public string Vector(Expr expr) => Write(expr, isVector: true).Text;

    /// <summary>The expression over scalars.</summary>
    public string Scalar(Expr expr) => Write(expr, isVector: false).Text;

    /// <summary>The lanes in which the condition of a choice holds, as a mask.</summary>
    public string Condition(Choose choose)
    {
        var (left, right) = (Vector(choose.Left), Vector(choose.Right));
        return choose.Comparison == Comparison.Equal ? simd.Equal(left, right) : simd.GreaterThan(left, right);
    }

    private (string Text, int Precedence) Write(Expr expr, bool isVector) => expr switch
    {
        Constant { Value: 0 } when isVector => (simd.Zero, Atomic),
        Constant constant when isVector => (simd.Create(simd.Literal(constant.Value)), Atomic),
        Constant constant => (simd.Literal(constant.Value), constant.Value < 0 ? Additive : Atomic),
        RowValue or ScalarValue => (names(expr, isVector), Atomic),
        Apply apply => Write(apply, isVector),
        Choose choose when isVector => (Write(choose), Atomic),
        _ => throw new InvalidOperationException($"{expr} cannot be written."),
    };

    private (string Text, int Precedence) Write(Apply apply, bool isVector)
    {
        string Argument(Expr? expr) => Write(expr!, isVector).Text;

        return apply.Function switch
        {
            Function.Add => (Infix(apply, "+", Additive, isVector), Additive),
            Function.Subtract => (Infix(apply, "-", Additive, isVector), Additive),
            Function.Multiply => (Infix(apply, "*", Multiplicative, isVector), Multiplicative),
            Function.Divide => (Infix(apply, "/", Multiplicative, isVector), Multiplicative),
            Function.Negate => ($"-{Enclosed(apply.First, Atomic, isVector)}", Multiplicative),
            Function.MultiplyAdd => (simd.MultiplyAdd(Argument(apply.First), Argument(apply.Second), Argument(apply.Third)), Atomic),
            Function.Max => (simd.Max(Argument(apply.First), Argument(apply.Second)), Atomic),
            Function.Min => (simd.Min(Argument(apply.First), Argument(apply.Second)), Atomic),
            Function.Abs => (simd.Abs(Argument(apply.First)), Atomic),
            _ => (simd.Call(apply.Function.ToString(), Argument(apply.First)), Atomic),
        };
    }

    private string Infix(Apply apply, string symbol, int precedence, bool isVector) =>
        $"{Enclosed(apply.First, precedence, isVector)} {symbol} {Enclosed(apply.Second!, precedence + 1, isVector)}";

    private string Enclosed(Expr expr, int least, bool isVector)
    {
        var (text, precedence) = Write(expr, isVector);
        return precedence < least ? $"({text})" : text;
    }

    private string Write(Choose choose) => simd.Select(Condition(choose), Vector(choose.Then), Vector(choose.Else));
}
