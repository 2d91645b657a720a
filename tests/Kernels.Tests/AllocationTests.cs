using System.Numerics;
using System.Reflection;
using KernelGen;

namespace Consumer;

/// <summary>
/// After a thread's first call, of one row, no number of rows allocates: every member of the interfaces of every network that this project declares, and every
/// kernel, all found by reflection.
/// </summary>
/// <remarks>Alone, since a collection that another thread causes charges each thread with the rest of its allocation buffer.</remarks>
[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public class AllocationTests
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] types = [.. typeof(AllocationTests).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)];

    private static readonly Dictionary<string, Type> networks = types.Where(type => type.IsDefined(typeof(NetworkAttribute))).ToDictionary(type => type.FullName!);

    private static readonly Dictionary<string, MethodInfo> kernels = types.SelectMany(type => type.GetMethods(Declared))
        .Where(method => method.IsDefined(typeof(KernelAttribute))).ToDictionary(method => $"{method.DeclaringType}: {method}");

    public static TheoryData<string> Networks => [.. networks.Keys];

    public static TheoryData<string> Kernels => [.. kernels.Keys];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AKernel_AllocatesNothing(string name)
    {
        var kernel = kernels[name];
        var element = kernel.GetParameters()[0].ParameterType.GetGenericArguments()[0];
        Call(nameof(CheckKernel), [element], kernel);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void NoMemberOfANetwork_Allocates(string name)
    {
        var network = networks[name];
        var implemented = network.GetInterfaces().Where(type => type.Namespace == nameof(KernelGen)).ToList();
        var isClassifier = implemented.Exists(type => type.GetGenericTypeDefinition() == typeof(IClassifier<,>));
        Call(isClassifier ? nameof(CheckClassifier) : nameof(CheckNetwork), [network, implemented[0].GetGenericArguments()[1]]);
    }

    [Fact]
    public void EveryLoss_IsDeclaredInEachPrecision() => Assert.Equal(
        from loss in Enum.GetValues<LossFunction>() from precision in Enum.GetValues<Precision>() select (loss, precision),
        networks.Values.Select(type => type.GetCustomAttribute<NetworkAttribute>()!).Select(network => (network.Loss, network.Precision)).Distinct().Order());

    private static void CheckKernel<T>(MethodInfo kernel)
        where T : struct, INumberBase<T>
    {
        var size = kernel.GetCustomAttribute<KernelAttribute>()!.Size;
        T[] x = new T[Allocations.MostRows * size], y = new T[x.Length];
        var labels = new int[Allocations.MostRows];
        Action<int> call =
            Bound<MapKernel<T>>() is { } map ? rows => map(Rows(x, rows), Rows(y, rows))
            : Bound<GradientKernel<T>>() is { } gradient ? rows => gradient(Rows(x, rows), Rows(x, rows), Rows(y, rows))
            : Bound<LabelLossKernel<T>>() is { } labelLoss ? rows => labelLoss(Rows(x, rows), labels.AsSpan(0, rows), Rows(y, rows))
            : Bound<TargetLossKernel<T>>() is { } targetLoss ? rows => targetLoss(Rows(x, rows), Rows(x, rows), Rows(y, rows))
            : throw new NotSupportedException($"{kernel} has the shape of no kernel.");
        Allocations.AssertNone($"{kernel}", call);

        TDelegate? Bound<TDelegate>()
            where TDelegate : Delegate => (TDelegate?)Delegate.CreateDelegate(typeof(TDelegate), kernel, throwOnBindFailure: false);

        Span<T> Rows(T[] values, int rows) => values.AsSpan(0, rows * size);
    }

    private static void CheckNetwork<TNetwork, T>()
        where TNetwork : INetwork<TNetwork, T>
        where T : struct, INumberBase<T> => Check(typeof(INetwork<TNetwork, T>), new NetworkCalls<TNetwork, T>().OfNetwork());

    private static void CheckClassifier<TNetwork, T>()
        where TNetwork : IClassifier<TNetwork, T>
        where T : struct, INumberBase<T>
    {
        CheckNetwork<TNetwork, T>();
        Check(typeof(IClassifier<TNetwork, T>), new ClassifierCalls<TNetwork, T>().OfClassifier());
    }

    private static void Check(Type implemented, Dictionary<string, Action<int>> calls)
    {
        foreach (var member in implemented.GetMethods().Select(Allocations.NameOf))
        {
            Assert.True(calls.TryGetValue(member, out var call), $"Nothing calls {member}.");
            Allocations.AssertNone(member, call);
        }
    }

    private static void Call(string check, Type[] arguments, params object[] values) =>
        typeof(AllocationTests).GetMethod(check, Declared)!.MakeGenericMethod(arguments).Invoke(null, BindingFlags.DoNotWrapExceptions, null, values, null);
}
