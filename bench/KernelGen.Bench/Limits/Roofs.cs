using KernelGen.Bench.Measuring;
using KernelGen.Generators.Kernels;

namespace KernelGen.Bench.Limits;

/// <summary>The limits measured in the same run, and the least times that follow from them.</summary>
internal sealed class Roofs(Results results)
{
    private const int FirstLevelBytes = 48 << 10;

    /// <summary>False where no C++ compiler was there to measure them.</summary>
    public bool AreKnown => results.Find("limit", "FMA 256", "machine") is not null;

    public double Limit(string name) => results.Find("limit", name, "machine")?.Best ?? double.NaN;

    /// <summary>Multiply-adds at the widest vectors, in GFLOP/s.</summary>
    public double Flops(int bits) => Limit($"FMA {bits}");

    /// <summary>Nanoseconds that a row's loads and stores take from and to the first-level cache; they overlap.</summary>
    public double MemoryTime(KernelWork work, int size) =>
        Math.Max(work.Loads * size * sizeof(float) / Limit("L1 load 512"), work.Stores * size * sizeof(float) / Limit("L1 store 512"));

    /// <summary>Nanoseconds that a row's arithmetic takes: additions run beside multiplications as far as they were seen to; divisions and functions come on top.</summary>
    public double ArithmeticTime(KernelWork work, int size)
    {
        var multiplications = work.Multiplications / (Flops(512) / 2);
        var additions = work.Additions / Limit("addition 512");
        var both = (work.Multiplications + work.Additions) / Limit("mixed 512");
        return size * (Math.Max(both, Math.Max(multiplications, additions)) + (work.Divisions / Limit("division 512")) + work.Functions.Sum(FunctionTime));
    }

    /// <summary>Nanoseconds to read and write values of an update, which come from the second-level cache where they do not fit into the first.</summary>
    public double TrafficTime(int loads, int stores, int count)
    {
        var level = (long)Math.Max(loads, stores) * count * sizeof(float) <= FirstLevelBytes ? "L1" : "L2";
        return (loads * count * sizeof(float) / Limit($"{level} load 512")) + (stores * count * sizeof(float) / Limit($"{level} store 512"));
    }

    /// <summary>Nanoseconds of an element in a function of VectorMath.</summary>
    public double FunctionTime(Function function) => results.Find(FunctionRates.Group, function.ToString(), Workloads.Contender.Ours)?.Best ?? double.NaN;
}
