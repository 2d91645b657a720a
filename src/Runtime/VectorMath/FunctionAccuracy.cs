namespace KernelGen;

/// <summary>The largest error of a function of <see cref="VectorMath"/>, in units in the last place of the exact result.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Element"><see cref="float"/> or <see cref="double"/>.</param>
/// <param name="Fused">The bound where multiply-add is fused: <see cref="VectorMath.IsMultiplyAddFused"/>.</param>
/// <param name="Unfused">The bound where it is not.</param>
public sealed record FunctionAccuracy(string Function, Type Element, double Fused, double Unfused);
