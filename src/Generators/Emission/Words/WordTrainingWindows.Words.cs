using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>How the words of a context are learned, one after the other.</summary>
internal sealed partial class WordTrainingWindows
{
    private const string Chunks = "for (int left = count, chunk = 0; left > 0; left -= ChunkRows, chunk += ChunkSize)";

    /// <summary>Skip-gram: the words of a context in their order.</summary>
    private void WriteContext()
    {
        var extra = plan.IsSoftmax ? "int center" : "bool inTwos";
        writer.Line(plan.IsSoftmax
            ? "/// <summary>Learns the words of a context one after the other.</summary>"
            : "/// <summary>Learns the words of a context one after the other: by twos, unless a word or a row repeats, which moved once is another one.</summary>");
        using (writer.OptimizedMethod($"private static void LearnContext_{Bits}(ref {Scalar} inputVectors, ref {Scalar} outputVectors, ref int context, int length, {extra}, {PredictionParameters})", canBeInlined: false))
        using (writer.Block("for (var i = 0; i < length; i++)"))
        {
            writer.Line("ref var x0 = ref Unsafe.Add(ref inputVectors, (nint)Unsafe.Add(ref context, i) * Stride);");
            if (plan.IsSoftmax)
            {
                writer.Line($"LearnOne_{Bits}(ref x0, ref outputVectors, center, {Predictions});");
                return;
            }

            using (writer.Block("if (inTwos && i + 1 < length && Unsafe.Add(ref context, i) != Unsafe.Add(ref context, i + 1))"))
            {
                using (writer.Block("if (count <= ChunkRows)"))
                {
                    writer.Line($"i += LearnAhead_{Bits}(ref inputVectors, ref outputVectors, ref Unsafe.Add(ref context, i), length - i, {Predictions}) - 1;");
                    writer.Line("continue;");
                }

                writer.Line();
                writer.Line("i++;");
                writer.Line($"LearnTwo_{Bits}(ref x0, ref Unsafe.Add(ref inputVectors, (nint)Unsafe.Add(ref context, i) * Stride), ref outputVectors, {Predictions});");
            }

            using (writer.Block("else"))
            {
                writer.Line($"LearnOne_{Bits}(ref x0, ref outputVectors, {Predictions});");
            }
        }
    }

    /// <summary>Skip-gram: words by twos, the slopes of two before the moves of those before them.</summary>
    private void WriteAhead()
    {
        writer.Line("/// <summary>Learns words by twos as long as four in a row differ; returns how many. The slopes of two are computed before the two before them move the rows, so that neither waits for the other.</summary>");
        using (writer.OptimizedMethod($"private static int LearnAhead_{Bits}(ref {Scalar} inputVectors, ref {Scalar} outputVectors, ref int context, int length, {PredictionParameters})", canBeInlined: false))
        {
            writer.Line("ref var chunk = ref chunks;");
            writer.Line("ref var next = ref Unsafe.Add(ref memory, AheadOffset);");
            writer.Line($"MemoryMarshal.CreateSpan(ref chunk, {WordTrainingPlan.SlopesOffset.Text()}).CopyTo(MemoryMarshal.CreateSpan(ref next, {WordTrainingPlan.SlopesOffset.Text()}));");
            writer.Line("ref var x0 = ref Unsafe.Add(ref inputVectors, (nint)context * Stride);");
            writer.Line("ref var x1 = ref Unsafe.Add(ref inputVectors, (nint)Unsafe.Add(ref context, 1) * Stride);");
            writer.Line($"{WordTrainingTiles.Score(2, simd)}(ref x0, ref x1, ref outputVectors, ref chunk, learningRate, ref memory);");
            writer.Line();
            writer.Line("var learned = 2;");
            using (writer.Block("while (learned + 1 < length && Decisions.Differ(ref Unsafe.Add(ref context, learned - 2)))"))
            {
                writer.Line("ref var x2 = ref Unsafe.Add(ref inputVectors, (nint)Unsafe.Add(ref context, learned) * Stride);");
                writer.Line("ref var x3 = ref Unsafe.Add(ref inputVectors, (nint)Unsafe.Add(ref context, learned + 1) * Stride);");
                writer.Line($"{WordTrainingTiles.ScoreAhead(simd)}(ref x0, ref x1, ref x2, ref x3, ref outputVectors, ref next, ref memory);");
                writer.Line($"{WordTrainingTiles.Move(2, simd)}(ref x0, ref x1, ref x0, ref x1, ref outputVectors, ref chunk);");
                writer.Line("loss.Count(ref memory, 2);");
                writer.Line($"{WordTrainingTiles.Decide(simd)}(ref next, ref chunk, learningRate, ref memory);");
                writer.Line("x0 = ref x2;");
                writer.Line("x1 = ref x3;");
                writer.Line("ref var moved = ref chunk;");
                writer.Line("chunk = ref next;");
                writer.Line("next = ref moved;");
                writer.Line("learned += 2;");
            }

            writer.Line();
            writer.Line($"{WordTrainingTiles.Move(2, simd)}(ref x0, ref x1, ref x0, ref x1, ref outputVectors, ref chunk);");
            writer.Line("loss.Count(ref memory, 2);");
            writer.Line("return learned;");
        }
    }

