using KernelGen;

namespace Consumer;

/// <summary>Every gradient against central differences of its own forward pass, in double, at 1e-7.</summary>
[Trait("Category", "Numeric")]
public class GradientTests
{
    private const int Rows = 2;

    [Theory]
    [MemberData(nameof(KernelCase.Names), MemberType = typeof(KernelCase))]
    public void AGradientKernel_IsThatOfItsForwardPass(string name)
    {
        var kernel = KernelCase.Get(name);
        var x = Samples.Numbers<double>(Rows * kernel.Size);
        var dy = Samples.Numbers<double>(x.Length, seed: 2);

        GradientCheck.Function(point => Dot(dy, kernel.Run(point)), x, kernel.RunGradient(x, dy)).ThrowIfFailed();
    }

    [Theory]
    [MemberData(nameof(LossCase.Names), MemberType = typeof(LossCase))]
    public void ALossKernel_ReturnsTheGradientOfItsLoss(string name)
    {
        var loss = LossCase.Get(name);
        var x = Samples.Numbers<double>(Rows * loss.Size);
        var labels = Samples.Labels(Rows, loss.Size);
        double[] targets = [.. Samples.Targets<double>(Rows, loss.Size).Select(target => 1.5 * target)];

        GradientCheck.Function(point => loss.Run(point, labels).Loss, x, loss.Run(x, labels).Gradient).ThrowIfFailed();
        GradientCheck.Function(point => loss.Run(point, targets).Loss, x, loss.Run(x, targets).Gradient).ThrowIfFailed();
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
