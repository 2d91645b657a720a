using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Networks;

/// <summary>What a generated network does about arguments that do not fit, and about no rows at all.</summary>
public class NetworkArgumentTests
{
    private const int Parameters = 17;

    private static CompiledNetwork<float> Network => CompiledNetwork<float>.Of(NetworkSpecs.Create([3, 2, 3], element: Element.Single));

    [Theory]
    [InlineData("parameters", Parameters - 1, 6, 6, Parameters, 6)]
    [InlineData("inputs", Parameters, 5, 6, Parameters, 6)]
    [InlineData("targets", Parameters, 6, 7, Parameters, 6)]
    [InlineData("gradient", Parameters, 6, 6, Parameters + 1, 6)]
    [InlineData("inputGradient", Parameters, 6, 6, Parameters, 5)]
    public void AWrongLength_IsNamedAndNothingIsWritten(string name, int parameters, int inputs, int targets, int gradient, int inputGradient)
    {
        var (written, writtenInput) = (Filled(gradient), Filled(inputGradient));

        var error = Assert.Throws<ArgumentException>(
            () => Network.Members.Gradient(new float[parameters], new float[inputs], new float[targets], written, writtenInput));

        Assert.Equal(name, error.ParamName);
        Assert.Equal(Filled(gradient), written);
        Assert.Equal(Filled(inputGradient), writtenInput);
    }

    [Fact]
    public void AWrongLengthOfPredictions_IsNamed() =>
        Assert.Equal("predictions", Assert.Throws<ArgumentException>(() => Network.Members.Predict(new float[Parameters], new float[6], new float[5])).ParamName);

    [Fact]
    public void ALabelThatIsNoClass_IsNamedAndNothingIsWritten()
    {
        var gradient = Filled(Parameters);

        var error = Assert.Throws<ArgumentOutOfRangeException>(
            () => Network.Classifier!.Gradient(new float[Parameters], new float[6], [0, 3], gradient));

        Assert.Equal("labels", error.ParamName);
        Assert.Equal(Filled(Parameters), gradient);
    }

    [Theory]
    [InlineData(0, "gradient")]
    [InlineData(Parameters, "gradient")]
    [InlineData(Parameters + 3, "gradient")]
    public void AGradientThatOverlapsAnInput_IsNamed(int start, string name)
    {
        var memory = new float[100];

        var error = Assert.Throws<ArgumentException>(() => Network.Members.Gradient(
            memory.AsSpan(0, Parameters), memory.AsSpan(Parameters, 6), new float[6], memory.AsSpan(start, Parameters)));

        Assert.Equal(name, error.ParamName);
    }

    [Fact]
    public void DestinationsThatOverlapEachOther_AreNamed()
    {
        var memory = new float[100];

        var error = Assert.Throws<ArgumentException>(() => Network.Members.Gradient(
            new float[Parameters], new float[6], new float[6], memory.AsSpan(0, Parameters), memory.AsSpan(Parameters - 1, 6)));

        Assert.Equal("inputGradient", error.ParamName);
    }

    [Fact]
    public void NoRows_GiveNoLossAndAZeroGradient()
    {
        var gradient = Filled(Parameters);

        Assert.Equal(0, Network.Members.Gradient(new float[Parameters], [], [], gradient, []));
        Assert.Equal(new float[Parameters], gradient);
        Assert.Equal(0, Network.Members.Loss(new float[Parameters], [], []));
        Network.Members.Predict(new float[Parameters], [], []);
    }

    [Fact]
    public void Initialize_DrawsWhatThePlainNetworkDraws()
    {
        foreach (var activation in new[] { Activation.Sigmoid, Activation.Gelu })
        {
            var network = CompiledNetwork<double>.Of(NetworkSpecs.Create([3, 2, 3], activation, element: Element.Double));
            var reference = new ReferenceNetwork<double>(3, [new ReferenceLayer(2, activation), new ReferenceLayer(3)]);
            var (parameters, expected) = (new double[Parameters], new double[Parameters]);

            network.Members.Initialize(parameters, new Random(7));
            reference.Initialize(expected, new Random(7));

            Assert.Equal(expected, parameters);
        }
    }

    [Fact]
    public void ACall_AllocatesNothingAfterTheFirstOfItsThread()
    {
        var network = Network;
        var data = new NetworkData<float>(network, rows: 300);
        var (gradient, inputGradient, predictions) = (new float[Parameters], new float[900], new float[900]);
        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            network.Classifier!.Gradient(data.Parameters, data.Inputs, data.Labels, gradient, inputGradient);
            network.Members.Predict(data.Parameters, data.Inputs, predictions);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // A garbage collection that another thread causes charges each thread with the rest of its buffer; what allocates does so each time.
        Allocated();
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => Allocated()));
    }

    /// <summary>The elements beside every span stay as they were: no load or store strays where that shows.</summary>
    [Theory]
    [InlineData("1-1-1")]
    [InlineData("2-8-12-6-4-2")]
    [InlineData("19-130-7-3")]
    public void Destinations_AreWrittenToTheirEndsAndNoFurther(string shape)
    {
        const int Margin = 32;
        const float Untouched = 123;
        var network = CompiledNetwork<float>.Of(NetworkSpecs.Create(NetworkSpecs.Sizes(shape), shape == "19-130-7-3" ? Activation.Relu : Activation.Softplus));
        var data = new NetworkData<float>(network, rows: 5);
        foreach (var bits in new[] { 512, 256, 128 })
        {
            float[] gradient = [.. Enumerable.Repeat(Untouched, data.Parameters.Length + (2 * Margin))];
            float[] inputGradient = [.. Enumerable.Repeat(Untouched, data.Inputs.Length + (2 * Margin))];
            network.Gradient(bits, data.Parameters, data.Inputs, data.Labels, gradient.AsSpan(Margin, data.Parameters.Length), inputGradient.AsSpan(Margin, data.Inputs.Length));
            foreach (var array in new[] { gradient, inputGradient })
            {
                Assert.All(array[..Margin].Concat(array[^Margin..]), value => Assert.Equal(Untouched, value));
                Assert.DoesNotContain(Untouched, array[Margin..^Margin]);
            }
        }
    }

    private static float[] Filled(int count) => [.. Enumerable.Repeat(5f, count)];
}
