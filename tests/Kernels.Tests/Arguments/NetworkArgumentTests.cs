using System.Numerics;
using KernelGen;

namespace Consumer;

public sealed class SingleNetworkArgumentTests : NetworkArgumentTests<SingleClassifier, float>;

public sealed class DoubleNetworkArgumentTests : NetworkArgumentTests<DoubleClassifier, double>;

/// <summary>Every method of a network over arguments that do not fit or overlap: what is refused is named, and nothing has been written.</summary>
[Trait("Category", "Numeric")]
public abstract class NetworkArgumentTests<TNetwork, T>
    where TNetwork : IClassifier<TNetwork, T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const int Rows = 3;

    private static int Inputs => Rows * TNetwork.InputSize;

    private static int Targets => Rows * TNetwork.OutputSize;

    private static int Parameters => TNetwork.ParameterCount;

    /// <summary>Each method with the lengths of its arguments: what it reads, and what it writes.</summary>
    private static IEnumerable<Method> Methods =>
    [
        new(["parameters"], [Parameters], 0, (a, _) => TNetwork.Initialize(a[0].Span, new Random(1))),
        new(["parameters", "inputs", "predictions"], [Parameters, Inputs, Targets], 2, (a, _) => TNetwork.Predict(a[0].Span, a[1].Span, a[2].Span)),
        new(["parameters", "inputs", "targets"], [Parameters, Inputs, Targets], 3, (a, _) => TNetwork.Loss(a[0].Span, a[1].Span, a[2].Span)),
        new(["parameters", "inputs"], [Parameters, Inputs], 2, (a, labels) => TNetwork.Loss(a[0].Span, a[1].Span, labels)),
        new(["parameters", "inputs", "targets", "gradient"], [Parameters, Inputs, Targets, Parameters], 3, (a, _) => TNetwork.Gradient(a[0].Span, a[1].Span, a[2].Span, a[3].Span)),
        new(["parameters", "inputs", "gradient"], [Parameters, Inputs, Parameters], 2, (a, labels) => TNetwork.Gradient(a[0].Span, a[1].Span, labels, a[2].Span)),
        new(["parameters", "inputs", "targets", "gradient", "inputGradient"], [Parameters, Inputs, Targets, Parameters, Inputs], 3, (a, _) => TNetwork.Gradient(a[0].Span, a[1].Span, a[2].Span, a[3].Span, a[4].Span)),
        new(["parameters", "inputs", "gradient", "inputGradient"], [Parameters, Inputs, Parameters, Inputs], 2, (a, labels) => TNetwork.Gradient(a[0].Span, a[1].Span, labels, a[2].Span, a[3].Span)),
    ];

    [Fact]
    public void AWrongLength_IsNamedAndNothingIsWritten()
    {
        foreach (var method in Methods)
        {
            for (var i = 0; i < method.Names.Length; i++)
            {
                foreach (var difference in new[] { -1, 1 })
                {
                    var lengths = method.Lengths.ToArray();
                    lengths[i] += difference;
                    AssertRefused<ArgumentException>(method.Names[i], method, Separate(lengths), new int[Rows]);
                }
            }
        }
    }

    [Fact]
    public void LabelsThatDoNotFit_AreNamedAndNothingIsWritten()
    {
        foreach (var method in Methods.Where(method => method.TakesLabels))
        {
            AssertRefused<ArgumentException>("labels", method, Separate(method.Lengths), new int[Rows - 1]);
            AssertRefused<ArgumentException>("labels", method, Separate(method.Lengths), new int[Rows + 1]);
            AssertRefused<ArgumentOutOfRangeException>("labels", method, Separate(method.Lengths), [0, 0, TNetwork.OutputSize]);
            AssertRefused<ArgumentOutOfRangeException>("labels", method, Separate(method.Lengths), [-1, 0, 0]);
        }
    }

    /// <summary>Each destination over its first element, over its last, and in the very place of each argument before it.</summary>
    [Fact]
    public void AnOverlappingDestination_IsNamedAndNothingIsWritten()
    {
        foreach (var method in Methods)
        {
            for (var destination = Math.Max(1, method.FirstDestination); destination < method.Names.Length; destination++)
            {
                for (var other = 0; other < destination; other++)
                {
                    foreach (var shift in new[] { 1 - method.Lengths[destination], 0, method.Lengths[other] - 1 })
                    {
                        AssertRefused<ArgumentException>(method.Names[destination], method, Overlapping(method, other, destination, shift), new int[Rows]);
                    }
                }
            }
        }
    }

    [Fact]
    public void NoRows_GiveNoLossAndAZeroGradient()
    {
        var parameters = Samples.Numbers<T>(Parameters);
        var gradient = parameters.AsSpan().ToArray();
        TNetwork.Predict(parameters, [], []);
        Assert.Equal(T.Zero, TNetwork.Loss(parameters, [], ReadOnlySpan<T>.Empty));
        Assert.Equal(T.Zero, TNetwork.Gradient(parameters, [], ReadOnlySpan<int>.Empty, gradient, []));
        Assert.All(gradient, value => Assert.Equal(T.Zero, value));
    }

    private static void AssertRefused<TError>(string name, Method method, Memory<T>[] arguments, int[] labels)
        where TError : ArgumentException
    {
        T[][] before = [.. arguments.Select(argument => argument.ToArray())];
        Assert.Equal(name, Assert.Throws<TError>(() => method.Call(arguments, labels)).ParamName);
        Assert.Equal(before, arguments.Select(argument => argument.ToArray()));
    }

    private static Memory<T>[] Separate(int[] lengths) => [.. lengths.Select((length, i) => Samples.Numbers<T>(length, seed: i).AsMemory())];

    private static Memory<T>[] Overlapping(Method method, int other, int destination, int shift)
    {
        var arguments = Separate(method.Lengths);
        var start = method.Lengths[destination];
        var memory = Samples.Numbers<T>((2 * start) + method.Lengths[other]).AsMemory();
        arguments[other] = memory.Slice(start, method.Lengths[other]);
        arguments[destination] = memory.Slice(start + shift, method.Lengths[destination]);
        return arguments;
    }

    private sealed record Method(string[] Names, int[] Lengths, int FirstDestination, Action<Memory<T>[], int[]> Call)
    {
        public bool TakesLabels => Names.Length > 1 && !Names.Contains("targets") && !Names.Contains("predictions");
    }
}
