using System.CommandLine;
using KernelGen.Bench.Cold;
using KernelGen.Bench.Limits;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Report;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench;

/// <summary>What the program can be told to do.</summary>
internal static class Commands
{
    private static readonly Option<string[]> only = new("--only")
    {
        Description = "Words that must all name the work or a contender: a group, a size, or a word of them; commas part alternatives. As in --only softmax,sigmoid 64",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> full = new("--full") { Description = "More and longer turns." };

    private static readonly Option<bool> lines = new("--lines") { Description = "Lines for programs instead of a table.", Hidden = true };

    private static readonly Option<bool> peers = new("--peers") { Description = "The C++ programs that run.sh built, too." };

    private static readonly Option<string?> expect = new("--expect") { Description = "The vectors that this process must have, as 256+FMA.", Hidden = true };

    private static readonly Option<bool> arrays = new("--arrays") { Description = $"Buffers that begin {ArrayPlaces.Offset} bytes behind a cache line, as arrays may." };

    private static readonly Option<string[]> parts = new("--parts")
    {
        Description = "Only parts whose names, as the report writes them, begin with these words; the rest stays as the last report measured it. As in --parts functions kernels",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private static readonly Argument<int> rows = new("rows");

    private static readonly Argument<string> group = new("group");

    private static readonly Argument<string> name = new("kernel"), type = new("type"), caller = new("caller");

    private static string ResultsFile => Path.Combine(Repository.Root, "bench", "artifacts", "results.txt");

    private static string Documents => Path.Combine(Repository.Root, "docs");

    /// <summary>A table of what is asked for.</summary>
    public static Command Measure
    {
        get
        {
            var command = new Command("measure", "Measures contenders in turns and shows a table.") { only, full, peers, arrays, lines, expect };
            command.SetAction(parsed =>
            {
                if (parsed.GetValue(expect) is { } width)
                    NarrowWidth.Require(width);
                if (parsed.GetValue(arrays))
                    Data.BytesBehindLine = ArrayPlaces.Offset;
                var isFull = parsed.GetValue(full);
                var measured = Session.Workloads(WorkloadCatalog.Matching(parsed.GetValue(only)!), Session.EffortOf(isFull));
                if (parsed.GetValue(lines))
                {
                    foreach (var measurement in measured)
                        Console.WriteLine(measurement.ToLine());
                    return;
                }

                var shown = measured.ToList();
                if (parsed.GetValue(peers))
                {
                    var works = shown.Select(measurement => (measurement.Group, measurement.Size)).ToHashSet();
                    shown.AddRange(Peers.RunAll(new Results(shown), isFull).Where(peer => works.Contains((peer.Group, peer.Size))));
                }

                Terminal.Table(shown);
            });
            return command;
        }
    }

    /// <summary>Everything, and the page.</summary>
    public static Command Report
    {
        get
        {
            var command = new Command("report", "Measures everything and writes docs/performance.md; bench/run.sh builds the peers, pins it to a core and calls it.") { full, parts };
            command.SetAction(parsed =>
            {
                var only = parsed.GetValue(parts)!;
                var results = Session.Everything(parsed.GetValue(full), only, only.Length > 0 ? Results.Load(ResultsFile) : new Results([]));
                results.Save(ResultsFile);
                PerformancePage.Write(results, Documents, CommandLine(parsed.GetValue(full)));
            });
            return command;
        }
    }

    /// <summary>The page again, from the last report's measurements.</summary>
    public static Command Render
    {
        get
        {
            var command = new Command("render", "Writes docs/performance.md again from what the last report measured.") { full };
            command.SetAction(parsed => PerformancePage.Write(Results.Load(ResultsFile), Documents, CommandLine(parsed.GetValue(full))));
            return command;
        }
    }

    /// <summary>One kernel's first calls; the report starts a process for each.</summary>
    public static Command Cold
    {
        get
        {
            var command = new Command("cold", "Measures a kernel's first calls in this process.") { name, type, caller };
            command.Hidden = true;
            command.SetAction(parsed => ColdStart.Run(parsed.GetValue(name)!, parsed.GetValue(type)!, parsed.GetValue(caller) == "optimized"));
            return command;
        }
    }

    /// <summary>One network's first calls; the report starts a process for each.</summary>
    public static Command ColdNetwork
    {
        get
        {
            var command = new Command("cold-network", "Measures a network's first calls in this process.") { type, rows, group };
            command.Hidden = true;
            command.SetAction(parsed => ColdNetworks.Run(parsed.GetValue(type)!, parsed.GetValue(rows), parsed.GetValue(group)!));
            return command;
        }
    }

    /// <summary>Every function's loop once, for the JIT's listing of them.</summary>
    public static Command CompileFunctions
    {
        get
        {
            var command = new Command(FunctionListing.Command, "Compiles the loop of every function.") { Hidden = true };
            command.SetAction(_ => FunctionRates.RunOnce());
            return command;
        }
    }

    private static string CommandLine(bool isFull) => $"bench/run.sh --{(isFull ? "full" : "quick")}";
}
