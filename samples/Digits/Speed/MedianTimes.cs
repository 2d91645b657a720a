using System.Diagnostics;

namespace Digits;

/// <summary>Times of competing ways to do the same work.</summary>
internal static class MedianTimes
{
    private const double WarmUpSeconds = 0.2;

    /// <summary>Long against the resolution of the clock.</summary>
    private const double TurnSeconds = 2e-4;

    private const int Turns = 301;

    /// <summary>
    /// The median time of one call, in seconds, of each contender. They take turns, so that a change of the processor's frequency or a busy neighbour meets all alike.
    /// </summary>
    public static double[] Measure(Action[] contenders, CancellationToken cancellation)
    {
        var calls = Array.ConvertAll(contenders, contender => CallsPerTurn(contender, cancellation));
        var times = Array.ConvertAll(contenders, _ => new double[Turns]);
        for (var t = 0; t < Turns; t++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var c = 0; c < contenders.Length; c++)
                times[c][t] = Seconds(contenders[c], calls[c]) / calls[c];
        }

        return Array.ConvertAll(times, Median);
    }

    /// <summary>Doubles the calls of a turn until it lasts long enough, and goes on until the code is warm: a single call may be shorter than the clock's tick.</summary>
    private static int CallsPerTurn(Action contender, CancellationToken cancellation)
    {
        var calls = 1;
        for (var began = Stopwatch.GetTimestamp(); Elapsed(began) < WarmUpSeconds;)
        {
            cancellation.ThrowIfCancellationRequested();
            var seconds = Seconds(contender, calls);
            if (seconds < TurnSeconds)
                calls *= 2;
        }

        return calls;
    }

    private static double Seconds(Action contender, int calls)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
            contender();
        return Elapsed(began);
    }

    private static double Elapsed(long began) => Stopwatch.GetElapsedTime(began).TotalSeconds;

    private static double Median(double[] seconds)
    {
        Array.Sort(seconds);
        return seconds[seconds.Length / 2];
    }
}
