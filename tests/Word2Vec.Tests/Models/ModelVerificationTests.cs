using System.Numerics;

namespace KernelGen.Word2Vec.Tests.Models;

/// <summary>Every declaration proves itself: gradients, training steps, refused arguments.</summary>
public class ModelVerificationTests
{
    [Fact]
    public void SkipGram()
    {
        Verify<Words1, float>();
        Verify<SkipGramSampling, double>();
        Verify<Words100, float>();
        Verify<Words1000, double>();
    }

    [Fact]
    public void SkipGramWithATree()
    {
        Verify<SkipGramTree, double>();
        Verify<Words128, float>();
    }

    [Fact]
    public void SkipGramWithFullSoftmax()
    {
        Verify<SkipGramSoftmax, double>();
        Verify<WordsFull, float>();
        Verify<Words300, float>();
    }

    [Fact]
    public void Cbow()
    {
        Verify<MeanSampling, double>();
        Verify<SumSampling, double>();
        Verify<Words10, double>();
        Verify<Words768, float>();
    }

    [Fact]
    public void CbowWithATree()
    {
        Verify<MeanTree, double>();
        Verify<SumTree, double>();
        Verify<WordsTree, float>();
    }

    [Fact]
    public void CbowWithFullSoftmax()
    {
        Verify<MeanSoftmax, double>();
        Verify<SumSoftmax, double>();
        Verify<Words50, float>();
    }

    private static void Verify<TModel, T>()
        where TModel : IWordModel<TModel, T>
        where T : IFloatingPointIeee754<T> => KernelVerification.VerifyWordModel<TModel, T>().ThrowIfFailed();
}
