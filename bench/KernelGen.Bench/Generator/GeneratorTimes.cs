using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using KernelGen.Bench.Measuring;
using KernelGen.Bench.Workloads;
using KernelGen.Generators;
using KernelGen.Generators.Kernels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Bench.Generator;

/// <summary>What the generator costs the compiler: a new driver in a warm process, an edit elsewhere, and the size of what it adds.</summary>
internal static class GeneratorTimes
{
    /// <summary>Nanoseconds for a new driver; the size is the number of kernels.</summary>
    public const string NewDriverGroup = "generator: new driver";

    /// <summary>Nanoseconds after an edit that concerns no kernel.</summary>
    public const string EditGroup = "generator: edit elsewhere";

    /// <summary>Bytes of code and metadata that one kernel of <see cref="AddedSize"/>, or a model, adds to the consumer's assembly.</summary>
    public const string BytesGroup = "generator: bytes added";

    /// <summary>Lines of the generated files.</summary>
    public const string LinesGroup = "generator: lines";

    public const int AddedSize = 64;

    public static IReadOnlyList<int> Counts { get; } = [50, 100, 200, 400];

    public static IEnumerable<Measurement> Measure(bool isFull)
    {
        var repeats = isFull ? 25 : 7;
        foreach (var count in Counts)
        {
            var compilation = GeneratedPrograms.Of(count);
            yield return Times(NewDriverGroup, count, repeats, () => NewDriver().RunGenerators(compilation));

            var driver = NewDriver().RunGenerators(compilation);
            var edits = new Queue<CSharpCompilation>(Enumerable.Range(0, (3 * repeats) + 1).Select(edit => Edited(compilation, edit)));
            yield return Times(EditGroup, count, 3 * repeats, () => driver = driver.RunGenerators(edits.Dequeue()));
        }

        var empty = Emit(GeneratedPrograms.OfNone()).Bytes;
        foreach (var (name, program) in KernelCatalog.All.Where(kernel => kernel.Attribute is not null).Select(kernel => (kernel.Name, GeneratedPrograms.OfOne(kernel, AddedSize))).Concat(GeneratedPrograms.Models))
        {
            var (bytes, lines) = Emit(program);
            yield return new Measurement(BytesGroup, name, Contender.Ours, bytes - empty, bytes - empty);
            yield return new Measurement(LinesGroup, name, Contender.Ours, lines, lines);
        }
    }

    /// <summary>A driver of the generator that has run on nothing yet.</summary>
    public static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(new KernelGenerator());

    private static Measurement Times(string group, int count, int repeats, Action run)
    {
        run();
        var times = new double[repeats];
        for (var i = 0; i < repeats; i++)
        {
            var began = Stopwatch.GetTimestamp();
            run();
            times[i] = Stopwatch.GetElapsedTime(began).TotalNanoseconds;
        }

        Array.Sort(times);
        return new Measurement(group, $"{count}", Contender.Ours, times[0], times[repeats / 2]);
    }

    /// <summary>Made before the clock starts: parsing is the editor's.</summary>
    public static CSharpCompilation Edited(CSharpCompilation compilation, int edit) =>
        compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class Elsewhere {{ int edit = {edit}; }}"));

    /// <summary>Code and metadata of a program with what is generated for it, and the lines of that.</summary>
    public static (long Bytes, int Lines) Emit(CSharpCompilation compilation)
    {
        NewDriver().RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        using var assembly = new MemoryStream();
        var result = generated.Emit(assembly);
        return result.Success
            ? (CodeAndMetadata(assembly), generated.SyntaxTrees.Skip(compilation.SyntaxTrees.Length).Sum(tree => tree.GetText().Lines.Count))
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }
    /// <summary>What the file holds, and not what fills its sections up to multiples of 512 bytes.</summary>
    private static long CodeAndMetadata(MemoryStream assembly)
    {
        assembly.Position = 0;
        using var file = new PEReader(assembly, PEStreamOptions.LeaveOpen);
        var metadata = file.GetMetadataReader();
        return metadata.MetadataLength + metadata.MethodDefinitions.Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress)
            .Where(address => address != 0).Sum(address => (long)file.GetMethodBody(address).Size);
    }
}
