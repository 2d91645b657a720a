using System.Text.RegularExpressions;

namespace KernelGen.Generators.Tests.MachineCode;

/// <summary>Something in an inner loop that does not belong there.</summary>
/// <param name="Listing">The method.</param>
/// <param name="Kind"><c>call</c> or <c>spill</c>.</param>
/// <param name="Instructions">The instructions at fault.</param>
internal sealed partial record LoopFault(MethodListing Listing, string Kind, IReadOnlyList<string> Instructions)
{
    /// <summary>The faults of a method, one of each kind.</summary>
    public static IEnumerable<LoopFault> In(MethodListing listing) =>
        Loops.Innermost(listing).SelectMany(Of).GroupBy(found => found.Kind, found => found.Instruction)
            .Select(found => new LoopFault(listing, found.Key, [.. found]));

    public override string ToString() => $"{Listing.Name}: {Instructions.Count} × {Kind}, first {Instructions[0]}";

    // A loop that calls generated methods is none of the inner ones: those are in the methods that it calls.
    private static IEnumerable<(string Kind, string Instruction)> Of(IReadOnlyList<string> loop) =>
        loop.Any(line => GeneratedCall().IsMatch(line))
            ? []
            : loop.Select(line => (Kind: KindOf(line) ?? "", line)).Where(found => found.Kind.Length > 0);

    // A value on the stack is one that found no register, whether it is written or read here.
    private static string? KindOf(string line) =>
        line.StartsWith("call", StringComparison.Ordinal) ? "call" : StackAccess().IsMatch(line) ? "spill" : null;

    [GeneratedRegex(@"^call\s+\[KernelGen\.Generated\.")]
    private static partial Regex GeneratedCall();

    [GeneratedRegex(@"\[r[sb]p[^]]*\]")]
    private static partial Regex StackAccess();
}
