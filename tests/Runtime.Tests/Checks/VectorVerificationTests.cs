namespace KernelGen.Runtime.Tests.Checks;

/// <summary>Kernels by the generic path, in float and double, pass; broken ones are caught by the check that is there for them.</summary>
public class VectorVerificationTests
{
    private const int Size = 10;

    public static TheoryData<int> Sizes => [1, 2, Size, 100];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void SoundKernels_AreVerified(int size)
    {
        foreach (var report in (VerificationReport[])[.. Sound<float>(size), .. Sound<double>(size)])
        {
            report.ThrowIfFailed();
            Assert.True(report.Passed);
        }
    }

    [Fact]
    public void EveryKernelOfTheGenericPath_IsAKindToVerify()
    {
        var kinds = typeof(VectorKernel).GetProperties().Select(property => property.Name).Order();
        var kernels = typeof(Reference).GetMethods().Where(method => method.DeclaringType == typeof(Reference)).Select(method =>
            method.Name == nameof(Reference.SoftmaxCrossEntropy)
                ? method.Name + (method.GetParameters()[1].ParameterType == typeof(ReadOnlySpan<int>) ? "Labels" : "Targets")
                : method.Name).Order();
        Assert.Equal(kernels, kinds);
    }

    [Fact]
    public void AMethodGroup_BindsWithoutATypeArgument()
    {
        Assert.EndsWith("Single", KernelVerification.Verify(VectorKernel.Softmax, Size, FloatKernels.Softmax).Subject, StringComparison.Ordinal);
        Assert.EndsWith("Double", KernelVerification.Verify(VectorKernel.Softmax, Size, DoubleKernels.Softmax).Subject, StringComparison.Ordinal);
        Assert.True(KernelVerification.Verify(VectorKernel.SoftmaxCrossEntropyLabels, Size, FloatKernels.CrossEntropy).Passed);
        Assert.True(KernelVerification.Verify(VectorKernel.SoftmaxCrossEntropyTargets, Size, FloatKernels.CrossEntropy).Passed);
        Assert.True(KernelVerification.Verify<float>(VectorKernel.Softmax, Size, BothKernels.Softmax).Passed);
        Assert.True(KernelVerification.Verify<double>(VectorKernel.Softmax, Size, BothKernels.Softmax).Passed);
    }

    [Fact]
    public void SoftmaxWithoutTheMaximum_FailsAtExtremeRows() =>
        Fails("extreme rows", KernelVerification.Verify(VectorKernel.Softmax, Size, (ReadOnlySpan<double> x, Span<double> y) =>
        {
            Reference.Softmax(x, y, Size);
            for (var start = 0; start < x.Length; start += Size)
            {
                var row = x.Slice(start, Size).ToArray();
                var sum = row.Sum(Math.Exp);
                for (var i = 0; i < Size; i++)
                {
                    y[start + i] = Math.Exp(row[i]) / sum;
                }
            }
        }));

    [Fact]
    public void AGradientOfTheWrongSign_Fails() =>
        Fails("1 rows", KernelVerification.Verify(VectorKernel.SoftmaxGradient, Size, (ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx) =>
        {
            Reference.SoftmaxGradient(y, dy, dx, Size);
            Negate(dx);
        }));

    [Fact]
    public void AKernelThatForgetsItsLastRow_Fails() =>
        Fails("2 rows", KernelVerification.Verify(VectorKernel.Relu, Size, (ReadOnlySpan<float> x, Span<float> y) =>
        {
            Guarded(x, y);
            var kept = Math.Max(0, x.Length - (x.Length > Size ? Size : 0));
            Reference.Relu(x[..kept], y[..kept], Size);
        }));

    [Fact]
    public void AKernelWhoseBitsDependOnTheBatch_Fails()
    {
        var report = KernelVerification.Verify(VectorKernel.Sigmoid, Size, (ReadOnlySpan<double> x, Span<double> y) =>
        {
            Reference.Sigmoid(x, y, Size);
            if (x.Length > Size)
            {
                y[0] = Math.BitIncrement(y[0]);
            }
        });
        Assert.Equal(["rows alone and among others"], Failed(report));
    }

