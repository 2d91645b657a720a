namespace KernelGen;

/// <summary>
/// The kinds of vector kernels, named like their attributes: what <see cref="KernelVerification"/> is to verify. The type of a kind says
/// which delegate goes with it, so that a gradient cannot be verified as a forward pass.
/// </summary>
public static partial class VectorKernel
{
    private static GradientKind.SizedGradient Each(Func<double, double, double> scale) => (saved, dy, destination, _) =>
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = Math.Abs(scale(saved[i], dy[i]));
        }
    };
}
