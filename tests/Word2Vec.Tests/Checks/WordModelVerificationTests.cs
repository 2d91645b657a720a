using KernelGen.Word2Vec.Tests.Training;

namespace KernelGen.Word2Vec.Tests.Checks;

/// <summary>What the verification lets pass, and what it does not.</summary>
public class WordModelVerificationTests
{
    [Fact]
    public void PlainModelsAreVerified()
    {
        KernelVerification.VerifyWordModel<PlainModel<SkipGram, float>, float>().ThrowIfFailed();
        KernelVerification.VerifyWordModel<PlainModel<SkipGramTree, float>, float>().ThrowIfFailed();
        KernelVerification.VerifyWordModel<PlainModel<SkipGramSoftmax, float>, float>().ThrowIfFailed();
        KernelVerification.VerifyWordModel<PlainModel<CbowMean, float>, float>().ThrowIfFailed();
        KernelVerification.VerifyWordModel<PlainModel<CbowSum, float>, float>().ThrowIfFailed();
        KernelVerification.VerifyWordModel<PlainModel<CbowTree, float>, float>().ThrowIfFailed();
        KernelVerification.VerifyWordModel<PlainModel<CbowSoftmaxSum, float>, float>().ThrowIfFailed();
    }

    [Fact]
    public void InDoubleTheirGradientsAreTheSlopesOfTheirLosses()
    {
        Differences<SkipGram>();
        Differences<SkipGramTree>();
        Differences<SkipGramSoftmax>();
        Differences<CbowMean>();
        Differences<CbowSum>();
        Differences<CbowTree>();
        Differences<CbowSoftmaxSum>();

        static void Differences<TSettings>()
            where TSettings : IPlainSettings
        {
            var report = KernelVerification.VerifyWordModel<PlainModel<TSettings, double>, double>(seed: 2);
            report.ThrowIfFailed();
            Assert.Equal(16, report.Checks.Count(check => check.Name.StartsWith("central differences", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void BeforeCSharp14TheClassHasAName() => WordModelVerification.VerifyWordModel<PlainModel<SkipGram, float>, float>().ThrowIfFailed();

    [Fact]
    public void AModelThatIsNotWhatItsAttributeDeclaresFails()
    {
        var declared = new ReferenceWordModel<double>(6, WordArchitecture.SkipGram, Objective.Softmax);
        Assert.False(new WordModelChecks<PlainModel<SkipGram, double>, double>(seed: 0).Run(declared).Checks[0].Passed);
    }

    [Theory]
    [InlineData(Fault.ForgetsTheCount, "gradient by input vectors, one context word", false)]
    [InlineData(Fault.ForgetsTheCount, "gradient by input vectors, repeated context words", true)]
    [InlineData(Fault.ForgetsTheCount, "central differences by input vectors, repeated context words", true)]
    [InlineData(Fault.TakesANegativeOnce, "gradient by output vectors, repeated negatives", true)]
    [InlineData(Fault.TakesANegativeOnce, "loss, ten context words", false)]
    [InlineData(Fault.Overwrites, "gradient by input vectors, one context word", true)]
    [InlineData(Fault.LosesTheLoss, "loss, one context word", true)]
    [InlineData(Fault.ChecksNothing, "Gradient refuses a center that is no word", true)]
    [InlineData(Fault.ChecksNothing, "Train refuses starts too few", true)]
    [InlineData(Fault.ChecksTooLate, "what Gradient refuses changes nothing", true)]
    [InlineData(Fault.ChecksTooLate, "what Train refuses changes nothing", true)]
    [InlineData(Fault.StepsTwice, "input vectors after training, a sentence, exact update", true)]
    [InlineData(Fault.StepsTwice, "input vectors after training, one word, exact update", false)]
    [InlineData(Fault.AlwaysMovesFully, "input vectors after training, a sentence, exact update", true)]
    [InlineData(Fault.AlwaysMovesFully, "input vectors after training, a sentence, full update", false)]
    [InlineData(Fault.SpoilsThePadding, "what pads rows is 0, a sentence, full update", true)]
    public void AFaultFailsWhereItShowsAndNotElsewhere(Fault fault, string check, bool fails)
    {
        var report = Verify(fault);
        Assert.Equal(!fails, Assert.Single(report.Checks, one => one.Name == check).Passed);
    }

    [Fact]
    public void AModelWithoutFaultPasses() => Verify(default).ThrowIfFailed();

    private static VerificationReport Verify(Fault fault)
    {
        FaultyModel.Fault = fault;
        return KernelVerification.VerifyWordModel<FaultyModel, double>();
    }
}
