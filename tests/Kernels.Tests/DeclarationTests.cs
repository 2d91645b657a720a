using Consumer.Places;
using Consumer.Places.@namespace;
using KernelGen;

namespace Consumer;

/// <summary>Wherever C# allows a partial method or a partial type, a kernel or a network declared there is the one asked for.</summary>
[Trait("Category", "Numeric")]
public class DeclarationTests
{
    public static TheoryData<string> Kernels => [.. kernels.Keys];

    public static TheoryData<string> Networks => [.. networks.Keys];

    private static readonly Dictionary<string, MapKernel<double>> kernels = new()
    {
        ["static class"] = InAStaticClass.Softmax,
        ["struct"] = InAStruct.Softmax,
        ["ref struct"] = InARefStruct.Softmax,
        ["record"] = InARecord.Softmax,
        ["record struct"] = InARecordStruct.Softmax,
        ["interface"] = IInAnInterface.Softmax,
        ["generic class"] = InAGenericClass<int, string>.Softmax,
        ["struct nested in a generic class"] = InAGenericClass<int, string>.Nested<List<int>>.Softmax,
        ["keywords for names"] = @event.@static,
        ["private method"] = Hidden.Softmax,
        ["extension method"] = (x, destination) => x.Softmax(destination),
        ["no nullability"] = Oblivious<string>.Softmax,
        ["nullable constraint"] = Places.Nullable<string?>.Softmax,
        ["class in several files"] = InSeveralFiles.Softmax,
    };

    private static readonly Dictionary<string, Func<VerificationReport>> networks = new()
    {
        ["class"] = () => KernelVerification.VerifyNetwork<NetworkClass, double>(),
        ["record"] = () => KernelVerification.VerifyNetwork<NetworkRecord, double>(),
        ["record struct"] = () => KernelVerification.VerifyNetwork<NetworkRecordStruct, double>(),
        ["class nested in a generic type"] = () => KernelVerification.VerifyNetwork<InAGenericClass<int, string>.Nested<List<int>>.Network, double>(),
        ["keyword for a name"] = () => KernelVerification.VerifyNetwork<@event.@new, double>(),
        ["struct in several files"] = () => KernelVerification.VerifyNetwork<NetworkInSeveralFiles, double>(),
    };

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AKernelInAnyPlace_IsTheOneAskedFor(string place) => KernelVerification.Verify(VectorKernel.Softmax, 2, kernels[place]).ThrowIfFailed();

    [Theory]
    [MemberData(nameof(Networks))]
    public void ANetworkInAnyPlace_IsTheOneAskedFor(string place) => networks[place]().ThrowIfFailed();

    [Fact]
    public void PartsInOtherFiles_AreOneType()
    {
        KernelVerification.Verify(VectorKernel.LogSoftmax, 2, InSeveralFiles.LogSoftmax).ThrowIfFailed();
        Assert.Equal(2 * NetworkInSeveralFiles.ParameterCount, NetworkInSeveralFiles.Doubled);
    }
}
