using KernelGen.Generators.Tests.Harness;

namespace KernelGen.Generators.Tests.Snapshots;

/// <summary>Generated files are a product: a change in one is seen and read before it is accepted. Each also compiles, and proves itself when run.</summary>
public class SnapshotTests
{
    private static readonly string folder = Repository.PathOf("tests", "Generators.Tests", "Snapshots");

    public static TheoryData<string> Names => [.. SnapshotCases.Programs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void File(string name)
    {
        var generation = Generation.OfValid(SnapshotCases.Programs[name]);
        new Snapshot(folder, $"{nameof(SnapshotTests)}.{nameof(File)}_name={name}").Verify(generation.Files);
        generation.Load().GetTypes().Single(type => type.Namespace == "Demo" && !type.IsNested).GetMethod("Prove")!.Invoke(null, null);
    }

    [Fact]
    public void EachSnapshotBelongsToACase()
    {
        var names = Directory.EnumerateFiles(folder, "*.verified.cs").Select(path => Path.GetFileName(path).Split('=', '#')[1]).Distinct();
        Assert.Equal(SnapshotCases.Programs.Keys.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }
}
