namespace KernelGen.Runtime.Tests.Checks;

/// <summary>Sound networks of awkward shapes pass with every seed: rounding, cancellation and vanishing gradients are no failures.</summary>
public class NetworkToleranceTests
{
    [Fact]
    public void ASingleOutput_IsVerified() => PassesWithEverySeed<BinaryLayout>();

    [Fact]
    public void ASumOverRowsWithKinks_IsVerified() => PassesWithEverySeed<RegressionLayout>();

    [Fact]
    public void AVanishingGradient_IsVerified() => PassesWithEverySeed<DeepLayout>();

    [Fact]
    public void ALargeLossOfManyOutputs_IsVerified() => PassesWithEverySeed<WideLayout>();

    [Fact]
    public void ATypeWithoutAttributes_NeedsItsReferenceNetwork() =>
        Assert.Throws<ArgumentException>("TNetwork", () => KernelVerification.VerifyNetwork<HandWrittenNetwork<BinaryLayout, float>, float>());

    [Fact]
    public void ASoftmaxNetworkThatIsNoClassifier_IsNamed()
    {
        var report = KernelVerification.VerifyNetwork<HandWrittenNetwork<BinaryLayout, float>, float>(new ReferenceNetwork<double>(5, [new(7, Activation.Gelu), new(1)]));
        Assert.Contains("IClassifier", report.Checks.Where(check => !check.Passed).Select(check => check.Name));
    }

    private static void PassesWithEverySeed<TLayout>()
        where TLayout : ILayout
    {
        for (var seed = 0; seed < 5; seed++)
        {
            KernelVerification.VerifyNetwork<HandWrittenNetwork<TLayout, float>, float>(TLayout.Create<double>(), seed).ThrowIfFailed();
            KernelVerification.VerifyNetwork<HandWrittenNetwork<TLayout, double>, double>(TLayout.Create<double>(), seed).ThrowIfFailed();
        }
    }
}
