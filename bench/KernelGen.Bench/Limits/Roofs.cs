using KernelGen.Bench.Measuring;
using KernelGen.Generators.Kernels;

namespace KernelGen.Bench.Limits;

/// <summary>The limits measured in the same run, and the least times that follow from them with the widest vectors of this process.</summary>
internal sealed class Roofs(Results results)
{
    /// <summary>False where no C++ compiler was there to measure them.</summary>
    public bool AreKnown => results.Find("limit", "FMA 256", "machine") is not null;

    public double Limit(string name) => Limit(name, Machine.VectorBits);

    public double Limit(string name, int bits) => results.Best("limit", $"{name} {bits}", "machine") ?? double.NaN;

    public double ClockRate => results.Best("limit", "clock GHz", "machine") ?? double.NaN;

    /// <summary>Multiply-adds, in GFLOP/s.</summary>
    public double Flops(int bits) => Limit("FMA", bits);

    /// <summary>Nanoseconds that a row takes at least: memory and arithmetic overlap.</summary>
    public double LeastTime(KernelWork work, int size) => Math.Max(MemoryTime(work, size), ArithmeticTime(work, size));

    /// <summary>
    /// Nanoseconds that a row's loads and stores take at least from and to the first-level cache: the loads alone, the stores alone, and as many of both as make up the mix
    /// that was measured, two loads and a store. What is left of either may pass beside it.
    /// </summary>
    public double MemoryTime(KernelWork work, int size) => size * sizeof(float) * new[]
    {
        work.Loads / Limit("L1 load"), work.Stores / Limit("L1 store"), 3 * Math.Min(work.Stores, work.Loads / 2.0) / Limit("L1 two loads and a store"),
    }.Max();

    /// <summary>Nanoseconds that a row's arithmetic takes, functions included as the operations that they consist of.</summary>
    public double ArithmeticTime(KernelWork work, int size) =>
        work.Functions.All(function => OperationsOf(function) is not null)
            ? size * Time(work.Functions.Select(function => OperationsOf(function)!.Value).Aggregate(work.Plain, (all, function) => all + function))
            : double.NaN;

    /// <summary>
    /// Nanoseconds that operations of an element take where nothing waits: the units of multiplications are busy with them and with their share of divisions, others pass beside
    /// them as far as they were seen to, and the rest goes as fast as anything can; additions and divisions take at least what they take alone.
    /// </summary>
    public double Time(Operations operations)
    {
        var fused = Flops(Machine.VectorBits) / 2;
        var multiplying = (operations.Multiplications / fused) + (operations.Divisions / Limit("division beside FMA"));
        var beside = multiplying * Math.Max(0, Limit("mixed") - fused);
        var rest = Math.Max(0, operations.Additions + operations.Logic - beside);
        return Math.Max(multiplying + (rest / Limit("logic")), Math.Max(operations.Additions / Limit("addition"), operations.Divisions / Limit("division")));
    }

    /// <summary>Nanoseconds to read and write values of an update, which come from the second-level cache where they do not fit into the first.</summary>
    public double TrafficTime(int loads, int stores, int count)
    {
        var level = (long)Math.Max(loads, stores) * count * sizeof(float) <= Machine.FirstLevelBytes ? "L1" : "L2";
        return (loads * count * sizeof(float) / Limit($"{level} load")) + (stores * count * sizeof(float) / Limit($"{level} store"));
    }

    /// <summary>The operations of a function of VectorMath for an element, counted in its machine code.</summary>
    public Operations? OperationsOf(Function function) => FunctionListing.Find(results, function.ToString());

    /// <summary>Nanoseconds of an element in a function of VectorMath, measured in a bare loop.</summary>
    public double? FunctionTime(Function function) => results.Best(FunctionRates.Group, function.ToString(), Workloads.Contender.Ours);
}
