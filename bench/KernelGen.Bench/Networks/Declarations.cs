namespace KernelGen.Bench.Networks;

// The sizes that the tables compare, with sigmoid layers.
[Network(10)]
[Dense(5, Activation.Sigmoid)]
[Dense(10)]
internal readonly partial struct Sigmoid10x5x10;

[Network(64)]
[Dense(32, Activation.Sigmoid)]
[Dense(10)]
internal readonly partial struct Sigmoid64x32x10;

[Network(784)]
[Dense(128, Activation.Sigmoid)]
[Dense(10)]
internal readonly partial struct Sigmoid784x128x10;

// Sizes that are no multiples of anything, and a deeper one.
[Network(20)]
[Dense(12, Activation.Sigmoid)]
[Dense(4)]
internal readonly partial struct Sigmoid20x12x4;

[Network(100)]
[Dense(60, Activation.Sigmoid)]
[Dense(25)]
internal readonly partial struct Sigmoid100x60x25;

[Network(256)]
[Dense(128, Activation.Sigmoid)]
[Dense(64, Activation.Sigmoid)]
[Dense(10)]
internal readonly partial struct Sigmoid256x128x64x10;

// Other activations.
[Network(64)]
[Dense(32, Activation.Relu)]
[Dense(10)]
internal readonly partial struct Relu64x32x10;

[Network(64)]
[Dense(32, Activation.Tanh)]
[Dense(10)]
internal readonly partial struct Tanh64x32x10;

[Network(64)]
[Dense(32, Activation.Gelu)]
[Dense(10)]
internal readonly partial struct Gelu64x32x10;

[Network(784)]
[Dense(128, Activation.Relu)]
[Dense(10)]
internal readonly partial struct Relu784x128x10;

[Network(784)]
[Dense(128, Activation.Tanh)]
[Dense(10)]
internal readonly partial struct Tanh784x128x10;

[Network(784)]
[Dense(128, Activation.Gelu)]
[Dense(10)]
internal readonly partial struct Gelu784x128x10;

// Other losses, and double.
[Network(64, Loss = LossFunction.SigmoidCrossEntropy)]
[Dense(32, Activation.Sigmoid)]
[Dense(10)]
internal readonly partial struct SigmoidLoss64x32x10;

[Network(64, Loss = LossFunction.MeanSquaredError)]
[Dense(32, Activation.Sigmoid)]
[Dense(10)]
internal readonly partial struct SquaredLoss64x32x10;

[Network(64, Precision = Precision.Double)]
[Dense(32, Activation.Sigmoid)]
[Dense(10)]
internal readonly partial struct Double64x32x10;

[Network(784, Precision = Precision.Double)]
[Dense(128, Activation.Sigmoid)]
[Dense(10)]
internal readonly partial struct Double784x128x10;

// One layer: this loss's prediction is the sigmoid of the layer's output.
[Network(10, Loss = LossFunction.SigmoidCrossEntropy)]
[Dense(5)]
internal readonly partial struct Dense10x5;

[Network(64, Loss = LossFunction.SigmoidCrossEntropy)]
[Dense(64)]
internal readonly partial struct Dense64x64;

[Network(256, Loss = LossFunction.SigmoidCrossEntropy)]
[Dense(256)]
internal readonly partial struct Dense256x256;

[Network(784, Loss = LossFunction.SigmoidCrossEntropy)]
[Dense(128)]
internal readonly partial struct Dense784x128;
