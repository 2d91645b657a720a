using System.Diagnostics;

namespace KernelGen.Bench.Measuring;

/// <summary>
/// How far two cores are from each other: the time that a cache line takes from the one to the other. What threads share travels at this pace, and on a virtual machine it
/// changes with where the host puts its processors.
/// </summary>
internal static class CoreDistance
{
    private const int RoundTrips = 50_000, Turns = 5;

    // Ints from one thread's to the other's: two cache lines and more.
    private const int Apart = 64;

    /// <summary>Nanoseconds one way, in the fastest of some turns.</summary>
    public static double Measure()
    {
        var places = new int[3 * Apart];
        var fastest = double.MaxValue;
        for (var turn = 0; turn < Turns; turn++)
        {
            Array.Clear(places);
            var other = new Thread(() => Answer(ref places[Apart], ref places[2 * Apart]));
            other.Start();
            fastest = Math.Min(fastest, Call(ref places[Apart], ref places[2 * Apart]));
            other.Join();
        }

        return fastest;
    }

    private static double Call(ref int call, ref int answer)
    {
        Pass(ref call, ref answer, 1);
        var began = Stopwatch.GetTimestamp();
        for (var trip = 2; trip <= RoundTrips; trip++)
            Pass(ref call, ref answer, trip);
        return Stopwatch.GetElapsedTime(began).TotalNanoseconds / (2 * (RoundTrips - 1));
    }

    private static void Pass(ref int call, ref int answer, int trip)
    {
        Volatile.Write(ref call, trip);
        while (Volatile.Read(ref answer) != trip)
        {
        }
    }

    private static void Answer(ref int call, ref int answer)
    {
        for (var trip = 1; trip <= RoundTrips; trip++)
        {
            while (Volatile.Read(ref call) != trip)
            {
            }

            Volatile.Write(ref answer, trip);
        }
    }
}
