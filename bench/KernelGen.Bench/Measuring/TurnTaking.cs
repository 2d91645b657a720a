using System.Diagnostics;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Measuring;

/// <summary>Measures contenders of the same work in turns: a change of the processor's frequency or a busy neighbour meets all alike.</summary>
internal static class TurnTaking
{
    /// <summary>Contenders whose results differ more than this, relatively, do not do the same work.</summary>
    private const double Tolerance = 2e-3;

    /// <summary>The times of each contender.</summary>
    /// <exception cref="InvalidOperationException">They do not compute the same.</exception>
    public static IReadOnlyList<Measurement> Measure(IReadOnlyList<Workload> rivals, Effort effort)
    {
        foreach (var rival in rivals)
            RequireSame(rivals[0], rival);

        var calls = rivals.Select(rival => CallsPerTurn(rival.Run, effort)).ToArray();
        var times = rivals.Select(_ => new double[effort.Turns]).ToArray();
        for (var turn = 0; turn < effort.Turns; turn++)
        {
            for (var r = 0; r < rivals.Count; r++)
            {
                // Once for the caches: they hold what the last contender left.
                rivals[r].Run(1);
                times[r][turn] = Nanoseconds(rivals[r].Run, calls[r]) / calls[r];
            }
        }

        return [.. rivals.Select((rival, r) => Result(rival, times[r]))];
    }

    /// <summary>Whether two checks are those of the same work.</summary>
    public static bool AreSame(double expected, double found) => Math.Abs(found - expected) <= Tolerance * Math.Abs(expected);

    private static Measurement Result(Workload rival, double[] times)
    {
        Array.Sort(times);
        return new Measurement(rival.Work.Group, rival.Work.Size, rival.Contender, times[0], times[times.Length / 2], rival.Check());
    }

    /// <summary>Doubles the calls until they last a turn, and goes on until the warm-up is over.</summary>
    private static int CallsPerTurn(Action<int> run, Effort effort)
    {
        var began = Stopwatch.GetTimestamp();
        var calls = 1;
        while (true)
        {
            var lasted = Nanoseconds(run, calls) >= effort.TurnSeconds * 1e9;
            if (lasted && Stopwatch.GetElapsedTime(began).TotalSeconds >= effort.WarmUpSeconds)
                return calls;
            if (!lasted)
                calls *= 2;
        }
    }

    private static double Nanoseconds(Action<int> run, int calls)
    {
        var began = Stopwatch.GetTimestamp();
        run(calls);
        return Stopwatch.GetElapsedTime(began).TotalNanoseconds;
    }

    private static void RequireSame(Workload first, Workload other)
    {
        first.Run(1);
        other.Run(1);
        var (expected, found) = (first.Check(), other.Check());
        if (!AreSame(expected, found))
            throw new InvalidOperationException(FormattableString.Invariant($"{other} computes {found}, {first} {expected}."));
    }
}
