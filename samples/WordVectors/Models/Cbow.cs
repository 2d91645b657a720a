using KernelGen.Word2Vec;

namespace Words;

/// <summary>The model of <c>--cbow</c>: the words around a word predict it.</summary>
[Cbow(100)]
internal readonly partial struct Cbow100;

/// <summary>The model of <c>--cbow --size 50</c>.</summary>
[Cbow(50)]
internal readonly partial struct Cbow50;

/// <summary>The model of <c>--cbow --size 200</c>.</summary>
[Cbow(200)]
internal readonly partial struct Cbow200;

/// <summary>The model of <c>--cbow --size 300</c>.</summary>
[Cbow(300)]
internal readonly partial struct Cbow300;

/// <summary>The model of <c>--cbow --hs</c>.</summary>
[Cbow(100, Objective = Objective.HierarchicalSoftmax)]
internal readonly partial struct CbowTree100;

/// <summary>The model of <c>--cbow --hs --size 50</c>.</summary>
[Cbow(50, Objective = Objective.HierarchicalSoftmax)]
internal readonly partial struct CbowTree50;

/// <summary>The model of <c>--cbow --hs --size 200</c>.</summary>
[Cbow(200, Objective = Objective.HierarchicalSoftmax)]
internal readonly partial struct CbowTree200;

/// <summary>The model of <c>--cbow --hs --size 300</c>.</summary>
[Cbow(300, Objective = Objective.HierarchicalSoftmax)]
internal readonly partial struct CbowTree300;
