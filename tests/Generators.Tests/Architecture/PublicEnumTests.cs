namespace KernelGen.Generators.Tests.Architecture;

/// <summary>The generator reads enums by number, since it cannot refer to the runtime: both sides count alike.</summary>
public class PublicEnumTests
{
    [Theory]
    [InlineData(typeof(Activation), typeof(Specs.Activation))]
    [InlineData(typeof(LossFunction), typeof(Specs.LossFunction))]
    [InlineData(typeof(Reduction), typeof(Specs.Reduction))]
    [InlineData(typeof(Precision), typeof(Specs.Element))]
    [InlineData(typeof(Word2Vec.WordArchitecture), typeof(Specs.WordArchitecture))]
    [InlineData(typeof(Word2Vec.Objective), typeof(Specs.Objective))]
    [InlineData(typeof(Word2Vec.ContextReduction), typeof(Specs.ContextReduction))]
    public void TheGeneratorCountsLikeTheRuntime(Type publicEnum, Type specEnum)
    {
        Assert.Equal(Enum.GetNames(publicEnum), Enum.GetNames(specEnum));
        Assert.Equal(Enum.GetValuesAsUnderlyingType(publicEnum), Enum.GetValuesAsUnderlyingType(specEnum));
    }
}