    [Fact]
    public void AKernelThatReadsWhatItHasWritten_FailsInPlace()
    {
        var report = KernelVerification.Verify(VectorKernel.TanhGradient, Size, (ReadOnlySpan<double> y, ReadOnlySpan<double> dy, Span<double> dx) =>
        {
            Reference.TanhGradient(y, dy, new double[dx.Length], Size);
            Guarded(y, dx);
            Guarded(dy, dx);
            for (var i = 0; i < y.Length; i++)
            {
                dx[i] = 1 - (y[i] * y[i]);
                dx[i] *= dy[i];
            }
        });
        Assert.Equal(["in place of dy"], Failed(report));
    }

    [Fact]
    public void ATanhThatLosesMinusZero_Fails()
    {
        var report = KernelVerification.Verify(VectorKernel.Tanh, Size, (ReadOnlySpan<float> x, Span<float> y) =>
        {
            Reference.Tanh(x, y, Size);
            foreach (ref var value in y)
            {
                value += 0f;
            }
        });
        Assert.Equal(["−0"], Failed(report));
    }

    [Fact]
    public void AKernelThatTakesAnyLength_FailsByTheArgumentItShouldRefuse()
    {
        var report = KernelVerification.Verify(VectorKernel.Relu, Size, (ReadOnlySpan<float> x, Span<float> y) =>
        {
            for (var i = 0; i < x.Length; i++)
            {
                y[i] = MathF.Max(x[i], 0);
            }
        });
        Assert.Equal(["a destination too long is refused", "a shifted overlap is refused", "a row cut short is refused"], Failed(report));
    }

    [Fact]
    public void AKernelThatThrows_FailsWithWhatItThrew()
    {
        var report = KernelVerification.Verify(VectorKernel.Relu, Size, (ReadOnlySpan<float> _, Span<float> _) => throw new InvalidOperationException("Broken."));
        Assert.False(report.Passed);
        Assert.All(report.Checks, check => Assert.Equal("InvalidOperationException: Broken.", check.Detail));
    }

    [Fact]
    public void ALossThatForgetsTheMean_FailsFromTwoRowsOn()
    {
        var report = KernelVerification.Verify(VectorKernel.SoftmaxCrossEntropyLabels, Size, (ReadOnlySpan<double> z, ReadOnlySpan<int> labels, Span<double> dz) =>
            Reference.SoftmaxCrossEntropy(z, labels, dz, Size, Reduction.Sum));
        var failed = Failed(report);
        Assert.Contains("2 rows, loss", failed);
        Assert.Contains("2 rows, gradient", failed);
        Assert.DoesNotContain("1 rows, loss", failed);
        Assert.True(KernelVerification.Verify<double>(
            VectorKernel.SoftmaxCrossEntropyLabels, Size, (z, labels, dz) => Reference.SoftmaxCrossEntropy(z, labels, dz, Size, Reduction.Sum), Reduction.Sum).Passed);
    }

    [Fact]
    public void ALossFromARoundedProbability_FailsAtAConfidentRow() =>
        Assert.All(
            Failed(KernelVerification.Verify<double>(VectorKernel.SoftmaxCrossEntropyLabels, Size, (z, labels, dz) =>
            {
                var probabilities = new double[z.Length - (z.Length % Size)];
                Reference.Softmax(z[..probabilities.Length], probabilities, Size);
                _ = Reference.SoftmaxCrossEntropy(z, labels, dz, Size);
                var loss = 0.0;
                for (var r = 0; r < labels.Length; r++)
                {
                    loss -= Math.Log(probabilities[(r * Size) + labels[r]]);
                }

                return loss / Math.Max(labels.Length, 1);
            })),
            name => Assert.StartsWith("extreme row", name));

