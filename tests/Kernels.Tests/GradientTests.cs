using KernelGen;

namespace Consumer;

/// <summary>Every gradient against central differences of its own forward pass, in double, at 1e-7.</summary>
[Trait("Category", "Numeric")]
public class GradientTests
{
    [Theory]
    [MemberData(nameof(KernelCase.Names), MemberType = typeof(KernelCase))]
    public void AGradientKernel_IsThatOfItsForwardPass(string name)
    {
        var kernel = KernelCase.Get(name);
        var x = Samples.Numbers<double>(Rows(kernel.Size) * kernel.Size);
        var dy = Samples.Numbers<double>(x.Length, seed: 2);

        GradientCheck.Function(point => Dot(dy, kernel.Run(point)), x, kernel.RunGradient(x, dy)).ThrowIfFailed();
    }

    [Theory]
    [MemberData(nameof(LossCase.Names), MemberType = typeof(LossCase))]
    public void ALossKernel_ReturnsTheGradientOfItsLoss(string name)
    {
        var loss = LossCase.Get(name);
        var rows = Rows(loss.Size);
        var x = Samples.Numbers<double>(rows * loss.Size);
        var labels = Samples.Labels(rows, loss.Size);
        double[] targets = [.. Samples.Targets<double>(rows, loss.Size).Select(target => 1.5 * target)];

        GradientCheck.Function(point => loss.Run(point, labels).Loss, x, loss.Run(x, labels).Gradient).ThrowIfFailed();
        GradientCheck.Function(point => loss.Run(point, targets).Loss, x, loss.Run(x, targets).Gradient).ThrowIfFailed();
    }

    /// <summary>Two calls for each element of each row: a long row is enough.</summary>
    private static int Rows(int size) => size < 1000 ? 2 : 1;

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
