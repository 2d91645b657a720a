using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>Writes what Gradient does with a window at one width: v from the words that predict, the predictions, and v's gradient back to those words.</summary>
internal sealed class WordModelWindow(SourceWriter writer, WordPlan plan, Simd simd)
{
    private readonly WordModelSpec spec = plan.Spec;

    /// <summary>The method's name at a width.</summary>
    public static string Name(Simd simd) => $"Gradient_{simd.Bits.Text()}";

    /// <summary>The arguments of the method, from the parameters of Gradient.</summary>
    public static IEnumerable<string> Arguments(WordPlan plan) =>
        [
            "ref MemoryMarshal.GetReference(inputVectors)", "ref MemoryMarshal.GetReference(outputVectors)", "center", "context", .. Objects(plan),
            "ref MemoryMarshal.GetReference(inputGradient)", "ref MemoryMarshal.GetReference(outputGradient)",
        ];

    public void Write()
    {
        writer.Line();
        WriteGradient();
        writer.Line();
        WritePredict();
        if (!plan.IsSoftmax)
        {
            writer.Line();
            WriteDecide();
        }
    }

    private string Bits => simd.Bits.Text();

    private string Scalar => simd.Scalar;

    /// <summary>What the objective takes beside vectors: words drawn as negatives, a tree, or the number of words.</summary>
    private static string[] Objects(WordPlan plan) =>
        plan.Spec.Objective switch { Objective.NegativeSampling => ["negatives"], Objective.Softmax => ["words"], _ => ["tree"] };

    private string ObjectParameter =>
        spec.Objective switch { Objective.NegativeSampling => "ReadOnlySpan<int> negatives", Objective.Softmax => "int words", _ => "HuffmanTree tree" };

    private string ObjectName => Objects(plan)[0];

    private void WriteGradient()
    {
        writer.Line($"/// <summary>{(plan.IsCbow ? "F(center; v̂)" : "Σ F(context; v)")} and its gradient.</summary>");
        using (writer.OptimizedMethod($"private static double {Name(simd)}(ref {Scalar} inputVectors, ref {Scalar} outputVectors, int center, ReadOnlySpan<int> context, {ObjectParameter}, ref {Scalar} inputGradient, ref {Scalar} outputGradient)", canBeInlined: false))
        {
            WriteMemory();
            if (plan.IsCbow)
            {
                WriteCbow();
            }
            else
            {
                WriteSkipGram();
            }

            writer.Line();
            writer.Line("return loss;");
        }
    }

    private void WriteMemory()
    {
        if (plan.IsSoftmax)
        {
            writer.Line("var length = checked((words + ScoreBlock - 1) / ScoreBlock * ScoreBlock);");
        }

        writer.Line($"ref var dv = ref MemoryMarshal.GetReference(Scratch.Get<{Scalar}>({(plan.IsSoftmax ? "checked(Memory + (2 * length))" : "Memory")}));");
        writer.Line($"MemoryMarshal.CreateSpan(ref dv, {plan.ScoresOffset.Text()}).Clear();");
        writer.Line($"ref var scores = ref Unsafe.Add(ref dv, {plan.ScoresOffset.Text()});");
    }

    private void WriteSkipGram()
    {
        writer.Line("var offset = (nint)center * Dimensions;");
        writer.Line("ref var v = ref Unsafe.Add(ref inputVectors, offset);");
        writer.Line();
        writer.Line($"var loss = Predict_{Bits}(ref v, ref outputVectors, context, {PredictArguments});");
        writer.Line($"{Method(ContextKernel.Add)}(ref dv, ref Unsafe.Add(ref inputGradient, offset));");
    }

    private void WriteCbow()
    {
        var isMean = spec.ContextReduction == ContextReduction.Mean;
        writer.Line($"ref var v = ref Unsafe.Add(ref dv, {plan.ContextOffset.Text()});");
        writer.Line();
        writer.Line($"// v̂ = {(isMean ? "(1/n) " : "")}Σ v of the context");
        writer.Line($"{WordVectorMethods.Sum(plan, simd)}(ref inputVectors, context, ref v);");
        if (isMean)
        {
            writer.Line($"{Method(ContextKernel.Divide)}(ref v, context.Length);");
        }

        writer.Line();
        writer.Line($"var loss = Predict_{Bits}(ref v, ref outputVectors, new ReadOnlySpan<int>(in center), {PredictArguments});");
        writer.Line();
        writer.Line($"// dv of each position {(isMean ? "= dv̂ / n" : "= dv̂")}");
        if (isMean)
        {
            writer.Line($"{Method(ContextKernel.Divide)}(ref dv, context.Length);");
        }

        writer.Line($"{WordVectorMethods.AddToEach(plan, simd)}(ref inputGradient, context, ref dv);");
    }

    private string PredictArguments => $"{ObjectName}, ref scores, {(plan.IsSoftmax ? "length, " : "")}ref dv, ref outputGradient";

