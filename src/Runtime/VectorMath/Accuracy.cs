namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>
    /// The largest error of each function over every argument, subnormal numbers and the edges of overflow included. It is a contract, held
    /// by tests that read this table.
    /// </summary>
    public static IReadOnlyList<FunctionAccuracy> Accuracy { get; } =
    [
        new(nameof(Exp), typeof(float), Fused: 1, Unfused: 2),
        new(nameof(Log), typeof(float), Fused: 1, Unfused: 2),
        new(nameof(Log1P), typeof(float), Fused: 2, Unfused: 3),
        new(nameof(Sigmoid), typeof(float), Fused: 2, Unfused: 3),
        new(nameof(Tanh), typeof(float), Fused: 2, Unfused: 3),
        new(nameof(Softplus), typeof(float), Fused: 2, Unfused: 3),
        new(nameof(Erf), typeof(float), Fused: 2, Unfused: 3),
        new(nameof(Exp), typeof(double), Fused: 1, Unfused: 2),
        new(nameof(Log), typeof(double), Fused: 1, Unfused: 2),
        new(nameof(Log1P), typeof(double), Fused: 2, Unfused: 3),
        new(nameof(Sigmoid), typeof(double), Fused: 2, Unfused: 3),
        new(nameof(Tanh), typeof(double), Fused: 2, Unfused: 3),
        new(nameof(Softplus), typeof(double), Fused: 2, Unfused: 3),
        new(nameof(Erf), typeof(double), Fused: 2, Unfused: 3),
    ];
}
