using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>Writes how windows are learned at a width: what is fetched ahead, the decisions of a window or of a pair, and the words that meet them.</summary>
internal sealed partial class WordTrainingWindows(SourceWriter writer, WordTrainingPlan plan, Simd simd)
{
    private const string Predictions = "ref chunks, count, learningRate, ref memory, ref loss";

    private string Bits => simd.Bits.Text();

    private string Scalar => simd.Scalar;

    private string LossType => plan.IsSoftmax ? "double" : "DecisionLoss";

    private string PredictionParameters => $"ref {Scalar} chunks, int count, {Scalar} learningRate, ref {Scalar} memory, ref {LossType} loss";

    public void Write()
    {
        writer.Line("/// <summary>Learns windows one after the other; returns the sum of their losses.</summary>");
        using (writer.OptimizedMethod($"private static double Train_{Bits}(ref {Scalar} inputVectors, ref {Scalar} outputVectors, scoped in TrainingWindows windows, {(plan.IsSoftmax ? "int words, " : "")}{Scalar} learningRate)", canBeInlined: false))
        {
            WriteMemory();
            writer.Line();
            using (writer.Block("for (var window = 0; window < windows.Centers.Length; window++)"))
            {
                writer.Line("var first = Unsafe.Add(ref starts, window);");
                writer.Line("var end = Unsafe.Add(ref starts, window + 1);");
                using (writer.Block("if (first == end)"))
                {
                    writer.Line("continue;");
                }

                writer.Line();
                if (!plan.IsSoftmax)
                {
                    WriteFetch();
                    writer.Line();
                }

                WriteWindow();
            }

            writer.Line();
            writer.Line(plan.IsSoftmax ? "return loss;" : "return loss.Total(ref memory);");
        }

        if (!plan.IsCbow)
        {
            writer.Line();
            WriteContext();
        }

        if (plan.Words.Count > 1)
        {
            writer.Line();
            WriteAhead();
        }

        foreach (var words in plan.Words)
        {
            writer.Line();
            WriteLearn(words);
        }
    }

    private void WriteMemory()
    {
        writer.Line("ref var centers = ref MemoryMarshal.GetReference(windows.Centers);");
        writer.Line("ref var contexts = ref MemoryMarshal.GetReference(windows.Contexts);");
        writer.Line("ref var starts = ref MemoryMarshal.GetReference(windows.ContextStarts);");
        switch (plan.Spec.Objective)
        {
            case Objective.NegativeSampling:
                writer.Line("ref var negatives = ref MemoryMarshal.GetReference(windows.Negatives);");
                writer.Line("var draws = windows.NegativeCount;");
                writer.Line("var count = draws + 1;");
                break;
            case Objective.Softmax:
                writer.Line("var count = words;");
                break;
            default:
                writer.Line("var tree = windows.Tree!;");
                writer.Line("var count = tree.LongestPath;");
                break;
        }

        writer.Line($"ref var memory = ref MemoryMarshal.GetReference(Scratch.Get<{Scalar}>(checked(ChunksOffset + (Decisions.Chunks(count) * ChunkSize))));");
        writer.Line("ref var chunks = ref Unsafe.Add(ref memory, ChunksOffset);");
        writer.Line(plan.Spec.Objective switch
        {
            Objective.NegativeSampling => "Decisions.LabelDraws(ref chunks, count);",
            Objective.Softmax => "Decisions.All(ref chunks, count, Stride);",
            _ => "Decisions.Unlabel(ref chunks, count);",
        });

        if (plan.IsCbow)
        {
            writer.Line("ref var v = ref Unsafe.Add(ref memory, SourcesOffset);");
            writer.Line("ref var move = ref Unsafe.Add(ref v, Stride);");
        }

        writer.Line(plan.IsSoftmax ? "var loss = 0d;" : "var loss = DecisionLoss.Start(ref memory);");
    }

