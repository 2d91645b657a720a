using System.Numerics;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Tests.Kernels;

/// <summary>
/// Evaluates the passes over one row one number at a time, in the order of arithmetic that the layout fixes. It knows nothing of vectors, loops or
/// registers, so it is a third witness beside the widths: all must give the same bits.
/// </summary>
internal sealed class PassInterpreter<T>(Kernel kernel, RowLayout layout)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly IReadOnlyList<Sweep> sweeps = SweepPlanner.Plan(kernel);

    /// <summary>The rows that the passes read, and those that they computed.</summary>
    public Dictionary<RowValue, T[]> Rows { get; } = [];

    /// <summary>The numbers that the passes read, and those that they computed.</summary>
    public Dictionary<ScalarValue, T> Scalars { get; } = [];

    /// <summary>Runs all passes.</summary>
    public void Run(int label = 0)
    {
        foreach (var pass in kernel.Passes)
        {
            switch (pass)
            {
                case Map map:
                    Rows[map.Target] = [.. Enumerable.Range(0, layout.Size).Select(i => Evaluate(map.Value, i))];
                    break;
                case Reduce reduce:
                    Scalars[reduce.Target] = Fold(reduce);
                    break;
                case Let let:
                    Scalars[let.Target] = Evaluate(let.Value, 0);
                    break;
                case AddAtLabel add:
                    Rows[Kernel.Output][label] += Evaluate(add.Value, 0);
                    break;
            }
        }
    }

    private T Fold(Reduce reduce)
    {
        var sweep = sweeps.Single(sweep => sweep.Passes.Contains(reduce));
        var count = Math.Min(sweep.Accumulators, layout.Blocks);
        var lanes = layout.BlockLanes;
        var accumulators = new T[count * lanes];
        Array.Fill(accumulators, reduce.Fold == Generators.Kernels.Fold.Max ? T.NegativeInfinity : T.NegativeZero);
        for (var block = 0; block < layout.Blocks; block++)
        {
            for (var lane = 0; lane < lanes; lane++)
            {
                ref var accumulator = ref accumulators[(block % count * lanes) + lane];
                accumulator = Accumulate(reduce, accumulator, layout.ElementAt(block, lane), layout.Counts(block, lane));
            }
        }

        for (; count > 1; count = (count + 1) / 2)
        {
            Halve(reduce.Fold, accumulators, count * lanes, (count + 1) / 2 * lanes);
        }

        for (; lanes > 1; lanes /= 2)
        {
            Halve(reduce.Fold, accumulators, lanes, lanes / 2);
        }

        return accumulators[0];
    }

    private T Accumulate(Reduce reduce, T accumulator, int element, bool counts)
    {
        if (reduce.Fold == Generators.Kernels.Fold.Max)
        {
            return Larger(accumulator, Evaluate(reduce.Term, element));
        }

        if (reduce.Term is Apply { Function: Function.Multiply } product)
        {
            return counts
                ? ScalarFunctions.MultiplyAdd(Evaluate(product.First, element), Evaluate(product.Second!, element), accumulator)
                : ScalarFunctions.MultiplyAdd(T.Zero, T.Zero, accumulator);
        }

        return accumulator + (counts ? Evaluate(reduce.Term, element) : T.Zero);
    }

    private static void Halve(Fold fold, T[] values, int count, int half)
    {
        for (var i = 0; i < count - half; i++)
        {
            values[i] = fold == Generators.Kernels.Fold.Max ? Larger(values[i], values[i + half]) : values[i] + values[i + half];
        }
    }

    /// <summary>An expression at one position of the row.</summary>
    public T Evaluate(Expr expr, int element) => expr switch
    {
        Constant constant => T.CreateChecked(constant.Value),
        RowValue row => Rows[row][element],
        ScalarValue scalar => Scalars[scalar],
        Choose choose => Holds(choose, element) ? Evaluate(choose.Then, element) : Evaluate(choose.Else, element),
        Apply apply => Evaluate(apply, element),
        _ => throw new InvalidOperationException($"{expr} cannot be evaluated."),
    };

    private bool Holds(Choose choose, int element)
    {
        var (left, right) = (Evaluate(choose.Left, element), Evaluate(choose.Right, element));
        return choose.Comparison == Comparison.Equal ? left == right : left > right;
    }

    private T Evaluate(Apply apply, int element)
    {
        var first = Evaluate(apply.First, element);
        var second = apply.Second is null ? default : Evaluate(apply.Second, element);
        return apply.Function switch
        {
            Function.Add => first + second,
            Function.Subtract => first - second,
            Function.Multiply => first * second,
            Function.Divide => first / second,
            Function.Negate => -first,
            Function.Abs => T.Abs(first),
            Function.Max => Larger(first, second),
            Function.Min => first < second ? first : second,
            Function.MultiplyAdd => ScalarFunctions.MultiplyAdd(first, second, Evaluate(apply.Third!, element)),
            var function => ScalarFunctions.Call(function, first),
        };
    }

    private static T Larger(T first, T second) => first > second ? first : second;
}
