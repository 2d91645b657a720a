using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>How the exact gradient of a word model is covered: what its passes are, and where their intermediate values lie.</summary>
internal sealed record WordPlan(WordModelSpec Spec)
{
    /// <summary>Decisions of a group, whose losses and slopes are computed at once: a block of scores.</summary>
    public int Group => MatMulChains.BlockLanes(Spec.Element);

    /// <summary>Elements of a vector in working memory.</summary>
    public int Stride => WordMatrix.Stride(Spec);

    public bool IsCbow => Spec.Architecture == WordArchitecture.Cbow;

    public bool IsSoftmax => Spec.Objective == Objective.Softmax;

    /// <summary>Scores of a full softmax come in this many.</summary>
    public int OpenLanes => RowPlan.OpenBlocks * Group;

    /// <summary>The gradient of v, or v̂, is the first in working memory; v̂ follows it.</summary>
    public int ContextOffset => Stride;

    /// <summary>Scores come next, then what belongs to each of them: its slope, or its sign and its row.</summary>
    public int ScoresOffset => IsCbow ? 2 * Stride : Stride;

    /// <summary>Working memory, but for a full softmax's scores and slopes.</summary>
    public int Memory => ScoresOffset + (IsSoftmax ? 0 : 3 * Group);

    /// <summary>The plan of a pass over vectors of words.</summary>
    public RowPlan Row(Kernel kernel, int lanes) => RowPlan.Create(kernel, new RowLayout(Spec.Dimensions, Spec.Element), lanes);

    /// <summary>The plan of a pass over a group's scores.</summary>
    public RowPlan Scores(Kernel kernel, int lanes) => RowPlan.Create(kernel, new RowLayout(Group, Spec.Element), lanes);

    /// <summary>The rows among these that stay in registers while output vectors go by: all of them or none.</summary>
    public static IReadOnlyList<RowValue> Resident(RowPlan plan, params RowValue[] rows) =>
        plan.LoopBlocks == 0 && rows.Length * plan.Rest.Count() <= RegisterBudget.ResidentVectors(plan.IsFullWidth) ? rows : [];

    /// <summary>Bits of the vectors that cover a word's vector: a short one needs no larger ones.</summary>
    public int RowBits(int bits) => Math.Min(bits, new RowLayout(Spec.Dimensions, Spec.Element).BlockBits);
}