    private void WriteFetch()
    {
        writer.Line("// The rows that the next window has and this one has not are asked for now.");
        using (writer.Block("if (window + 1 < windows.Centers.Length)"))
        {
            if (plan.HasNegatives)
            {
                writer.Line($"Cache.Prefetch(ref outputVectors, {Span("centers", "window + 1", "1")}, Stride);");
                if (plan.IsCbow)
                {
                    writer.Line($"Cache.Prefetch(ref outputVectors, {Span("negatives", "(window + 1) * draws", "draws")}, Stride);");
                }
                else
                {
                    using (writer.Block("if (windows.NegativesAreShared)"))
                    {
                        writer.Line($"Cache.Prefetch(ref outputVectors, {Span("negatives", "(window + 1) * draws", "draws")}, Stride);");
                    }

                    writer.Line();
                }
            }
            else
            {
                writer.Line("Decisions.Prefetch(ref outputVectors, tree, Unsafe.Add(ref centers, window + 1), Stride);");
            }

            using (writer.Block("if (end < windows.Contexts.Length)"))
            {
                writer.Line($"Cache.Prefetch(ref inputVectors, {Span("contexts", "Unsafe.Add(ref starts, window + 2) - 1", "1")}, Stride);");
            }
        }
    }

    private void WriteWindow()
    {
        if (plan.HasTree)
        {
            writer.Line("count = Decisions.Follow(ref chunks, tree, Unsafe.Add(ref centers, window), Stride);");
        }

        if (plan.IsCbow)
        {
            WriteCbow();
        }
        else if (!plan.HasNegatives)
        {
            writer.Line($"LearnContext_{Bits}(ref inputVectors, ref outputVectors, ref Unsafe.Add(ref contexts, first), end - first, {(plan.HasTree ? "inTwos: true" : "Unsafe.Add(ref centers, window)")}, {Predictions});");
        }
        else
        {
            WriteSkipGramOfDraws();
        }
    }

    private void WriteSkipGramOfDraws()
    {
        using (writer.Block("if (windows.NegativesAreShared)"))
        {
            writer.Line($"var drawn = {Span("negatives", "window * draws", "draws")};");
            writer.Line("Decisions.Draw(ref chunks, Unsafe.Add(ref centers, window), drawn, Stride);");
            writer.Line($"LearnContext_{Bits}(ref inputVectors, ref outputVectors, ref Unsafe.Add(ref contexts, first), end - first, inTwos: !Decisions.Repeat(Unsafe.Add(ref centers, window), drawn), {Predictions});");
            writer.Line("continue;");
        }

        writer.Line();
        using (writer.Block("for (var pair = first; pair < end; pair++)"))
        {
            using (writer.Block("if (pair + 2 < windows.Contexts.Length)"))
            {
                writer.Line($"Cache.Prefetch(ref outputVectors, {Span("negatives", "(pair + 2) * draws", "draws")}, Stride);");
            }

            writer.Line();
            writer.Line($"Decisions.Draw(ref chunks, Unsafe.Add(ref centers, window), {Span("negatives", "pair * draws", "draws")}, Stride);");
            writer.Line($"LearnOne_{Bits}(ref Unsafe.Add(ref inputVectors, (nint)Unsafe.Add(ref contexts, pair) * Stride), ref outputVectors, {Predictions});");
        }
    }

    private void WriteCbow()
    {
        if (plan.HasNegatives)
        {
            writer.Line($"Decisions.Draw(ref chunks, Unsafe.Add(ref centers, window), {Span("negatives", "window * draws", "draws")}, Stride);");
        }

        var one = simd.Literal(1);
        writer.Line($"var context = {Span("contexts", "first", "end - first")};");
        writer.Line($"{WordTrainingContext.Gather(simd)}(ref inputVectors, context, ref v);");
        writer.Line("MemoryMarshal.CreateSpan(ref move, Stride).Clear();");
        writer.Line($"LearnOne_{Bits}(ref v, ref move, ref outputVectors, {(plan.IsSoftmax ? "Unsafe.Add(ref centers, window), " : "")}{Predictions});");
        if (plan.Spec.ContextReduction == ContextReduction.Mean)
        {
            writer.Line($"var share = windows.ContextUpdate == ContextUpdate.Exact ? {one} / context.Length : {one};");
            writer.Line($"{WordTrainingContext.Spread(simd)}(ref move, share, ref inputVectors, context);");
        }
        else
        {
            writer.Line($"{WordTrainingContext.Spread(simd)}(ref move, {one}, ref inputVectors, context);");
        }
    }

    /// <summary>Some words; the arguments' lengths have been checked.</summary>
    private static string Span(string words, string first, string count) => $"MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref {words}, {first}), {count})";
}
