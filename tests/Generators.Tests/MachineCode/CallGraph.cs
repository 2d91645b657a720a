using System.Text.RegularExpressions;

namespace KernelGen.Generators.Tests.MachineCode;

/// <summary>
/// Tells inner loops from others where methods call one another: a loop that calls a method which goes round in loops is an outer one, and the inner ones are
/// in there; a loop that calls a method without any is an inner one, and the call does not belong in it.
/// </summary>
internal sealed partial class CallGraph
{
    private readonly HashSet<string> withLoops;

    public CallGraph(IReadOnlyList<MethodListing> listings)
    {
        withLoops = [.. listings.Where(listing => Loops.Innermost(listing).Any()).Select(listing => listing.Name)];
        for (var known = 0; known < withLoops.Count;)
        {
            known = withLoops.Count;
            withLoops.UnionWith([.. listings.Where(listing => HoldsLoops(listing.Instructions)).Select(listing => listing.Name)]);
        }
    }

    /// <summary>Among the generated methods that are called, one holds a loop, or calls one that does.</summary>
    public bool HoldsLoops(IEnumerable<string> instructions) =>
        instructions.Select(line => GeneratedCall().Match(line)).Any(call => call.Success && withLoops.Contains($"{call.Groups["type"].Value}.{call.Groups["method"].Value}"));

    [GeneratedRegex(@"^(call|tail\.jmp)\s+\[KernelGen\.Generated\.\S*?__(?<type>\w+):(?<method>\w+)\(")]
    private static partial Regex GeneratedCall();
}
