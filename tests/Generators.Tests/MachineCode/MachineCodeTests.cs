using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Tests.MachineCode;

/// <summary>Reads what the JIT made of every kernel of the catalog and of several networks and word models, on machines with each width of vectors that this one can play.</summary>
public sealed class MachineCodeTests(CompiledProgram program) : IClassFixture<CompiledProgram>
{
    public static TheoryData<int> Widths => [.. CompiledProgram.Widths];

    [Theory]
    [MemberData(nameof(Widths))]
    public void InnerLoops_HoldNoCallAndNoSpill(int bits)
    {
        var faults = LoopFault.In(program.At(bits)).Where(fault => !KnownFaults.Contain(bits, fault)).Select(fault => fault.ToString()).ToList();
        Assert.True(faults.Count == 0, $"{faults.Count} with {bits} bits:\n{string.Join('\n', faults)}");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void WhatIsKnownAsAFault_StillIsOne(int bits)
    {
        var found = LoopFault.In(program.At(bits)).Select(KnownFaults.Key).ToHashSet();
        var clean = KnownFaults.At(bits).Where(known => !found.Contains(known)).ToList();
        Assert.True(clean.Count == 0, $"Clean by now with {bits} bits, to be struck off the known faults:\n{string.Join('\n', clean)}");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void NoMethod_ChecksBounds(int bits)
    {
        var checks = program.At(bits).Where(listing => listing.Instructions.Any(line => line.Contains("CORINFO_HELP_RNGCHKFAIL", StringComparison.Ordinal)));
        Assert.Empty(checks.Select(listing => listing.Name));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void EveryMethod_IsOptimizedWhenItIsFirstCalled(int bits) =>
        Assert.Empty(program.At(bits).Where(listing => listing.Tier != "FullOpts" && !listing.IsTrivial).Select(listing => $"{listing.Name}: {listing.Tier}"));

    [Theory]
    [MemberData(nameof(Widths))]
    public void TheListing_HoldsEveryKernelOfTheCatalogAndTheMembersOfUsersTypes(int bits)
    {
        var declarations = program.At(bits).Select(listing => listing.Declaration).ToHashSet();
        Assert.All(KernelCatalog.All, kernel => Assert.Contains($"{kernel.Name}_100_Single", declarations));
        Assert.Contains("SkipGram_NegativeSampling_100_Single", declarations);
        var names = program.At(bits).Select(listing => listing.Name).ToHashSet();
        Assert.All(
            ["Softmax_100_Single.Softmax_100_Single", "Net_10_5_10_Single.Initialize", "Net_10_5_10_Single.Fill", "Net_10_5_10_Single.Gradient", "SkipGram_NegativeSampling_100_Single.Train"],
            name => Assert.Contains(name, names));
    }
}
