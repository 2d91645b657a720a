namespace KernelGen.Runtime.Tests.Checks;

public class NetworkVerificationTests
{
    [Fact]
    public void ASoundClassifier_IsVerified_InFloatAndDouble_WhateverTheSeed()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            KernelVerification.VerifyNetwork<HandWrittenClassifier<Sound, float>, float>(seed).ThrowIfFailed();
            KernelVerification.VerifyNetwork<HandWrittenClassifier<Sound, double>, double>(seed).ThrowIfFailed();
        }
    }

    [Fact]
    public void TheChecks_CoverLabelsAndTargets_AndInDoubleCentralDifferences()
    {
        var inFloat = KernelVerification.VerifyNetwork<HandWrittenClassifier<Sound, float>, float>().Checks.Select(check => check.Name).ToHashSet();
        var inDouble = KernelVerification.VerifyNetwork<HandWrittenClassifier<Sound, double>, double>().Checks.Select(check => check.Name).ToHashSet();
        foreach (var over in (string[])["labels", "targets"])
        {
            foreach (var rows in (int[])[0, 1, 2, 3, 17, 64])
            {
                Assert.Superset(
                    new HashSet<string>
                    {
                        $"Predict, {rows} rows", $"Loss over {over}, {rows} rows", $"Gradient over {over}, {rows} rows, W1",
                        $"Gradient without inputs over {over}, {rows} rows, b2", $"Gradient over {over}, {rows} rows, inputs",
                    },
                    inFloat);
            }

            Assert.Contains($"central differences over {over}, inputs", inDouble);
            Assert.DoesNotContain($"central differences over {over}, inputs", inFloat);
        }
    }

    [Fact]
    public void AWrongSign_IsNamedByItsBlock_AlsoByCentralDifferences() =>
        Fails<WrongSignOfFirstBias>(
            name => name.EndsWith(", b1", StringComparison.Ordinal),
            "Gradient over labels, 1 rows, b1",
            "Gradient without inputs over targets, 64 rows, b1",
            "central differences over labels, b1");

    [Fact]
    public void AGradientWithoutTheMean_FailsFromTwoRowsOn() =>
        Fails<GradientOfTheSum>(
            name => !name.Contains(" 0 rows", StringComparison.Ordinal) && !name.Contains(" 1 rows", StringComparison.Ordinal),
            "Gradient over labels, 2 rows, W1",
            "central differences over targets, W2");

    [Fact]
    public void ALossAndGradientWithoutTheMean_FailByTheirValues_ThoughDifferencesAgree() =>
        Fails<LossAndGradientOfTheSum>(
            name => !name.StartsWith("central", StringComparison.Ordinal) || name.EndsWith("inputs", StringComparison.Ordinal),
            "Loss over labels, 2 rows");

    [Fact]
    public void BlocksInTheWrongOrder_AreNamed() =>
        Fails<BiasesReportedBeforeWeights>(name => name == "ParameterBlocks", "ParameterBlocks");

    [Fact]
    public void ParametersReadInTheWrongOrder_FailThePredictions() =>
        Fails<BiasesReadBeforeWeights>(_ => true, "Predict, 1 rows", "Loss over labels, 3 rows");

    [Fact]
    public void AForgottenRow_FailsThePredictions() =>
        Fails<LastRowForgotten>(name => name.StartsWith("Predict", StringComparison.Ordinal), "Predict, 1 rows", "Predict, 64 rows");

    [Fact]
    public void AWrongInputGradient_IsNamed() =>
        Fails<InputGradientDoubled>(name => name.EndsWith("inputs", StringComparison.Ordinal), "Gradient over labels, 17 rows, inputs", "central differences over labels, inputs");

    [Fact]
    public void BitsThatDependOnTheOtherRows_AreNamed() =>
        Fails<BitsThatDependOnTheBatch>(name => name == "Predict, rows alone and among others", "Predict, rows alone and among others");

    [Fact]
    public void WrongInitialWeights_AreNamedByTheirBlock() =>
        Fails<WeightsHalvedAtFirst>(name => name == "Initialize, W1", "Initialize, W1");

    [Fact]
    public void LabelsThatAreNotRefused_AreNamed() =>
        Fails<AnyLabelTaken>(name => name.Contains("label", StringComparison.Ordinal), "Loss refuses a label that is no class", "Loss refuses a negative label");

    [Fact]
    public void AnErrorOfAThousandthOfAPercent_Fails_InFloatToo()
    {
        var report = KernelVerification.VerifyNetwork<HandWrittenClassifier<ErrorOfAThousandthOfAPercent, float>, float>();
        Assert.Contains("Predict, 1 rows", Failed(report));
    }

    [Fact]
    public void AnotherNetworkThanDeclared_FailsByItsSizes()
    {
        var report = KernelVerification.VerifyNetwork<HandWrittenClassifier<Sound, float>, float>(new ReferenceNetwork<double>(4, [new(5), new(2)]));
        var check = Assert.Single(report.Checks);
        Assert.Equal(("sizes", "4 inputs, 2 outputs, 23 parameters; expected 4 inputs, 2 outputs, 37 parameters"), (check.Name, check.Detail));
    }

    [Fact]
    public void AnotherActivationThanDeclared_FailsByItsValues()
    {
        var report = KernelVerification.VerifyNetwork<HandWrittenClassifier<Sound, float>, float>(
            new ReferenceNetwork<double>(4, [new(3, Activation.Sigmoid), new(2)]));
        Assert.Contains("Predict, 1 rows", Failed(report));
    }

    [Fact]
    public void AClassifierUnderAnotherLoss_IsNamed()
    {
        var report = KernelVerification.VerifyNetwork<HandWrittenClassifier<Sound, float>, float>(
            new ReferenceNetwork<double>(4, [new(3, Activation.Tanh), new(2)], LossFunction.MeanSquaredError));
        Assert.Contains("IClassifier", Failed(report));
    }

    private static void Fails<TFault>(Predicate<string> mayFail, params string[] fail)
        where TFault : IFault
    {
        var failed = Failed(KernelVerification.VerifyNetwork<HandWrittenClassifier<TFault, double>, double>());
        Assert.Superset(fail.ToHashSet(), failed.ToHashSet());
        Assert.All(failed, name => Assert.True(mayFail(name), name));
    }

    private static string[] Failed(VerificationReport report) => [.. report.Checks.Where(check => !check.Passed).Select(check => check.Name)];
}
