using System.Reflection;
using KernelGen;

namespace Consumer;

/// <summary>
/// Every network in double that this project declares, found by its attribute: the gradient by parameters and by inputs against central differences of
/// the loss, at 1e-7, and all that it promises against the same network in plain loops.
/// </summary>
[Trait("Category", "Numeric")]
public class NetworkGradientTests
{
    private const int Rows = 3;

    private static readonly Type[] networks =
    [
        .. typeof(NetworkGradientTests).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<NetworkAttribute>()?.Precision == Precision.Double && !type.ContainsGenericParameters),
    ];

    public static TheoryData<string> Names => [.. networks.Select(network => network.FullName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheGradientOfANetwork_IsThatOfItsLoss(string name) => Call(nameof(CheckGradient), name);

    [Theory]
    [MemberData(nameof(Names))]
    public void ANetwork_IsVerified(string name) => Call(nameof(Verify), name);

    [Fact]
    public void EveryActivation_IsDeclaredWithEveryLossAndReduction()
    {
        var expected =
            from activation in Enum.GetValues<Activation>()
            from loss in Enum.GetValues<LossFunction>()
            from reduction in Enum.GetValues<Reduction>()
            select (activation, loss, reduction);
        var declared =
            from type in typeof(Combinations).GetNestedTypes()
            let network = type.GetCustomAttribute<NetworkAttribute>()
            from hidden in type.GetCustomAttributes<DenseAttribute>().SkipLast(1)
            select (hidden.Activation, network.Loss, network.Reduction);
        Assert.Equal(expected.Order(), declared.Order());
    }

    private static void CheckGradient<TNetwork>()
        where TNetwork : INetwork<TNetwork, double>
    {
        // Biases that are 0, as they are at the start, would hide where they are left out.
        var parameters = Samples.Numbers<double>(TNetwork.ParameterCount);
        TNetwork.Initialize(parameters, new Random(1));
        foreach (var bias in TNetwork.ParameterBlocks.ToArray().Where(block => block.Name.StartsWith('b')))
        {
            Samples.Numbers<double>(bias.Count).Select(value => value / 10).ToArray().CopyTo(parameters, bias.Offset);
        }

        var inputs = Samples.Numbers<double>(Rows * TNetwork.InputSize);
        var targets = Samples.Targets<double>(Rows, TNetwork.OutputSize);
        GradientCheck.Network<TNetwork>(parameters, inputs, targets).ThrowIfFailed();
    }

    private static void Verify<TNetwork>()
        where TNetwork : INetwork<TNetwork, double> => KernelVerification.VerifyNetwork<TNetwork, double>().ThrowIfFailed();

    private static void Call(string check, string network) =>
        typeof(NetworkGradientTests).GetMethod(check, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(networks.Single(type => type.FullName == network))
            .CreateDelegate<Action>()();
}
