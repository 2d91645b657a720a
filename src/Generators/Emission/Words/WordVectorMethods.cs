using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the passes over vectors of words at one width: to add them up or one to them, to divide one, and those in which a vector meets output vectors.</summary>
internal sealed class WordVectorMethods(SourceWriter writer, WordPlan plan, Simd body)
{
    /// <summary>Vectors no longer than those of words.</summary>
    private readonly Simd simd = body with { Bits = plan.RowBits(body.Bits) };

    /// <summary>The name of a method at a width.</summary>
    public static string Name(Kernel kernel, WordPlan plan, Simd body) => $"{kernel.Name}_{plan.RowBits(body.Bits).Text()}";

    /// <summary>The name of the method that adds up the vectors of a context.</summary>
    public static string Sum(WordPlan plan, Simd body) => $"Sum_{plan.RowBits(body.Bits).Text()}";

    /// <summary>The name of the method that adds a gradient to that of each word of a context.</summary>
    public static string AddToEach(WordPlan plan, Simd body) => $"AddToEach_{plan.RowBits(body.Bits).Text()}";

    public void Write()
    {
        if (simd.Bits < body.Bits)
        {
            return;
        }

        if (plan.IsCbow)
        {
            WriteContext(Sum(plan, body), Formula.X, ContextKernel.Total);
            WriteContext(AddToEach(plan, body), ContextKernel.Total, Formula.X);
            WriteRow(ContextKernel.Divide, $", {body.Scalar} count", ContextKernel.Count);
        }
        else
        {
            WriteRow(ContextKernel.Add, "");
        }

        WriteScores();
        WriteSpread();
    }

    /// <summary>A pass over one row.</summary>
    private void WriteRow(Kernel kernel, string scalars, params ScalarValue[] splatted)
    {
        var rows = string.Join(", ", kernel.Inputs.Select(input => $"ref {simd.Scalar} {input.Name}"));
        writer.Line();
        writer.Line($"/// <summary>{kernel.Formula}</summary>");
        using (writer.OptimizedMethod($"private static void {Name(kernel, plan, body)}({rows}{scalars})", canBeInlined: false))
        {
            foreach (var scalar in splatted)
            {
                writer.Line($"var {scalar.Name}All = {simd.Create(scalar.Name)};");
            }

            WriteSweeps(Sweeps(kernel, row => row.Name), kernel);
        }
    }

    /// <summary>Adds to each word of a context or each of them to one vector, which stays in registers where it has room.</summary>
    private void WriteContext(string name, RowValue ofWord, RowValue kept)
    {
        var kernel = ContextKernel.Add;
        var sweeps = Sweeps(kernel, Reference);
        var resident = WordPlan.Resident(RowPlan(kernel), kept);
        writer.Line();
        writer.Line($"/// <summary>{kernel.Formula}, for each word of a context as often as it stands there.</summary>");
        using (writer.OptimizedMethod($"private static void {name}(ref {simd.Scalar} words, ReadOnlySpan<int> context, ref {simd.Scalar} {kept.Name})", canBeInlined: false))
        {
            sweeps.Load(resident);
            using (writer.Block("for (var position = 0; position < context.Length; position++)"))
            {
                writer.Line($"ref var {ofWord.Name} = ref Unsafe.Add(ref words, (nint)context[position] * Dimensions);");
                WriteSweeps(sweeps, kernel);
            }

            writer.Line();
            sweeps.Store(resident.Where(row => row == ContextKernel.Total));
        }
    }

    private void WriteScores()
    {
        var kernel = PredictionKernel.Scores;
        var sweeps = Sweeps(kernel, Reference);
        var resident = WordPlan.Resident(RowPlan(kernel), PredictionKernel.V);
        writer.Line();
        writer.Line("/// <summary>score = ⟨u, v⟩ for each output vector u.</summary>");
        using (writer.OptimizedMethod($"private static void {Name(kernel, plan, body)}(ref {simd.Scalar} v, ref {simd.Scalar} outputVectors, {RowsParameter}ref {simd.Scalar} scores)", canBeInlined: false))
        {
            RowsMethodEmitter.WriteCounted(writer, kernel, RowPlan(kernel), simd);
            sweeps.Load(resident);
            using (writer.Block("for (nint index = 0; index < count; index++)"))
            {
                WriteOffset();
                writer.Line("ref var u = ref Unsafe.Add(ref outputVectors, row);");
                WriteSweeps(sweeps, kernel);
                writer.Line($"Unsafe.Add(ref scores, index) = {PredictionKernel.Score.Name};");
            }
        }
    }

    private void WriteSpread()
    {
        var kernel = PredictionKernel.Spread;
        var sweeps = Sweeps(kernel, Reference);
        var resident = WordPlan.Resident(RowPlan(kernel), PredictionKernel.V, PredictionKernel.VGradient);
        writer.Line();
        writer.Line("/// <summary>dv += slope · u and du += slope · v for each output vector u. One that stands twice gets both.</summary>");
        using (writer.OptimizedMethod($"private static void {Name(kernel, plan, body)}(ref {simd.Scalar} v, ref {simd.Scalar} outputVectors, {RowsParameter}ref {simd.Scalar} slopes, ref {simd.Scalar} dv, ref {simd.Scalar} outputGradient)", canBeInlined: false))
        {
            sweeps.Load(resident);
            using (writer.Block("for (nint index = 0; index < count; index++)"))
            {
                WriteOffset();
                writer.Line("ref var u = ref Unsafe.Add(ref outputVectors, row);");
                writer.Line("ref var du = ref Unsafe.Add(ref outputGradient, row);");
                writer.Line($"var slopeAll = {simd.Create("Unsafe.Add(ref slopes, index)")};");
                WriteSweeps(sweeps, kernel);
            }

            writer.Line();
            sweeps.Store(resident.Where(row => row == PredictionKernel.VGradient));
        }
    }

    /// <summary>Which output vectors: all from the first on, or those that a list names.</summary>
    private string RowsParameter => plan.IsSoftmax ? "int count, " : "ref int rows, int count, ";

    private void WriteOffset() =>
        writer.Line($"var row = {(plan.IsSoftmax ? "index" : "(nint)Unsafe.Add(ref rows, index)")} * {plan.Spec.Dimensions.Text()};");

    private static string Reference(RowValue row) => row.Name;

    private RowPlan RowPlan(Kernel kernel) => plan.Row(kernel, simd.Lanes);

    private SweepEmitter Sweeps(Kernel kernel, Func<RowValue, string> reference) =>
        new(writer, simd, kernel, RowPlan(kernel), reference, scalar => RowsMethodEmitter.IsReadByVectors(kernel, scalar));

    private void WriteSweeps(SweepEmitter sweeps, Kernel kernel)
    {
        writer.Line();
        foreach (var sweep in RowPlan(kernel).Sweeps)
        {
            sweeps.Write(sweep);
        }
    }
}
