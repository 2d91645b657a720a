using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes a fold over a row: accumulators of whole blocks, dealt blocks in turn, then folded by halves.</summary>
internal sealed class ReduceEmitter(SourceWriter writer, Simd simd, RowPlan plan, Sweep sweep, Reduce reduce)
{
    private readonly int parts = plan.VectorsPerBlock;
    private readonly int accumulators = plan.Accumulators(sweep, reduce);
    private readonly HashSet<int> started = [];
    private readonly string name = reduce.Target.Name;

    private bool IsCount => reduce.Fold == Fold.Count;

    /// <summary>Declares the accumulators of some parts of a block for a loop, at the fold's identity (of a sum −0: anything plus −0 is itself, −0 included).</summary>
    public void Start(IReadOnlyList<int> turn)
    {
        if (IsCount)
        {
            if (started.Add(0))
            {
                writer.Line($"var {Accumulator(0)} = 0;");
            }

            return;
        }

        var identity = simd.Create(simd.Literal(reduce.Fold == Fold.Sum ? -0d : double.NegativeInfinity));
        foreach (var index in Enumerable.Range(0, accumulators * parts).Where(index => turn.Contains(index % parts)))
        {
            started.Add(index);
            writer.Line($"var {Accumulator(index)} = {identity};");
        }
    }

    /// <summary>Adds the term of one vector, its repeated lanes counting nothing. An accumulator that no loop has begun starts as the first one.</summary>
    public void Accumulate(ExprWriter expressions, int block, int part, string? counted)
    {
        if (IsCount)
        {
            Count(expressions, counted);
            return;
        }

        var index = (block % accumulators * parts) + part;
        var accumulator = Accumulator(index);
        if (started.Add(index))
        {
            writer.Line($"var {accumulator} = {Counted(Term(expressions), counted)};");
        }
        else if (reduce.Fold == Fold.Max)
        {
            writer.Line($"{accumulator} = {simd.Max(accumulator, expressions.Vector(reduce.Term))};");
        }
        else if (reduce.Term is Apply { Function: Function.Multiply } product)
        {
            var first = Counted(expressions.Vector(product.First), counted);
            var second = Counted(expressions.Vector(product.Second!), counted);
            writer.Line($"{accumulator} = {simd.MultiplyAdd(first, second, accumulator)};");
        }
        else
        {
            writer.Line($"{accumulator} += {Counted(Term(expressions), counted)};");
        }
    }

    private string Term(ExprWriter expressions) => reduce.Term is Choose { Then: Constant { Value: 0 } } choose
        ? simd.Unless(expressions.Condition(choose), expressions.Vector(choose.Else))
        : expressions.Vector(reduce.Term);

    /// <summary>Counts the lanes in which the term's condition holds.</summary>
    private void Count(ExprWriter expressions, string? counted)
    {
        var holds = Counted(expressions.Condition((Choose)reduce.Term), counted);
        writer.Line(started.Add(0) ? $"var {Accumulator(0)} = Fold.Count({holds});" : $"{Accumulator(0)} += Fold.Count({holds});");
    }

    /// <summary>Adds a vector whose lanes are all repeated: 0 to a sum, as the larger block's masked lanes do, and nothing to a maximum.</summary>
    public void AccumulateNothing(int block, int part)
    {
        if (IsCount)
        {
            return;
        }

        var index = (block % accumulators * parts) + part;
        if (reduce.Fold == Fold.Sum || !started.Contains(index))
        {
            var identity = reduce.Fold == Fold.Sum ? simd.Zero : simd.Create(simd.Literal(double.NegativeInfinity));
            writer.Line(started.Add(index) ? $"var {Accumulator(index)} = {identity};" : $"{Accumulator(index)} += {identity};");
        }
    }

    /// <summary>Folds the accumulators of some parts of a block by halves.</summary>
    public void FoldAccumulators(IReadOnlyList<int> turn)
    {
        for (var count = IsCount ? 1 : accumulators; count > 1; count = (count + 1) / 2)
        {
            Halve(count, (count + 1) / 2, turn);
        }
    }

    /// <summary>Folds the parts of the block, then lanes, each by halves; a maximum stands in all lanes of a vector then.</summary>
    public void Finish()
    {
        if (IsCount)
        {
            writer.Line($"var {name} = ({simd.Scalar}){Accumulator(0)};");
            return;
        }

        for (var count = parts; count > 1; count /= 2)
        {
            for (var part = 0; part < count / 2; part++)
            {
                Join(part, part + (count / 2));
            }
        }

        writer.Line(reduce.Fold == Fold.Max ? $"var {name}All = Fold.MaxInEachLane({Accumulator(0)});" : $"var {name} = Fold.{reduce.Fold}({Accumulator(0)});");
    }

    private void Halve(int count, int half, IReadOnlyList<int> turn)
    {
        foreach (var (index, part) in from index in Enumerable.Range(0, count - half) from part in turn select (index, part))
        {
            Join((index * parts) + part, ((index + half) * parts) + part);
        }
    }

    private void Join(int index, int other)
    {
        var (left, right) = (Accumulator(index), Accumulator(other));
        writer.Line(reduce.Fold == Fold.Sum ? $"{left} += {right};" : $"{left} = {simd.Max(left, right)};");
    }

    private string Counted(string value, string? counted) =>
        counted is null || reduce.Fold == Fold.Max ? value : simd.Keep(SlotAccess.Enclosed(value), counted);

    private string Accumulator(int index) => name + index.ToString(CultureInfo.InvariantCulture);
}
