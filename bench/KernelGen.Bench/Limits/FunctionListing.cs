using System.Text.RegularExpressions;
using KernelGen.Bench.Measuring;

namespace KernelGen.Bench.Limits;

/// <summary>Counts the operations of functions in the JIT's own listing of their loops.</summary>
internal static partial class FunctionListing
{
    public const string Group = "function's operations";

    /// <summary>The hidden command whose process writes the listing.</summary>
    public const string Command = "compile-functions";

    /// <summary>A measurement for each function and kind of operation: how many an element, or its vector, takes in a process with such an environment.</summary>
    public static IEnumerable<Measurement> Count(Dictionary<string, string> environment)
    {
        var listing = Path.GetTempFileName();
        try
        {
            Children.Self(new Dictionary<string, string>(environment) { ["DOTNET_JitStdOutFile"] = listing, ["DOTNET_JitDisasm"] = $"*{nameof(FunctionLoops)}:OfVector*" }, Command);
            return [.. Read(File.ReadAllLines(listing)).SelectMany(function => Lines(function.Name, function.Operations))];
        }
        finally
        {
            File.Delete(listing);
        }
    }

    /// <summary>The operations as they were counted; none where there was no listing to count in.</summary>
    public static Operations? Find(Results results, string function) =>
        results.Best(Group, function, nameof(Operations.Multiplications)) is { } multiplications
            ? new Operations(
                multiplications, results.Best(Group, function, nameof(Operations.Additions)) ?? 0,
                results.Best(Group, function, nameof(Operations.Logic)) ?? 0, results.Best(Group, function, nameof(Operations.Divisions)) ?? 0)
            : null;

    /// <summary>The functions of a listing, each with the operations that its inner loop has for a vector.</summary>
    public static IEnumerable<(string Name, Operations Operations)> Read(IEnumerable<string> lines)
    {
        var methods = new List<(string Name, List<string> Code)>();
        foreach (var line in lines)
        {
            if (Header().Match(line) is { Success: true } header)
                methods.Add((header.Groups["function"].Value, []));
            else if (methods.Count > 0 && line.Split(';')[0].Trim() is { Length: > 0 } code)
                methods[^1].Code.Add(code);
        }

        return methods.Select(method => (method.Name, PerVector(InnerLoop(method.Code))));
    }

    private static Operations PerVector(IEnumerable<string> loop)
    {
        var all = loop.Select(Operations.Of).Aggregate((a, b) => a + b);
        return new Operations(
            all.Multiplications / FunctionLoops.Vectors, all.Additions / FunctionLoops.Vectors, all.Logic / FunctionLoops.Vectors, all.Divisions / FunctionLoops.Vectors);
    }

    /// <summary>From a label to the nearest jump back to it.</summary>
    private static List<string> InnerLoop(List<string> code)
    {
        var loops = from end in Enumerable.Range(0, code.Count)
                    let jump = Jump().Match(code[end])
                    where jump.Success
                    let start = code.IndexOf(jump.Groups["label"].Value + ":")
                    where start >= 0 && start < end
                    orderby end - start
                    select code[start..end];
        return loops.First();
    }

    private static IEnumerable<Measurement> Lines(string function, Operations operations) =>
        from kind in new (string Name, double Count)[]
        {
            (nameof(Operations.Multiplications), operations.Multiplications), (nameof(Operations.Additions), operations.Additions),
            (nameof(Operations.Logic), operations.Logic), (nameof(Operations.Divisions), operations.Divisions),
        }
        select new Measurement(Group, function, kind.Name, kind.Count, kind.Count);

    [GeneratedRegex(@"^; Assembly listing for method .*:OfVector\d+\[[\w.]+\.(?<function>\w+)Function\]")]
    private static partial Regex Header();

    [GeneratedRegex(@"^j\w+\s+(SHORT )?(?<label>G_M\w+)$")]
    private static partial Regex Jump();
}
