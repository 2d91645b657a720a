namespace KernelGen.Portability;

/// <summary>Layers narrower than a vector.</summary>
[Network(10)]
[Dense(5, Activation.Sigmoid)]
[Dense(10)]
internal readonly partial struct NarrowNet;

/// <summary>Layers of some vectors, none of them whole, and an activation that is computed from its input.</summary>
[Network(50)]
[Dense(33, Activation.Gelu)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
internal readonly partial struct DeepNet;

/// <summary>Layers of many vectors.</summary>
[Network(100, Loss = LossFunction.MeanSquaredError)]
[Dense(130, Activation.Relu)]
[Dense(9)]
internal readonly partial struct WideNet;

/// <summary>The same in double.</summary>
[Network(50, Precision = Precision.Double, Loss = LossFunction.SigmoidCrossEntropy, Reduction = Reduction.Sum)]
[Dense(33, Activation.Softplus)]
[Dense(9)]
internal readonly partial struct DoubleNet;
