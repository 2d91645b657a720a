namespace KernelGen;

/// <summary>The largest error of a function of <see cref="VectorMath"/>.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Element"><see cref="float"/> or <see cref="double"/>.</param>
/// <param name="MaximumUlp">
/// The bound, in units in the last place of the exact result: the spacing of the element's numbers there, that of the subnormal numbers at
/// the bottom. 0.5 is what correct rounding gives.
/// </param>
public sealed record FunctionAccuracy(string Function, Type Element, double MaximumUlp);
