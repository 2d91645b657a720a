using KernelGen.Bench.Limits;
using KernelGen.Bench.Measuring;
using KernelGen.Generators.Kernels;

namespace KernelGen.Bench.Tests;

public sealed class LimitTests
{
    // Elements a nanosecond: 2 multiplications or additions in a cycle of 1 ns, 3 of both, 4 of logic; a division every fourth cycle, or two of the multiplications' beside them.
    private static readonly (string Name, double Rate)[] machine =
        [("FMA", 4), ("addition", 2), ("mixed", 3), ("logic", 4), ("division", 0.25), ("division beside FMA", 0.5), ("L1 load", 80), ("L1 store", 40), ("L1 two loads and a store", 96)];

    [Theory]
    [InlineData(8, 0, 0, 0, 4)]
    [InlineData(8, 4, 0, 0, 4)]
    [InlineData(8, 4, 8, 0, 6)]
    [InlineData(1, 8, 0, 0, 4)]
    [InlineData(8, 0, 0, 1, 6)]
    [InlineData(0, 0, 0, 1, 4)]
    public void Operations_take_as_long_as_the_units_that_can_do_them(double multiplications, double additions, double logic, double divisions, double nanoseconds) =>
        Assert.Equal(nanoseconds, new Roofs(Measured()).Time(new Operations(multiplications, additions, logic, divisions)), 12);

    // 64 floats are 256 bytes: 80 a nanosecond are read, 40 written, and 96 of three where two are read for each that is written; beside other mixes nobody has looked.
    [Theory]
    [InlineData(1, 1, 6.4)]
    [InlineData(2, 1, 8)]
    [InlineData(3, 1, 9.6)]
    [InlineData(4, 1, 12.8)]
    [InlineData(3, 2, 12.8)]
    [InlineData(4, 2, 16)]
    [InlineData(5, 2, 16)]
    public void Loads_and_stores_take_as_long_as_each_alone_or_as_the_mix_that_was_measured(int loads, int stores, double nanoseconds) =>
        Assert.Equal(nanoseconds, new Roofs(Measured()).MemoryTime(new KernelWork(loads, stores, default, []), 64), 12);

    [Fact]
    public void A_functions_operations_count_and_its_speed_does_not()
    {
        var sigmoid = KernelWork.Of(KernelCatalog.Get("Sigmoid"), 64, 512);
        Assert.True(double.IsNaN(new Roofs(Measured()).ArithmeticTime(sigmoid, 64)));
        var results = Measured(
            new("function's operations", "Sigmoid", "Multiplications", 8, 8), new("function's operations", "Sigmoid", "Divisions", 1, 1), new("function", "Sigmoid", "KernelGen", 99, 99));
        Assert.Equal(64 * 6, new Roofs(results).ArithmeticTime(sigmoid, 64), 12);
        Assert.Equal(64 * 6, new Roofs(results).LeastTime(sigmoid, 64), 12);
    }

    [Fact]
    public void Operations_are_those_of_a_vector_in_the_inner_loop_of_the_listing()
    {
        var listing = """
            ; Assembly listing for method KernelGen.Bench.Limits.FunctionLoops:OfVector512[KernelGen.Bench.Limits.TanhFunction](System.ReadOnlySpan`1[float]) (FullOpts)
            G_M000_IG02:                ;; offset=0x0004
                   vmulps   zmm0, zmm0, zmm0
            G_M000_IG03:
                   vmovups  zmm5, zmmword ptr [rdi+4*rcx]
                   vfmadd213ps zmm9, zmm1, dword ptr [reloc @RWD20] {1to16}
                   vfnmadd231ps zmm9, zmm1, zmm2
                   vmulps   zmm9, zmm1, zmm2
                   vmulps   zmm9, zmm1, zmm3
            G_M000_IG04:                ;; offset=0x0235
                   vaddps   zmm8, zmm13, zmm4
                   vrndscaleps zmm9, zmm9, 0
                   vpaddd   zmm9, zmm9, zmm1
                   vdivps   zmm9, zmm9, zmm1
                   add      rcx, 64
                   jb       SHORT G_M000_IG03
                   jl       G_M000_IG02
            """;
        Assert.Equal([("Tanh", new Operations(1, 0.5, 0.25, 0.25))], FunctionListing.Read(listing.Split('\n')));
    }

#if !DEBUG
    // A Debug build of VectorMath is not optimized, so its machine code holds calls and none of what is counted.
    [Theory]
    [InlineData("512", "")]
    [InlineData("256", "DOTNET_EnableAVX512")]
    [InlineData("128", "DOTNET_EnableAVX2")]
    public void Every_functions_operations_are_found_in_what_the_JIT_writes_at_each_width(string bits, string denied)
    {
        var functions = FunctionListing.Count(denied.Length == 0 ? [] : new() { [denied] = "0" }).GroupBy(line => line.Size).ToList();
        Assert.Equal(FunctionLoops.All.Keys.Select(function => function.ToString()).Order(), functions.Select(function => function.Key).Order());
        Assert.All(functions, function => Assert.True(function.Single(line => line.Contender == "Multiplications").Best >= 8, $"{function.Key} at {bits} bits"));
        Assert.Equal(["Sigmoid", "Tanh"], functions.Where(function => function.Single(line => line.Contender == "Divisions").Best == 1).Select(function => function.Key).Order());
    }
#endif

    [Fact]
    public void The_median_of_several_measurements_of_a_limit_counts()
    {
        var results = Measured();
        IReadOnlyList<double> rates = [5, 9, 6];
        results.AddMedians(rates.Select(rate => new Measurement("limit", $"FMA {Machine.VectorBits}", "machine", rate, rate)));
        Assert.Equal(6, new Roofs(results).Limit("FMA"));
        Assert.Equal(2, new Roofs(results).Limit("addition"));
    }

    [Fact]
    public void The_first_level_cache_is_as_large_as_Linux_says()
    {
        var folder = Directory.CreateTempSubdirectory("kernelgen-caches").FullName;
        foreach (var (index, level, type, size) in new[] { ("index0", "1", "Instruction", "64K"), ("index1", "1", "Data", "32K"), ("index2", "2", "Unified", "1024K") })
        {
            Directory.CreateDirectory(Path.Combine(folder, index));
            foreach (var (file, text) in new[] { ("level", level), ("type", type), ("size", size) })
                File.WriteAllText(Path.Combine(folder, index, file), text + "\n");
        }

        Assert.Equal(32 << 10, Machine.CacheBytes(folder));
        Directory.Delete(folder, recursive: true);
        Assert.Null(Machine.CacheBytes(folder));
    }

    private static Results Measured(params Measurement[] others) =>
        new([.. machine.Select(limit => new Measurement("limit", $"{limit.Name} {Machine.VectorBits}", "machine", limit.Rate, limit.Rate)), .. others]);
}