    private void WritePredict()
    {
        writer.Line("/// <summary>Σ F(word; v) over the predicted words, and its gradient.</summary>");
        using (writer.OptimizedMethod($"private static double Predict_{Bits}(ref {Scalar} v, ref {Scalar} outputVectors, ReadOnlySpan<int> predicted, {ObjectParameter}, ref {Scalar} scores, {(plan.IsSoftmax ? "int length, " : "")}ref {Scalar} dv, ref {Scalar} outputGradient)", canBeInlined: false))
        {
            if (plan.IsSoftmax)
            {
                WriteSoftmax();
                return;
            }

            writer.Line("ref var signs = ref Unsafe.Add(ref scores, Group);");
            writer.Line($"ref var rows = ref Unsafe.As<{Scalar}, int>(ref Unsafe.Add(ref signs, Group));");
            writer.Line("var loss = 0d;");
            writer.Line("var count = 0;");
            if (spec.Objective == Objective.NegativeSampling)
            {
                WriteNegativeSampling();
            }
            else
            {
                WriteHierarchicalSoftmax();
            }

            writer.Line();
            writer.Line($"return loss + {DecideCall};");
        }
    }

    private void WriteSoftmax()
    {
        writer.Line("ref var slopes = ref Unsafe.Add(ref scores, length);");
        writer.Line($"{Method(PredictionKernel.Scores)}(ref v, ref outputVectors, words, ref scores);");
        writer.Line($"MemoryMarshal.CreateSpan(ref Unsafe.Add(ref scores, words), length - words).Fill({simd.Literal(double.NegativeInfinity)});");
        writer.Line($"var loss = {WordScoreMethods.Name(plan, simd)}(ref scores, (nuint)length, predicted, ref slopes);");
        writer.Line($"{Method(PredictionKernel.Spread)}(ref v, ref outputVectors, words, ref slopes, ref dv, ref outputGradient);");
        writer.Line("return loss;");
    }

    private void WriteNegativeSampling()
    {
        writer.Line("var drawn = negatives.Length / predicted.Length;");
        writer.Line("ref var negative = ref MemoryMarshal.GetReference(negatives);");
        using (writer.ForEach("word", "predicted"))
        {
            writer.Line("// The word itself, and then the negatives of its own.");
            using (writer.Block("for (var k = -1; k < drawn; k++)"))
            {
                writer.Line("Unsafe.Add(ref rows, count) = k < 0 ? word : Unsafe.Add(ref negative, k);");
                writer.Line($"Unsafe.Add(ref signs, count) = k < 0 ? {simd.Literal(1)} : {simd.Literal(-1)};");
                WriteDecideWhenFull();
            }

            writer.Line();
            writer.Line("negative = ref Unsafe.Add(ref negative, drawn);");
        }
    }

    private void WriteHierarchicalSoftmax()
    {
        using (writer.ForEach("word", "predicted"))
        {
            writer.Line("var path = tree.Path(word);");
            writer.Line("ref var bits = ref MemoryMarshal.GetReference(tree.Code(word));");
            using (writer.Block("for (var depth = 0; depth < path.Length; depth++)"))
            {
                writer.Line("Unsafe.Add(ref rows, count) = path[depth];");
                writer.Line($"Unsafe.Add(ref signs, count) = 1 - (2 * Unsafe.Add(ref bits, depth));");
                WriteDecideWhenFull();
            }
        }
    }

    private void WriteDecideWhenFull()
    {
        using (writer.Block("if (++count == Group)"))
        {
            writer.Line($"loss += {DecideCall};");
            writer.Line("count = 0;");
        }
    }

    private string DecideCall => $"Decide_{Bits}(ref v, ref outputVectors, ref rows, count, ref scores, ref signs, ref dv, ref outputGradient)";

    private void WriteDecide()
    {
        writer.Line("/// <summary>The losses of a group of decisions, and their gradients.</summary>");
        using (writer.OptimizedMethod($"private static double Decide_{Bits}(ref {Scalar} v, ref {Scalar} outputVectors, ref int rows, int count, ref {Scalar} scores, ref {Scalar} signs, ref {Scalar} dv, ref {Scalar} outputGradient)", canBeInlined: false))
        {
            writer.Line($"{Method(PredictionKernel.Scores)}(ref v, ref outputVectors, ref rows, count, ref scores);");
            writer.Line("// The places that are left hold decisions won for sure, which cost 0.");
            using (writer.Block("for (var i = count; i < Group; i++)"))
            {
                writer.Line($"Unsafe.Add(ref scores, i) = {Scalar}.PositiveInfinity;");
                writer.Line($"Unsafe.Add(ref signs, i) = {simd.Literal(1)};");
            }

            writer.Line();
            writer.Line($"var loss = {WordScoreMethods.Name(plan, simd)}(ref scores, ref signs);");
            writer.Line($"{Method(PredictionKernel.Spread)}(ref v, ref outputVectors, ref rows, count, ref scores, ref dv, ref outputGradient);");
            writer.Line("return loss;");
        }
    }

    private string Method(Kernel kernel) => WordVectorMethods.Name(kernel, plan, simd);
}
