using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the body of Train, gradient descent in place: the argument checks, the choice of a width, and what each width does.</summary>
internal sealed class WordModelTraining(SourceWriter writer, WordModelSpec spec)
{
    private readonly WordTrainingPlan plan = new(spec);
    private readonly string scalar = Simd.Widths(spec.Element)[0].Scalar;

    /// <summary>The documentation of the member that forwards to it.</summary>
    public static void WriteDocumentation(SourceWriter writer, WordModelSpec spec)
    {
        writer.Line($"/// <summary>Gradient descent over windows, in place, with vectors of {spec.Dimensions.Text()}; returns the sum of the losses before their updates.</summary>");
        if (new WordTrainingPlan(spec).Words.Count > 1)
        {
            writer.Line("/// <remarks>Two context words meet six output vectors at a time, and the second one's scores are corrected by what the first one's updates add to them.</remarks>");
        }

        var rows = spec.Objective == Objective.HierarchicalSoftmax ? "(V − 1)" : "V";
        writer.Line("/// <param name=\"inputVectors\">V × Stride values, updated; what is between the rows is 0 and stays 0.</param>");
        writer.Line($"/// <param name=\"outputVectors\">{rows} × Stride values, updated likewise.</param>");
        writer.Line("/// <param name=\"windows\">The centers, their contexts and what was drawn for them.</param>");
        writer.Line("/// <param name=\"learningRate\">The size of a step.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A length, the windows or the tree are not that, or the matrices overlap; nothing has been written.</exception>");
        writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">A word is not in the vocabulary; nothing has been written.</exception>");
    }

    public void Write()
    {
        WriteConstants();
        WriteEntry();
        foreach (var simd in Simd.Widths(spec.Element))
        {
            writer.Line();
            new WordTrainingWindows(writer, plan, simd).Write();
            var tiles = new WordTrainingTiles(writer, plan, simd);
            foreach (var words in plan.Words)
            {
                writer.Line();
                tiles.WriteScores(words);
                writer.Line();
                tiles.WriteMoves(words);
                if (plan.HasTree)
                {
                    writer.Line();
                    tiles.WriteRest(words);
                }
            }

            if (plan.Words.Count > 1)
            {
                writer.Line();
                new WordTrainingTiles(writer, plan, simd, isAhead: true).WriteAhead();
            }

            if (plan.IsSoftmax)
            {
                writer.Line();
                new WordTrainingSoftmax(writer, plan, simd).Write();
            }

            if (plan.IsCbow)
            {
                writer.Line();
                new WordTrainingContext(writer, plan, simd).Write();
            }
        }
    }

    private void WriteConstants()
    {
        writer.Line("// Elements from row to row in training.");
        writer.Line($"private const int Stride = {plan.Stride.Text()};");
        writer.Line();
        writer.Line("// Decisions of a chunk, and its elements: where their rows begin, what they are to say, and the slopes of one word and of another.");
        writer.Line($"private const int ChunkRows = {WordTrainingPlan.Rows.Text()};");
        writer.Line($"private const int ChunkSize = {WordTrainingPlan.ChunkSize.Text()};");
        writer.Line();
        writer.Line("// Where sums that are not done, vectors and chunks begin in working memory; losses come first.");
        writer.Line($"private const int PartsOffset = {plan.PartsOffset.Text()};");
        writer.Line($"private const int SourcesOffset = {plan.SourcesOffset.Text()};");
        if (plan.Words.Count > 1)
        {
            writer.Line($"private const int AheadOffset = {plan.AheadOffset.Text()};");
        }

        writer.Line($"private const int ChunksOffset = {plan.ChunksOffset.Text()};");
        writer.Line();
    }

    private void WriteEntry()
    {
        using (writer.OptimizedMethod(new WordModelMethods(spec.Element).Train("", ""), canBeInlined: false))
        {
            writer.Line($"var words = Guard.Rows<{scalar}>(inputVectors, Stride, nameof(inputVectors));");
            writer.Line(plan.HasTree ? "WordGuard.Tree(windows.Tree, words, nameof(windows));" : "WordGuard.NoTree(windows.Tree, nameof(windows));");
            writer.Line($"Guard.Length<{scalar}>(outputVectors, {(plan.HasTree ? "(words - 1L) * Stride" : "inputVectors.Length")}, nameof(outputVectors));");
            writer.Line($"Guard.Apart<{scalar}, {scalar}>(inputVectors, outputVectors, nameof(outputVectors));");
            writer.Line($"TrainingGuard.Windows(in windows, words, negatives: {(plan.HasNegatives ? "true" : "false")}, perWindow: {(plan.IsCbow ? "true" : "false")});");
            writer.Line();
            WriteChoice();
        }
    }

    private void WriteChoice()
    {
        var widths = Simd.Widths(spec.Element);
        for (var i = 0; i < widths.Count; i++)
        {
            using (writer.Block(i == widths.Count - 1 ? "else" : $"{(i == 0 ? "" : "else ")}if ({widths[i].IsAccelerated})"))
            {
                writer.Line($"return ({scalar})Train_{widths[i].Bits.Text()}(ref MemoryMarshal.GetReference(inputVectors), ref MemoryMarshal.GetReference(outputVectors), in windows, {(plan.IsSoftmax ? "words, " : "")}learningRate);");
            }
        }
    }
}
