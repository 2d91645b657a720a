using KernelGen.Word2Vec;

namespace Words;

/// <summary>Skip-gram with negative sampling in 100 dimensions. A size is part of a type: the generator writes the training step for exactly this many values.</summary>
[SkipGram(100)]
internal readonly partial struct SkipGram100;

/// <summary>The model of <c>--size 50</c>.</summary>
[SkipGram(50)]
internal readonly partial struct SkipGram50;

/// <summary>The model of <c>--size 200</c>.</summary>
[SkipGram(200)]
internal readonly partial struct SkipGram200;

/// <summary>The model of <c>--size 300</c>.</summary>
[SkipGram(300)]
internal readonly partial struct SkipGram300;

/// <summary>The model of <c>--hs</c>: a Huffman tree in place of negative samples.</summary>
[SkipGram(100, Objective = Objective.HierarchicalSoftmax)]
internal readonly partial struct SkipGramTree100;

/// <summary>The model of <c>--hs --size 50</c>.</summary>
[SkipGram(50, Objective = Objective.HierarchicalSoftmax)]
internal readonly partial struct SkipGramTree50;

/// <summary>The model of <c>--hs --size 200</c>.</summary>
[SkipGram(200, Objective = Objective.HierarchicalSoftmax)]
internal readonly partial struct SkipGramTree200;

/// <summary>The model of <c>--hs --size 300</c>.</summary>
[SkipGram(300, Objective = Objective.HierarchicalSoftmax)]
internal readonly partial struct SkipGramTree300;
