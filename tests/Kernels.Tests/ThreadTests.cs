namespace Consumer;

/// <summary>Calls from many threads at once give the bits of one.</summary>
[Trait("Category", "Numeric")]
public class ThreadTests
{
    private const int Threads = 8;
    private const int Rounds = 20;
    private const int Rows = 150;

    /// <summary>Each thread has batches of its own, so that working memory that threads shared would show.</summary>
    [Fact]
    public void ANetworkOnManyThreads_GivesTheSameBits() => CompareThreads(seed =>
    {
        var parameters = Samples.Numbers<float>(SingleClassifier.ParameterCount, seed);
        var inputs = Samples.Numbers<float>(Rows * SingleClassifier.InputSize, seed);
        float[] gradient = new float[parameters.Length], inputGradient = new float[inputs.Length], predictions = new float[Rows * SingleClassifier.OutputSize];
        var loss = SingleClassifier.Gradient(parameters, inputs, Samples.Labels(Rows, SingleClassifier.OutputSize, seed), gradient, inputGradient);
        SingleClassifier.Predict(parameters, inputs, predictions);
        return [loss, .. gradient, .. inputGradient, .. predictions];
    });

    [Theory]
    [MemberData(nameof(KernelCase.Names), MemberType = typeof(KernelCase))]
    public void AKernelOnManyThreads_GivesTheSameBits(string name)
    {
        var kernel = KernelCase.Get(name);
        CompareThreads(seed =>
        {
            var x = Samples.Numbers<float>(3 * kernel.Size, seed);
            return [.. kernel.Run(x), .. kernel.RunGradient(x, x)];
        });
    }

    private static void CompareThreads(Func<int, float[]> run)
    {
        float[][] expected = [.. Enumerable.Range(0, Threads).Select(run)];
        var same = new bool[Threads];
        using var start = new Barrier(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            same[i] = Enumerable.Range(0, Rounds).All(_ => Samples.Same<float>(expected[i], run(i)));
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.All(same, Assert.True);
    }
}
