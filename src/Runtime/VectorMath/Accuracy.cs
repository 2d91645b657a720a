namespace KernelGen;

public static partial class VectorMath
{
    /// <summary>
    /// The largest error of each function over every argument, subnormal numbers and the edges of overflow included. It is a contract, held
    /// by tests that read this table, on machines that fuse multiply-add and on machines that do not.
    /// </summary>
    public static IReadOnlyList<FunctionAccuracy> Accuracy { get; } =
    [
        new(nameof(Exp), typeof(float), MaximumUlp: 1),
        new(nameof(Log), typeof(float), MaximumUlp: 1),
        new(nameof(Log1P), typeof(float), MaximumUlp: 2),
        new(nameof(Sigmoid), typeof(float), MaximumUlp: 2),
        new(nameof(Tanh), typeof(float), MaximumUlp: 2),
        new(nameof(Softplus), typeof(float), MaximumUlp: 2),
        new(nameof(Erf), typeof(float), MaximumUlp: 2),
        new(nameof(Exp), typeof(double), MaximumUlp: 1),
        new(nameof(Log), typeof(double), MaximumUlp: 1),
        new(nameof(Log1P), typeof(double), MaximumUlp: 2),
        new(nameof(Sigmoid), typeof(double), MaximumUlp: 2),
        new(nameof(Tanh), typeof(double), MaximumUlp: 2),
        new(nameof(Softplus), typeof(double), MaximumUlp: 2),
        new(nameof(Erf), typeof(double), MaximumUlp: 2),
    ];
}
