using KernelGen.Word2Vec;

namespace KernelGen.Bench.Words;

[SkipGram(100)]
internal readonly partial struct SkipGram100;

[SkipGram(300)]
internal readonly partial struct SkipGram300;

[SkipGram(100, Objective = Objective.HierarchicalSoftmax)]
internal readonly partial struct SkipGramTree100;

[SkipGram(300, Objective = Objective.HierarchicalSoftmax)]
internal readonly partial struct SkipGramTree300;

[Cbow(100)]
internal readonly partial struct Cbow100;

[Cbow(300)]
internal readonly partial struct Cbow300;

[Cbow(100, Objective = Objective.HierarchicalSoftmax)]
internal readonly partial struct CbowTree100;

[Cbow(300, Objective = Objective.HierarchicalSoftmax)]
internal readonly partial struct CbowTree300;
