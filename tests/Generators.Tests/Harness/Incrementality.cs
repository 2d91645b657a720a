using Microsoft.CodeAnalysis;

namespace KernelGen.Generators.Tests.Harness;

/// <summary>What a second run of the generator has to leave alone.</summary>
internal static class Incrementality
{
    public static void AssertNothingRuns(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        foreach (var step in Declarations(result))
        {
            Assert.All(step.Outputs, output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"A declaration is {output.Reason}."));
        }

        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    /// <summary>The steps that end with the models of declarations.</summary>
    public static IEnumerable<IncrementalGeneratorRunStep> Declarations(GeneratorRunResult result) =>
        result.TrackedSteps.TryGetValue(KernelGenerator.DeclarationsStep, out var steps) ? steps : [];

    /// <summary>What became of each generated file.</summary>
    public static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(step => step.Outputs).Select(output => output.Reason);
}
