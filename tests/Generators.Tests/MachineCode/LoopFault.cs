using System.Text.RegularExpressions;

namespace KernelGen.Generators.Tests.MachineCode;

/// <summary>Something in an inner loop that does not belong there.</summary>
/// <param name="Listing">The method.</param>
/// <param name="Kind">
/// <c>call</c>; <c>spill</c>, a place on the stack that the loop itself writes; or <c>constant</c>, one that was written before the loop and is read in it, which
/// costs what any operand in memory does.
/// </param>
/// <param name="Instructions">The instructions at fault.</param>
internal sealed partial record LoopFault(MethodListing Listing, string Kind, IReadOnlyList<string> Instructions)
{
    /// <summary>The faults of a program's methods, one of each kind for a method. Where parameters are drawn, each number is a call of the user's generator.</summary>
    public static IEnumerable<LoopFault> In(IReadOnlyList<MethodListing> program)
    {
        var calls = new CallGraph(program);
        return
            from listing in program
            where !listing.Draws
            from fault in Loops.Innermost(listing).Where(loop => !calls.HoldsLoops(loop)).SelectMany(Of).GroupBy(found => found.Kind, found => found.Instruction)
            select new LoopFault(listing, fault.Key, [.. fault]);
    }

    public override string ToString() => $"{Listing.Name}: {Instructions.Count} × {Kind}, first {Instructions[0]}";

    private static IEnumerable<(string Kind, string Instruction)> Of(IReadOnlyList<string> loop)
    {
        var written = loop.Select(line => Store().Match(line)).Where(store => store.Success).Select(store => store.Groups["place"].Value).ToHashSet();
        return loop.Select(line => (Kind: KindOf(line, written) ?? "", line)).Where(found => found.Kind.Length > 0);
    }

    private static string? KindOf(string line, HashSet<string> written) =>
        line.StartsWith("call", StringComparison.Ordinal) ? "call"
        : StackAccess().Match(line) is not { Success: true } access ? null
        : written.Contains(access.Value) ? "spill"
        : "constant";

    // The first operand is written by all but comparisons.
    [GeneratedRegex(@"^(?!v?u?com|cmp|test)\w+\s+(\w+ ptr )?(?<place>\[r[sb]p[^]]*\])")]
    private static partial Regex Store();

    [GeneratedRegex(@"\[r[sb]p[^]]*\]")]
    private static partial Regex StackAccess();
}
