using System.Numerics;
using System.Reflection;

namespace KernelGen.Word2Vec.Tests.Models;

/// <summary>No member of a word model allocates after a thread's first call: all members of all models that this project declares, found by reflection.</summary>
/// <remarks>Alone, since a collection that another thread causes charges each thread with the rest of its allocation buffer.</remarks>
[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public class AllocationTests
{
    private const int Words = 300;

    // What allocates, does so each time; a collection may come between.
    private const int Attempts = 3;

    private static readonly Dictionary<string, Type> models = typeof(AllocationTests).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(SkipGramAttribute)) || type.IsDefined(typeof(CbowAttribute))).ToDictionary(type => type.FullName!);

    public static TheoryData<string> Models => [.. models.Keys];

    [Theory]
    [MemberData(nameof(Models))]
    public void NoMemberOfAModel_Allocates(string name)
    {
        var element = models[name].GetInterface(typeof(IWordModel<,>).Name)!.GetGenericArguments()[1];
        typeof(AllocationTests).GetMethod(nameof(Check), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(models[name], element).Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
    }

    [Fact]
    public void EveryObjective_IsDeclaredInEachPrecisionAndArchitecture()
    {
        var declared = models.Values.SelectMany(type => type.GetCustomAttributes<SkipGramAttribute>().Select(model => (WordArchitecture.SkipGram, model.Objective, model.Precision))
            .Concat(type.GetCustomAttributes<CbowAttribute>().Select(model => (WordArchitecture.Cbow, model.Objective, model.Precision))));
        Assert.Equal(
            from architecture in Enum.GetValues<WordArchitecture>()
            from objective in Enum.GetValues<Objective>()
            from precision in Enum.GetValues<Precision>()
            select (architecture, objective, precision),
            declared.Distinct().Order());
    }

    private static void Check<TModel, T>()
        where TModel : IWordModel<TModel, T>
        where T : struct, IFloatingPointIeee754<T>
    {
        int[] context = [4, 1, 6, 299], centers = [3], starts = [0, context.Length], drawn = [7, 0, 2, 7, 8];
        var window = new Window<TModel, T>(Words, centers[0], context);
        T[] input = new T[Words * TModel.Stride], output = new T[(window.Tree is null ? Words : Words - 1) * TModel.Stride];
        var negatives = TModel.Objective == Objective.NegativeSampling ? drawn : [];
        var calls = new Dictionary<string, Action>
        {
            ["get_Dimensions"] = () => _ = TModel.Dimensions,
            ["get_Architecture"] = () => _ = TModel.Architecture,
            ["get_Objective"] = () => _ = TModel.Objective,
            ["get_ContextReduction"] = () => _ = TModel.ContextReduction,
            ["get_Stride"] = () => _ = TModel.Stride,
            ["Gradient"] = () => window.Run(),
            ["Train"] = () => TModel.Train(
                input,
                output,
                new TrainingWindows
                {
                    Centers = centers,
                    Contexts = context,
                    ContextStarts = starts,
                    NegativeCount = negatives.Length,
                    Negatives = negatives,
                    NegativesAreShared = true,
                    ContextUpdate = ContextUpdate.Exact,
                    Tree = window.Tree,
                },
                T.CreateChecked(0.01)),
        };
        foreach (var member in typeof(IWordModel<TModel, T>).GetMethods())
        {
            Assert.True(calls.TryGetValue(member.Name, out var call), $"Nothing calls {member}.");
            call();
            var least = Enumerable.Range(0, Attempts).Min(_ => Allocated(call));
            Assert.True(least == 0, $"{member.Name} allocates {least} bytes.");
        }
    }

    private static long Allocated(Action call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
