using System.Reflection;
using KernelGen.Bench.Networks;
using KernelGen.Generators.Kernels;

namespace KernelGen.Bench.Workloads;

/// <summary>Everything that is measured in this process: found by its declarations, so that a declaration is all that a new one needs.</summary>
internal static class WorkloadCatalog
{
    /// <summary>Rows of a batch of short rows.</summary>
    public const int BatchRows = 1000;

    /// <summary>The longest row that is measured in batches.</summary>
    private const int ShortRow = 16;

    /// <summary>The kernels of floats declared in this assembly: name in the catalog, size, and the type that declares it.</summary>
    public static IReadOnlyList<(string Name, int Size, Type Type)> Kernels { get; } = [.. Declared(typeof(float))];

    /// <summary>Those of doubles.</summary>
    public static IReadOnlyList<(string Name, int Size, Type Type)> DoubleKernels { get; } = [.. Declared(typeof(double))];

    /// <summary>All workloads, a group and a size after another.</summary>
    public static IReadOnlyList<Workload> All => [.. Kernels.SelectMany(KernelWorkloads), .. DoubleKernels.SelectMany(DoubleWorkloads), .. Kernels.Where(IsShort).Select(Batch), .. NetworkCatalog.Workloads];

    /// <summary>Those that all the words name: a group or a word of it, a contender, a size or a word of it. Alternatives are parted by commas.</summary>
    public static IReadOnlyList<Workload> Matching(IReadOnlyCollection<string> words) =>
        [.. All.Where(workload => words.All(word => word.Split(',').Any(alternative => Names(workload).Contains(alternative, StringComparer.OrdinalIgnoreCase))))];

    /// <summary>The size of a batch in a table.</summary>
    public static string BatchSize(int size) => $"{size} × {BatchRows}";

    /// <summary>A kernel in double.</summary>
    public static string DoubleGroup(string kernel) => $"{kernel}Double";

    /// <summary>A call for no rows: the checks alone.</summary>
    public static Work NoRows(string kernel, int size) => new("no rows", $"{kernel}-{size}");

    private static IEnumerable<Workload> KernelWorkloads((string Name, int Size, Type Type) kernel)
    {
        var work = new Work(kernel.Name, $"{kernel.Size}");
        yield return KernelLoops.Create(kernel.Type, work, Contender.Ours, kernel.Size, rows: 1);
        foreach (var (type, contender) in RivalsOf(kernel.Name))
            yield return KernelLoops.Create(type, work, contender, kernel.Size, rows: 1);
        yield return KernelLoops.Create(kernel.Type, NoRows(kernel.Name, kernel.Size), Contender.Ours, kernel.Size, rows: 0);
    }

    private static IEnumerable<Workload> DoubleWorkloads((string Name, int Size, Type Type) kernel)
    {
        var work = new Work(DoubleGroup(kernel.Name), $"{kernel.Size}");
        yield return KernelLoops.Create(kernel.Type, work, Contender.Ours, kernel.Size, rows: 1);
        foreach (var rival in Rivals.Where(rival => rival.Attribute.Kernel == kernel.Name && rival.Type.IsGenericType))
            yield return KernelLoops.Create(rival.Type.MakeGenericType(typeof(double)), work, rival.Attribute.Contender, kernel.Size, rows: 1);
    }

    private static Workload Batch((string Name, int Size, Type Type) kernel) =>
        KernelLoops.Create(kernel.Type, new Work(kernel.Name, BatchSize(kernel.Size)), Contender.Ours, kernel.Size, BatchRows);

    private static bool IsShort((string Name, int Size, Type Type) kernel) => kernel.Size <= ShortRow;

    /// <summary>What a kernel is compared with.</summary>
    public static IEnumerable<(Type Type, string Contender)> RivalsOf(string kernel) =>
        Rivals.Where(rival => rival.Attribute.Kernel == kernel)
            .Select(rival => (rival.Type.IsGenericType ? rival.Type.MakeGenericType(typeof(float)) : rival.Type, rival.Attribute.Contender));

    private static IReadOnlyList<(Type Type, RivalAttribute Attribute)> Rivals { get; } =
        [.. from type in typeof(WorkloadCatalog).Assembly.GetTypes()
            let rival = type.GetCustomAttribute<RivalAttribute>()
            where rival is not null
            select (type, rival)];

    private static IEnumerable<string> Names(Workload workload) =>
        [workload.Work.Group, .. workload.Work.Group.Split(' '), workload.Contender, workload.Work.Size, .. workload.Work.Size.Split(' ')];

    private static IEnumerable<(string Name, int Size, Type Type)> Declared(Type element) =>
        from type in typeof(WorkloadCatalog).Assembly.GetTypes()
        let attribute = type.GetMethod("Run")?.GetCustomAttribute<KernelAttribute>()
        where attribute is not null && type.GetInterfaces().Single().GetGenericArguments().SequenceEqual([element])
        select (NameOf(type, attribute), attribute.Size, type);

    private static string NameOf(Type type, KernelAttribute attribute)
    {
        var declared = type.GetInterfaces().Single().GetGenericTypeDefinition();
        var shape = declared == typeof(ILabelLoss<>) ? KernelShape.LabelLoss : declared == typeof(ITargetLoss<>) ? KernelShape.TargetLoss : (KernelShape?)null;
        return KernelCatalog.All.Single(kernel => kernel.Attribute == attribute.GetType().FullName && (shape is null || kernel.Shape == shape)).Name;
    }
}
