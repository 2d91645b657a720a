using KernelGen.Word2Vec;

namespace KernelGen.Portability;

/// <summary>Vectors in registers.</summary>
[SkipGram(100)]
internal readonly partial struct SampledWords;

/// <summary>Vectors in loops, with a rest, and scores in a row as long as the vocabulary.</summary>
[Cbow(300, Objective = Objective.Softmax)]
internal readonly partial struct SoftmaxWords;

/// <summary>The same in double, with a tree.</summary>
[Cbow(50, Objective = Objective.HierarchicalSoftmax, Context = ContextReduction.Sum, Precision = Precision.Double)]
internal readonly partial struct TreeWords;
