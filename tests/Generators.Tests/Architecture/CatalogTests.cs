using System.Reflection;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Tests.Harness;

namespace KernelGen.Generators.Tests.Architecture;

/// <summary>A kernel in the catalog is complete, or it fails here by its name with what is lacking.</summary>
public class CatalogTests
{
    public static TheoryData<string> Kernels => [.. KernelCatalog.All.Where(kernel => kernel.Attribute is not null).Select(kernel => kernel.Name)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AKernelIsComplete(string name)
    {
        var kernel = KernelCatalog.Get(name);
        var attribute = kernel.Attribute!["KernelGen.".Length..^"Attribute".Length];
        var lacking = new List<string>();
        Require(typeof(KernelAttribute).Assembly.GetType(kernel.Attribute) is { IsPublic: true, IsSealed: true }, $"a public sealed {kernel.Attribute}");
        Require(typeof(Reference).GetMember(attribute, MemberTypes.Method, BindingFlags.Public | BindingFlags.Static).Length > 0, $"Reference.{attribute}");
        Require(
            Directory.EnumerateFiles(Repository.PathOf("tests", "Generators.Tests", "Snapshots"), $"SnapshotTests.File_name={name}#*.verified.cs").Any(),
            "a snapshot");
        Assert.True(lacking.Count == 0, $"{name} lacks {string.Join(" and ", lacking)}.");

        void Require(bool there, string part)
        {
            if (!there)
            {
                lacking.Add(part);
            }
        }
    }

    [Fact]
    public void NamesAreUnique() => Assert.Equal(KernelCatalog.All.Count, KernelCatalog.All.Select(kernel => kernel.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
}
