using KernelGen.Bench.Cold;
using KernelGen.Bench.Generator;
using KernelGen.Bench.Limits;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Training;
using KernelGen.Bench.Workloads;
using Spectre.Console;

namespace KernelGen.Bench;

/// <summary>Runs what is measured, a part after another.</summary>
internal static class Session
{
    /// <summary>After so many measurements the machine's limits are measured again, in less than half a second: the clock does not stay the same.</summary>
    private const int BetweenLimits = 50;

    private const int QuickStarts = 2, FullStarts = 7;
    private const int QuickBuilds = 3, FullBuilds = 5;

    public static Effort EffortOf(bool isFull) => isFull ? Effort.Full : Effort.Quick;

    /// <summary>Contenders of the same work in turns.</summary>
    public static IEnumerable<Measurement> Workloads(IEnumerable<Workload> workloads, Effort effort) =>
        workloads.GroupBy(workload => workload.Work).SelectMany(rivals => TurnTaking.Measure([.. rivals], effort));

    /// <summary>All that the page shows, or those parts whose names begin with one of the words, in place of what the results hold of them.</summary>
    public static Results Everything(bool isFull, IReadOnlyCollection<string> parts, Results results)
    {
        var effort = EffortOf(isFull);
        var limits = new List<Measurement>();
        Part("the machine's limits", () => Peers.Limits(isFull));
        Part("functions", () => FunctionRates.Measure(effort));
        Part("kernels and networks", () => Workloads(WorkloadCatalog.All, effort));
        Part("accuracy", Accuracy.Measure);
        Part("C++ peers", () => Peers.RunAll(results, isFull));
        Part("fresh processes", () => FreshProcesses.Measure(isFull));
        Part("training steps", () => TrainingSteps.Measure(effort));
        foreach (var width in NarrowWidth.All)
            Part(width.Name, () => width.Measure(isFull));
        Part("buffers where arrays would be", () => ArrayPlaces.Measure(isFull));
        Part("first calls", () => ColdStart.MeasureAll(isFull ? FullStarts : QuickStarts));
        Part("warm callers", () => WarmCallers.Measure(effort));
        Part("first calls of networks", () => ColdNetworks.MeasureAll(isFull ? FullStarts : QuickStarts));
        Part("the generator", () => GeneratorTimes.Measure(isFull));
        Part("a cold build", () => ColdBuild.Measure(isFull ? FullBuilds : QuickBuilds));
        return results;

        void Part(string what, Func<IEnumerable<Measurement>> measure)
        {
            if (parts.Count > 0 && !parts.Any(part => what.StartsWith(part, StringComparison.OrdinalIgnoreCase)))
                return;

            var began = TimeProvider.System.GetTimestamp();
            var measured = new List<Measurement>();
            foreach (var some in measure().Chunk(BetweenLimits))
            {
                measured.AddRange(some);
                limits.AddRange(Peers.Limits(isFull));
                results.AddMedians(limits);
            }

            results.Add(measured);
            AnsiConsole.WriteLine(FormattableString.Invariant($"{TimeProvider.System.GetElapsedTime(began).TotalSeconds,7:0.0} s  {what}"));
        }
    }
}
