using KernelGen;

namespace Consumer;

/// <summary>What a project that declares kernels writes to prove them: one line each. These are the first tests to copy.</summary>
[Trait("Category", "Numeric")]
public class VerificationTests
{
    [Fact]
    public void PublishedKernels_AreVerified()
    {
        KernelVerification.Verify(VectorKernel.Softmax, 10, Kernels.Softmax).ThrowIfFailed();
        KernelVerification.Verify(VectorKernel.SoftmaxGradient, 10, Kernels.SoftmaxGradient).ThrowIfFailed();
        KernelVerification.Verify(VectorKernel.LogSoftmax, 10, Kernels.LogSoftmax).ThrowIfFailed();
        KernelVerification.Verify(VectorKernel.LogSoftmaxGradient, 10, Kernels.LogSoftmaxGradient).ThrowIfFailed();
        KernelVerification.Verify(VectorKernel.Sigmoid, 10, Kernels.Sigmoid).ThrowIfFailed();
        KernelVerification.Verify(VectorKernel.SigmoidGradient, 10, Kernels.SigmoidGradient).ThrowIfFailed();
        KernelVerification.Verify(VectorKernel.LogSigmoid, 10, Kernels.LogSigmoid).ThrowIfFailed();
        KernelVerification.Verify(VectorKernel.SoftmaxCrossEntropyLabels, 10, Kernels.CrossEntropy).ThrowIfFailed();
        KernelVerification.Verify(VectorKernel.SoftmaxCrossEntropyTargets, 10, Kernels.CrossEntropy).ThrowIfFailed();
    }

    [Fact]
    public void PublishedNetwork_IsVerified()
    {
        Assert.Equal((784, 10, 101_770), (DigitNet.InputSize, DigitNet.OutputSize, DigitNet.ParameterCount));
        KernelVerification.VerifyNetwork<DigitNet, float>().ThrowIfFailed();
    }

    [Theory]
    [MemberData(nameof(KernelCase.Names), MemberType = typeof(KernelCase))]
    public void EveryKernel_IsVerifiedInBothElements(string name)
    {
        var kernel = KernelCase.Get(name);
        KernelVerification.Verify(kernel.Kind, kernel.Size, kernel.SingleForward).ThrowIfFailed();
        KernelVerification.Verify(kernel.Kind, kernel.Size, kernel.DoubleForward).ThrowIfFailed();
        KernelVerification.Verify(kernel.GradientKind, kernel.Size, kernel.SingleGradient).ThrowIfFailed();
        KernelVerification.Verify(kernel.GradientKind, kernel.Size, kernel.DoubleGradient).ThrowIfFailed();
    }

    [Theory]
    [MemberData(nameof(LossCase.Names), MemberType = typeof(LossCase))]
    public void EveryLoss_IsVerifiedInBothElements(string name)
    {
        var loss = LossCase.Get(name);
        KernelVerification.Verify(VectorKernel.SoftmaxCrossEntropyLabels, loss.Size, loss.SingleLabels, loss.Reduction).ThrowIfFailed();
        KernelVerification.Verify(VectorKernel.SoftmaxCrossEntropyLabels, loss.Size, loss.DoubleLabels, loss.Reduction).ThrowIfFailed();
        KernelVerification.Verify(VectorKernel.SoftmaxCrossEntropyTargets, loss.Size, loss.SingleTargets, loss.Reduction).ThrowIfFailed();
        KernelVerification.Verify(VectorKernel.SoftmaxCrossEntropyTargets, loss.Size, loss.DoubleTargets, loss.Reduction).ThrowIfFailed();
    }

    [Fact]
    public void Classifiers_AreVerifiedInBothElements()
    {
        KernelVerification.VerifyNetwork<SingleClassifier, float>().ThrowIfFailed();
        KernelVerification.VerifyNetwork<DoubleClassifier, double>().ThrowIfFailed();
    }
}
