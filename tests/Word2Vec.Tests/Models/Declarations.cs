namespace KernelGen.Word2Vec.Tests.Models;

// The declarations of the public surface, and every combination at sizes of each kind of plan.
[SkipGram(100)]
internal readonly partial struct Words100;

[SkipGram(100, Objective = Objective.Softmax)]
internal readonly partial struct WordsFull;

[Cbow(100, Objective = Objective.HierarchicalSoftmax, Context = ContextReduction.Sum)]
internal readonly partial struct WordsTree;

[SkipGram(3, Precision = Precision.Double)]
internal readonly partial struct SkipGramSampling;

[SkipGram(3, Objective = Objective.Softmax, Precision = Precision.Double)]
internal readonly partial struct SkipGramSoftmax;

[SkipGram(3, Objective = Objective.HierarchicalSoftmax, Precision = Precision.Double)]
internal readonly partial struct SkipGramTree;

[Cbow(3, Precision = Precision.Double)]
internal readonly partial struct MeanSampling;

[Cbow(3, Objective = Objective.Softmax, Precision = Precision.Double)]
internal readonly partial struct MeanSoftmax;

[Cbow(3, Objective = Objective.HierarchicalSoftmax, Precision = Precision.Double)]
internal readonly partial struct MeanTree;

[Cbow(3, Context = ContextReduction.Sum, Precision = Precision.Double)]
internal readonly partial struct SumSampling;

[Cbow(3, Objective = Objective.Softmax, Context = ContextReduction.Sum, Precision = Precision.Double)]
internal readonly partial struct SumSoftmax;

[Cbow(3, Objective = Objective.HierarchicalSoftmax, Context = ContextReduction.Sum, Precision = Precision.Double)]
internal readonly partial struct SumTree;

// One element, a part of a block, loops with a rest, and loops without one.
[SkipGram(1)]
internal readonly partial struct Words1;

[Cbow(10, Precision = Precision.Double)]
internal readonly partial struct Words10;

[Cbow(50, Objective = Objective.Softmax)]
internal readonly partial struct Words50;

[SkipGram(128, Objective = Objective.HierarchicalSoftmax)]
internal readonly partial struct Words128;

[SkipGram(300, Objective = Objective.Softmax)]
internal readonly partial struct Words300;

[Cbow(768, Context = ContextReduction.Sum)]
internal readonly partial struct Words768;

[SkipGram(1000, Precision = Precision.Double)]
internal readonly partial struct Words1000;
