using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the body of Gradient, the exact loss and gradient of one window: the argument checks, the choice of a width, and what each width does.</summary>
internal sealed class WordModelGradient(SourceWriter writer, WordModelSpec spec)
{
    private readonly WordPlan plan = new(spec);
    private readonly string scalar = Simd.Widths(spec.Element)[0].Scalar;

    private bool HasTree => spec.Objective == Objective.HierarchicalSoftmax;

    private bool HasNegatives => spec.Objective == Objective.NegativeSampling;

    public void Write()
    {
        WriteConstants();
        WriteEntry();
        foreach (var simd in Simd.Widths(spec.Element))
        {
            new WordModelWindow(writer, plan, simd).Write();
            new WordVectorMethods(writer, plan, simd).Write();
            new WordScoreMethods(writer, plan, simd).Write();
        }
    }

    private void WriteConstants()
    {
        writer.Line($"private const int Dimensions = {spec.Dimensions.Text()};");
        writer.Line();
        if (plan.IsSoftmax)
        {
            writer.Line("// Scores come in whole blocks; those beyond the vocabulary are −∞ and count nothing.");
            writer.Line($"private const int ScoreBlock = {plan.OpenLanes.Text()};");
        }
        else
        {
            writer.Line("// Decisions whose losses and slopes are computed at once.");
            writer.Line($"private const int Group = {plan.Group.Text()};");
        }

        writer.Line();
        writer.Line($"// Elements of working memory{(plan.IsSoftmax ? ", beside a score and a slope for each word" : "")}.");
        writer.Line($"private const int Memory = {plan.Memory.Text()};");
        writer.Line();
    }

    private void WriteEntry()
    {
        using (writer.OptimizedMethod(new WordModelMethods(spec.Element).Gradient("", ""), canBeInlined: false))
        {
            WriteLengths();
            WriteOverlaps();
            writer.Line("WordGuard.Word(center, words, nameof(center));");
            writer.Line("WordGuard.Words(context, words, nameof(context));");
            if (HasNegatives)
            {
                writer.Line("WordGuard.Words(negatives, words, nameof(negatives));");
            }

            using (writer.Block("if (context.IsEmpty)"))
            {
                writer.Line("return 0;");
            }

            writer.Line();
            WriteChoice();
        }
    }

    private void WriteLengths()
    {
        writer.Line("var words = Guard.Rows(inputVectors, Dimensions, nameof(inputVectors));");
        writer.Line(HasTree ? "WordGuard.Tree(tree, words, nameof(tree));" : "WordGuard.NoTree(tree, nameof(tree));");
        writer.Line($"Guard.Length(outputVectors, {(HasTree ? "(words - 1L) * Dimensions" : "inputVectors.Length")}, nameof(outputVectors));");
        writer.Line(HasNegatives
            ? $"WordGuard.Negatives(negatives, {(plan.IsCbow ? "1" : "context.Length")}, nameof(negatives));"
            : "Guard.Length(negatives, 0, nameof(negatives));");
        writer.Line($"Guard.Length<{scalar}>(inputGradient, inputVectors.Length, nameof(inputGradient));");
        writer.Line($"Guard.Length<{scalar}>(outputGradient, outputVectors.Length, nameof(outputGradient));");
    }

    private void WriteOverlaps()
    {
        var others = new List<(string Name, string Type)> { ("inputVectors", scalar), ("outputVectors", scalar), ("context", "int"), ("negatives", "int") };
        foreach (var destination in new[] { "inputGradient", "outputGradient" })
        {
            foreach (var (name, type) in others)
            {
                writer.Line($"Guard.Apart<{type}, {scalar}>({name}, {destination}, nameof({destination}));");
            }

            others.Add((destination, scalar));
        }
    }

    private void WriteChoice()
    {
        var widths = Simd.Widths(spec.Element);
        var arguments = string.Join(", ", WordModelWindow.Arguments(plan));
        for (var i = 0; i < widths.Count; i++)
        {
            using (writer.Block(i == widths.Count - 1 ? "else" : $"{(i == 0 ? "" : "else ")}if ({widths[i].IsAccelerated})"))
            {
                writer.Line($"return ({scalar}){WordModelWindow.Name(widths[i])}({arguments});");
            }
        }
    }
}