    /// <summary>All decisions of a word or two: first every score, then every move.</summary>
    private void WriteLearn(int words)
    {
        var numbers = Enumerable.Range(0, words).Select(word => word.Text()).ToList();
        var xs = string.Join(", ", numbers.Select(number => $"ref x{number}"));
        var parameters = string.Join(", ", numbers.Select(number => $"ref {Scalar} x{number}"));
        var target = plan.IsCbow ? $", ref {Scalar} move" : "";
        var name = words == 1 ? "One" : "Two";
        writer.Line($"/// <summary>Learns {(words == 1 ? "one word" : "two words")}: all scores first, then all moves.</summary>");
        using (writer.OptimizedMethod($"private static void Learn{name}_{Bits}({parameters}{target}, ref {Scalar} outputVectors, {(plan.IsSoftmax ? "int center, " : "")}{PredictionParameters})", canBeInlined: false))
        {
            using (writer.Block(Chunks))
            {
                var rate = plan.IsSoftmax ? "" : ", learningRate";
                writer.Line($"{WordTrainingTiles.Score(words, simd)}({xs}, ref outputVectors, ref Unsafe.Add(ref chunks, chunk){rate}, ref memory);");
                if (!plan.IsSoftmax)
                {
                    writer.Line($"loss.Count(ref memory, {words.Text()});");
                }
            }

            writer.Line();
            if (plan.IsSoftmax)
            {
                writer.Line($"loss += {WordTrainingSoftmax.Name(simd)}(ref chunks, Decisions.Chunks(count), center, learningRate);");
                writer.Line();
            }

            if (!plan.IsCbow)
            {
                WriteSources(numbers);
            }

            var sources = plan.IsCbow ? "ref x0" : string.Join(", ", numbers.Select(number => $"ref source{number}"));
            var moved = plan.IsCbow ? "ref move" : xs;
            using (writer.Block(Chunks))
            {
                var arguments = $"{sources}, {moved}, ref outputVectors, ref Unsafe.Add(ref chunks, chunk)";
                if (plan.HasTree)
                {
                    using (writer.Block("if (left < ChunkRows)"))
                    {
                        writer.Line($"{WordTrainingTiles.MoveRest(words, simd)}({arguments}, left);");
                        writer.Line("break;");
                    }

                    writer.Line();
                }

                writer.Line($"{WordTrainingTiles.Move(words, simd)}({arguments});");
            }
        }
    }

    private void WriteSources(List<string> numbers)
    {
        writer.Line("// A chunk after the first meets words as they were.");
        foreach (var number in numbers)
        {
            writer.Line($"ref var source{number} = ref x{number};");
        }

        using (writer.Block("if (count > ChunkRows)"))
        {
            for (var i = 0; i < numbers.Count; i++)
            {
                var number = numbers[i];
                writer.Line($"source{number} = ref Unsafe.Add(ref memory, SourcesOffset{(i == 0 ? "" : " + Stride")});");
                writer.Line($"MemoryMarshal.CreateSpan(ref x{number}, Stride).CopyTo(MemoryMarshal.CreateSpan(ref source{number}, Stride));");
            }
        }

        writer.Line();
    }
}
