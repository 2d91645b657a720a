using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Planning;

/// <summary>What is done with each element of a sample before the next, and the numbers that follow.</summary>
/// <param name="Maps">What is computed.</param>
/// <param name="Reduces">What is folded.</param>
/// <param name="Fold">In which order; null where nothing is.</param>
/// <param name="Lets">Numbers computed afterwards.</param>
internal sealed record LanesWalk(IReadOnlyList<Map> Maps, IReadOnlyList<Reduce> Reduces, LanesFold? Fold, IReadOnlyList<Let> Lets)
{
    /// <summary>Values of an element that a walk reads for its folds: what they have in common is read once, and their open sums are few.</summary>
    private const int MostReadTogether = 2;

    public IEnumerable<Pass> Passes => Maps.Concat<Pass>(Reduces);

    /// <summary>It writes what the kernel is for.</summary>
    public bool WritesOutput => Maps.Any(map => map.Target == Kernel.Output);

    /// <summary>What it reads of an element and does not compute.</summary>
    public IEnumerable<RowValue> Reads => Passes.SelectMany(ExprCost.Rows).Distinct().Where(row => Maps.All(map => map.Target != row));

    /// <summary>
    /// The walks of a kernel, in order. Functions have a walk to themselves: their constants leave few registers, and one element's latency hides behind the
    /// others'. What only the loss needs comes last, when the gradient is written: fewer numbers wait then, and over stores the JIT keeps nothing of what
    /// earlier walks have read.
    /// </summary>
    public static IReadOnlyList<LanesWalk> Plan(Kernel kernel, Func<Reduce, LanesFold> foldOf)
    {
        var output = kernel.Passes.OfType<Map>().Single(map => map.Target == Kernel.Output);
        var needed = NeededFor(output, kernel);
        var rest = kernel.Passes.Where(pass => pass != output && !needed.Contains(pass)).ToList();
        var folds = rest.Where(pass => pass is not Let);

        // What waits in the destination has been read before the output takes its place.
        var last = rest.OfType<Map>().All(IsPlain) ? folds.Prepend(output) : folds.Append(output);
        var walks = new List<LanesWalk>();
        foreach (var pass in kernel.Passes.Where(needed.Contains).Concat(last).Concat(rest.OfType<Let>()))
        {
            Add(walks, pass, foldOf);
        }

        return [.. walks.Select(walk => walk with { Maps = [.. PlainMapsFor(walk.Passes, kernel), .. walk.Maps] })];
    }

    private static void Add(List<LanesWalk> walks, Pass pass, Func<Reduce, LanesFold> foldOf)
    {
        var last = walks.Count - 1;
        switch (pass)
        {
            case Map map when map.Target == Kernel.Output || !IsPlain(map):
                walks.Add(new LanesWalk([map], [], null, []));
                break;
            case Reduce reduce when last >= 0 && walks[last].Takes(reduce, foldOf(reduce)):
                walks[last] = walks[last] with { Reduces = [.. walks[last].Reduces, reduce], Fold = foldOf(reduce) };
                break;
            case Reduce reduce:
                walks.Add(new LanesWalk([], [reduce], foldOf(reduce), []));
                break;
            case Let let:
                walks[last] = walks[last] with { Lets = [.. walks[last].Lets, let] };
                break;
        }
    }

    private bool Takes(Reduce reduce, LanesFold fold) =>
        (Fold is null ? WritesOutput : fold.Equals(Fold)) && Lets.Count == 0
        && !Reduces.Any(other => ExprCost.Scalars(reduce).Contains(other.Target))
        && Reads.Concat(ExprCost.Rows(reduce)).Distinct().Count() <= MostReadTogether;

    /// <summary>Maps without functions are computed wherever they are read.</summary>
    private static bool IsPlain(Map map) => ExprCost.Calls(map) == 0;

    private static List<Map> PlainMapsFor(IEnumerable<Pass> passes, Kernel kernel)
    {
        var maps = new List<Map>();
        foreach (var map in kernel.Passes.OfType<Map>().Reverse().Where(map => IsPlain(map) && map.Target != Kernel.Output))
        {
            if (passes.Concat(maps).SelectMany(ExprCost.Rows).Contains(map.Target))
            {
                maps.Insert(0, map);
            }
        }

        return maps;
    }

    /// <summary>The passes whose results another needs, and theirs.</summary>
    private static HashSet<Pass> NeededFor(Pass pass, Kernel kernel)
    {
        var needed = new HashSet<Pass>();
        foreach (var earlier in kernel.Passes.Reverse())
        {
            var readers = needed.Append(pass).ToList();
            var isRead = earlier switch
            {
                Map map => readers.SelectMany(ExprCost.Rows).Contains(map.Target),
                Reduce reduce => readers.SelectMany(ExprCost.Scalars).Contains(reduce.Target),
                Let let => readers.SelectMany(ExprCost.Scalars).Contains(let.Target),
                _ => false,
            };
            if (isRead)
            {
                needed.Add(earlier);
            }
        }

        return needed;
    }
}
