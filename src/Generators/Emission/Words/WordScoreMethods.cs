using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the pass over the scores of a prediction at one width: their losses, and the slope of the loss by each of them.</summary>
internal sealed class WordScoreMethods(SourceWriter writer, WordPlan plan, Simd simd)
{
    public void Write()
    {
        writer.Line();
        if (plan.IsSoftmax)
        {
            WriteSoftmax();
        }
        else
        {
            WriteDecisions();
        }
    }

    /// <summary>The name of the method at a width.</summary>
    public static string Name(WordPlan plan, Simd simd) => $"{KernelOf(plan).Name}_{simd.Bits.Text()}";

    private static Kernel KernelOf(WordPlan plan) => plan.IsSoftmax ? FullSoftmaxKernel.Slopes : BinaryDecisionKernel.Slopes;

    private void WriteDecisions()
    {
        var kernel = BinaryDecisionKernel.Slopes;
        writer.Line($"/// <summary>{kernel.Formula}; the slopes take the places of the scores.</summary>");
        using (writer.OptimizedMethod($"private static double {Name(plan, simd)}(ref {simd.Scalar} scores, ref {simd.Scalar} signs)", canBeInlined: false))
        {
            WriteSweeps(kernel, plan.Scores(kernel, simd.Lanes), row => row == Kernel.Output ? BinaryDecisionKernel.Scores.Name : row.Name);
            writer.Line($"return {Kernel.Loss.Name};");
        }
    }

    private void WriteSoftmax()
    {
        var kernel = FullSoftmaxKernel.Slopes;
        var scalars = new ExprWriter(simd, (expr, _) => ((ScalarValue)expr).Name);
        writer.Line($"/// <summary>{kernel.Formula}</summary>");
        using (writer.OptimizedMethod($"private static double {Name(plan, simd)}(ref {simd.Scalar} scores, nuint {SweepEmitter.Length}, ReadOnlySpan<int> predicted, ref {simd.Scalar} slopes)", canBeInlined: false))
        {
            writer.Line($"{simd.Scalar} {FullSoftmaxKernel.Predictions.Name} = predicted.Length;");
            WriteSweeps(kernel, RowPlan.CreateOpen(kernel, plan.Spec.Element, simd.Lanes), row => row == Kernel.Output ? "slopes" : row.Name);
            writer.Line("// Of each predicted word: loss += (max − score) + logSum, slope −= 1");
            writer.Line("var losses = 0d;");
            using (writer.ForEach("word", "predicted"))
            {
                writer.Line($"var {Kernel.AtLabel.Name} = Unsafe.Add(ref scores, word);");
                writer.Line($"losses += {scalars.Scalar(FullSoftmaxKernel.Loss)};");
                writer.Line($"Unsafe.Add(ref slopes, word) += {scalars.Scalar(FullSoftmaxKernel.AtWord)};");
            }

            writer.Line();
            writer.Line("return losses;");
        }
    }

    private void WriteSweeps(Kernel kernel, RowPlan row, Func<RowValue, string> reference)
    {
        writer.Line();
        var sweeps = new SweepEmitter(writer, simd, kernel, row, reference, scalar => RowsMethodEmitter.IsReadByVectors(kernel, scalar));
        foreach (var sweep in row.Sweeps)
        {
            sweeps.Write(sweep);
        }
    }
}
