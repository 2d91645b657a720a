using KernelGen.Generators.Tests.Harness;

namespace KernelGen.Generators.Tests.Declarations;

public class SmokeTests
{
    [Fact]
    public void AKernelIsGeneratedAndComputes()
    {
        var generation = Generation.OfValid("""
            using System;
            using KernelGen;
            namespace Demo;
            public static partial class Kernels
            {
                [Softmax(2)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> destination);
                [SoftmaxCrossEntropy(10)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient);
                [SoftmaxCrossEntropy(10)] public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient);
                public static float Run()
                {
                    Span<float> y = stackalloc float[2];
                    Softmax([1f, 2f], y);
                    return y[1];
                }
            }
            """);
        Assert.Equal(0.73105857863f, (float)generation.Load().GetType("Demo.Kernels")!.GetMethod("Run")!.Invoke(null, null)!, 1e-6f);
    }
}
