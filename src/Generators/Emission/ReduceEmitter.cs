using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes a fold over a row: accumulators of whole blocks, dealt blocks in turn, then folded by halves.</summary>
internal sealed class ReduceEmitter(SourceWriter writer, Simd simd, RowPlan plan, Sweep sweep, Reduce reduce)
{
    private readonly int parts = plan.VectorsPerBlock;
    private readonly int accumulators = plan.Accumulators(sweep);
    private readonly string name = reduce.Target.Name;

    /// <summary>Declares accumulators that start at the fold's identity.</summary>
    public void Start()
    {
        if (plan.StartsAsBlock(sweep))
        {
            return;
        }

        var identity = reduce.Fold == Fold.Sum ? simd.Zero : simd.Create(simd.Literal(double.NegativeInfinity));
        for (var index = 0; index < accumulators * parts; index++)
        {
            writer.Line($"var {Accumulator(index)} = {identity};");
        }
    }

    /// <summary>Adds the term of one vector, its repeated lanes counting nothing.</summary>
    public void Accumulate(ExprWriter expressions, int block, int part, string? counted)
    {
        var accumulator = Accumulator((block % accumulators * parts) + part);
        if (plan.StartsAsBlock(sweep))
        {
            writer.Line($"var {accumulator} = {Counted(expressions.Vector(reduce.Term), counted)};");
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
            writer.Line($"{accumulator} += {Counted(expressions.Vector(reduce.Term), counted)};");
        }
    }

    /// <summary>Folds accumulators, then the parts of the block, then lanes, each by halves.</summary>
    public void Finish()
    {
        for (var count = accumulators; count > 1; count = (count + 1) / 2)
        {
            Halve(count, (count + 1) / 2, parts);
        }

        for (var count = parts; count > 1; count /= 2)
        {
            Halve(count, count / 2, 1);
        }

        writer.Line($"var {name} = Fold.{reduce.Fold}({Accumulator(0)});");
    }

    private void Halve(int count, int half, int width)
    {
        for (var index = 0; index < (count - half) * width; index++)
        {
            var (left, right) = (Accumulator(index), Accumulator(index + (half * width)));
            writer.Line(reduce.Fold == Fold.Sum ? $"{left} += {right};" : $"{left} = {simd.Max(left, right)};");
        }
    }

    private string Counted(string value, string? counted) =>
        counted is null || reduce.Fold == Fold.Max ? value : simd.Keep(SlotAccess.Enclosed(value), counted);

    private string Accumulator(int index) => name + index.ToString(CultureInfo.InvariantCulture);
}