    [Fact]
    public void AGradientThatTakesTargetsToSumToOne_Fails() =>
        Fails("1 rows, gradient", KernelVerification.Verify<double>(VectorKernel.SoftmaxCrossEntropyTargets, Size, (z, targets, dz) =>
        {
            var t = targets.ToArray();
            var loss = Reference.SoftmaxCrossEntropy(z, targets, dz, Size);
            Reference.Softmax(z.ToArray(), dz, Size);
            for (var i = 0; i < t.Length; i++)
            {
                dz[i] = (dz[i] - t[i]) / (t.Length / Size);
            }

            return loss;
        }));

    [Fact]
    public void AFailedReport_NamesKernelAndValues_WhereItIsThrown()
    {
        var report = KernelVerification.Verify(VectorKernel.Softmax, Size, (ReadOnlySpan<float> x, Span<float> y) => Reference.Sigmoid(x, y, Size));
        var exception = Assert.Throws<KernelVerificationException>(report.ThrowIfFailed);
        Assert.Same(report, exception.Report);
        Assert.StartsWith("Softmax(10), Single: FAILED\n", exception.Message, StringComparison.Ordinal);
        Assert.Contains("FAILED  1 rows: error ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(", expected ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ArgumentsThatDoNotFit_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("size", () => KernelVerification.Verify(VectorKernel.Softmax, 0, FloatKernels.Softmax));
        Assert.Throws<ArgumentNullException>("kernel", () => KernelVerification.Verify<float>(VectorKernel.Softmax, 1, null!));
        Assert.Throws<ArgumentNullException>("kind", () => KernelVerification.Verify((MapKind)null!, 1, FloatKernels.Softmax));
    }

    private static IEnumerable<VerificationReport> Sound<T>(int size)
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        foreach (var kernel in typeof(VectorKernel).GetProperties().Select(property => property.GetValue(null)))
        {
            yield return kernel switch
            {
                MapKind map => KernelVerification.Verify<T>(map, size, (x, y) => Generic.ReferenceKernels.Forward<T>(map.Name)(x, y, size)),
                GradientKind gradient => KernelVerification.Verify<T>(
                    gradient, size, (saved, dy, dx) => Generic.ReferenceKernels.Backward<T>(gradient.Name.Replace("Gradient", ""))(saved, dy, dx, size)),
                LabelLossKind label => KernelVerification.Verify<T>(label, size, (z, labels, dz) => Reference.SoftmaxCrossEntropy(z, labels, dz, size)),
                TargetLossKind target => KernelVerification.Verify<T>(target, size, (z, targets, dz) => Reference.SoftmaxCrossEntropy(z, targets, dz, size)),
                _ => throw new InvalidOperationException($"{kernel} is no kind of kernel."),
            };
        }
    }

    private static string[] Failed(VerificationReport report) => [.. report.Checks.Where(check => !check.Passed).Select(check => check.Name)];

    private static void Fails(string check, VerificationReport report) => Assert.Contains(check, Failed(report));

    private static void Guarded<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        _ = CompilerServices.Guard.Rows(x, Size, nameof(x));
        CompilerServices.Guard.Length<T>(y, x.Length, nameof(y));
        CompilerServices.Guard.InPlaceOrApart(x, y, nameof(y));
    }

    private static void Negate(Span<float> values)
    {
        foreach (ref var value in values)
        {
            value = -value;
        }
    }

    private static class FloatKernels
    {
        public static void Softmax(ReadOnlySpan<float> x, Span<float> destination) => Reference.Softmax(x, destination, Size);

        public static float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient) =>
            Reference.SoftmaxCrossEntropy(logits, labels, gradient, Size);

        public static float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient) =>
            Reference.SoftmaxCrossEntropy(logits, targets, gradient, Size);
    }

    private static class DoubleKernels
    {
        public static void Softmax(ReadOnlySpan<double> x, Span<double> destination) => Reference.Softmax(x, destination, Size);
    }

    private static class BothKernels
    {
        public static void Softmax(ReadOnlySpan<float> x, Span<float> destination) => Reference.Softmax(x, destination, Size);

        public static void Softmax(ReadOnlySpan<double> x, Span<double> destination) => Reference.Softmax(x, destination, Size);
    }
}
