using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>The XML documentation of a word model's exact gradient: its formula, its sizes, what it costs and how it is covered.</summary>
internal sealed class WordModelDocumentation(SourceWriter writer, WordModelSpec spec)
{
    /// <summary>For each element of an output vector: a term of the score, of v's gradient and of its own.</summary>
    private const int MultiplyAdds = 3;

    private readonly WordPlan plan = new(spec);
    private readonly Simd simd = Simd.Widths(spec.Element)[0];

    private string Dimensions => spec.Dimensions.Text();

    private string Rows => spec.Objective == Objective.HierarchicalSoftmax ? "(V − 1)" : "V";

    public void WriteGradient()
    {
        writer.Line($"/// <summary>{Loss}; {Prediction}; {Gradient}, added to the destinations. An output vector costs {Grouped(MultiplyAdds * spec.Dimensions)} multiplications and additions.</summary>");
        writer.Line($"/// <remarks>{Covering} {Memory} The result has the same bits at every width of vectors.</remarks>");
        writer.Line($"/// <param name=\"inputVectors\">V × {Dimensions} values, a row for each word.</param>");
        writer.Line($"/// <param name=\"outputVectors\">{Rows} × {Dimensions} values, a row for each {(Rows == "V" ? "word" : "inner node of the tree")}.</param>");
        writer.Line("/// <param name=\"center\">The word in the middle of the window.</param>");
        writer.Line("/// <param name=\"context\">The words around it, each as often as it stands there; none cost 0 and add nothing.</param>");
        writer.Line($"/// <param name=\"negatives\">{Negatives}</param>");
        writer.Line($"/// <param name=\"tree\">{(spec.Objective == Objective.HierarchicalSoftmax ? "Codes and paths of the V words." : "Null: the objective has no tree.")}</param>");
        writer.Line($"/// <param name=\"inputGradient\">V × {Dimensions} values, added to.</param>");
        writer.Line($"/// <param name=\"outputGradient\">{Rows} × {Dimensions} values, added to.</param>");
        writer.Line("/// <returns>The loss J.</returns>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A length or the tree is not that, or a destination overlaps another argument; nothing has been written.</exception>");
        writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">A word is not in the vocabulary; nothing has been written.</exception>");
    }

    private string Loss => (plan.IsCbow, spec.ContextReduction) switch
    {
        (false, _) => "J = Σ F(o; v) over the words o of the context, v the input vector of the center",
        (_, ContextReduction.Sum) => "J = F(center; v̂), v̂ = Σ v over the context",
        _ => "J = F(center; v̂), v̂ = (1/n) Σ v over the n words of the context",
    };

    private string V => plan.IsCbow ? "v̂" : "v";

    private string Prediction => spec.Objective switch
    {
        Objective.NegativeSampling => $"F(o; {V}) = softplus(−u_o·{V}) + Σ softplus(u_k·{V}) over its negatives k",
        Objective.Softmax => $"F(o; {V}) = log Σ exp(u·{V}) − u_o·{V}",
        _ => $"F(o; {V}) = Σ softplus(−(1 − 2b) u_p·{V}) over the inner nodes p on the path to o and the bits b of its code",
    };

    private string Gradient => (plan.IsCbow, spec.ContextReduction) switch
    {
        (false, _) => "and the gradient",
        (_, ContextReduction.Sum) => "and the gradient, of which each position of the context gets dF/dv̂",
        _ => "and the gradient, of which each position of the context gets (1/n) dF/dv̂",
    };

    private string Covering
    {
        get
        {
            var row = plan.Row(PredictionKernel.Spread, simd.Lanes);
            var isResident = WordPlan.Resident(row, PredictionKernel.V, PredictionKernel.VGradient).Count > 0;
            var vectors = isResident
                ? $"{V} and its gradient stay in registers while output vectors go by"
                : $"Output vectors go by one after the other, in loops over {row.LoopBlocks.Text()} of {row.Layout.Blocks.Text()} blocks of {row.Layout.BlockLanes.Text()}";
            var scores = plan.IsSoftmax
                ? $"the scores of all words are computed once{(plan.IsCbow ? "" : " for all words of the context")}"
                : $"losses and slopes of {plan.Group.Text()} decisions are computed at once";
            return $"{vectors}; {scores}.";
        }
    }

    private string Memory => $"{Grouped((long)plan.Memory * simd.ElementBits / 8)} bytes of working memory a thread{(plan.IsSoftmax ? $", and {(2 * simd.ElementBits / 8).Text()} for each word" : "")}.";

    private string Negatives => (spec.Objective, plan.IsCbow) switch
    {
        (Objective.NegativeSampling, false) => "K words for each word of the context, word after word; taken as given.",
        (Objective.NegativeSampling, true) => "K words; taken as given.",
        _ => "Empty: the objective has none.",
    };

    private static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
