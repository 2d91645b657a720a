using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Planning;

/// <summary>Divides a kernel's passes into sweeps and decides how values cross from one to the next.</summary>
internal static class SweepPlanner
{
    /// <summary>Accumulators of a sum that does nothing else: a multiply-add takes 4 cycles, and a cycle loads two vectors.</summary>
    private const int AccumulatorsAlone = 4;

    /// <param name="kernel">Its passes.</param>
    /// <param name="parting">Whether what shares neither values nor functions is done one after the other.</param>
    /// <param name="isInPlace">The destination is one of the <see cref="Endangered"/> inputs: values are computed again that otherwise wait in it.</param>
    public static IReadOnlyList<Sweep> Plan(Kernel kernel, Parting parting = Parting.None, bool isInPlace = false)
    {
        var groups = Group(kernel);
        groups = parting == Parting.None ? groups : [.. groups.SelectMany(group => Parts(group, parting))];
        return [.. groups.Select((_, index) => Complete(kernel, groups, index, isInPlace))];
    }

    /// <summary>The inputs that are still read while values wait in the destination.</summary>
    public static IReadOnlyList<RowValue> Endangered(Kernel kernel)
    {
        var groups = Group(kernel);
        var maps = groups.SelectMany(group => group.Passes).OfType<Map>().ToList();
        var first = groups.FindIndex(group => group.Passes.OfType<Map>().Any(map => Waiting(kernel, maps, groups).Contains(map.Target)));
        return first < 0 ? [] : [.. groups.Skip(first + 1).SelectMany(group => group.Passes).SelectMany(ExprCost.Rows).Where(kernel.Inputs.Contains).Distinct()];
    }

    /// <summary>A pass joins the current group unless it needs a number that this group folds.</summary>
    private static List<PassGroup> Group(Kernel kernel)
    {
        var groups = new List<(List<Pass> Passes, List<Let> Lets)> { ([], []) };
        var pending = new HashSet<ScalarValue>();
        foreach (var pass in kernel.Passes)
        {
            var waits = ExprCost.Scalars(pass).Any(pending.Contains);
            if (pass is Let let)
            {
                groups[groups.Count - 1].Lets.Add(let);
                if (waits)
                {
                    pending.Add(let.Target);
                }
            }
            else if (pass is Map or Reduce)
            {
                if (waits)
                {
                    groups.Add(([], []));
                    pending.Clear();
                }

                groups[groups.Count - 1].Passes.Add(pass);
                if (pass is Reduce reduce)
                {
                    pending.Add(reduce.Target);
                }
            }
        }

        return [.. groups.Select(group => new PassGroup(group.Passes, group.Lets, AccumulatorsOf(group.Passes)))];
    }

    /// <summary>One beside a function, whose evaluation takes longer than an addition.</summary>
    private static int AccumulatorsOf(List<Pass> passes) => passes.Sum(ExprCost.Calls) == 0 ? AccumulatorsAlone : 1;

    /// <summary>
    /// A group in as many loops as hold registers for: sums that need no function, for their accumulators; and functions, for their constants, where neither
    /// they nor what comes later reads what a function before them computed. The order in which sums are added stays the group's.
    /// </summary>
    private static IEnumerable<PassGroup> Parts(PassGroup group, Parting parting)
    {
        var maps = new HashSet<RowValue>(group.Passes.OfType<Map>().Select(map => map.Target));
        var sums = group.Passes.Where(pass => pass is Reduce { Fold: Fold.Sum } && ExprCost.Calls(pass) == 0 && !ExprCost.Rows(pass).Any(maps.Contains)).ToList();
        var others = group.Passes.Except(sums).ToList();
        var parts = new List<List<Pass>>();
        for (var i = 0; i < others.Count; i++)
        {
            if (i == 0 || (ExprCost.Calls(others[i]) > 0 && IsDone(parts[parts.Count - 1], others.Skip(i))))
            {
                parts.Add([]);
            }

            parts[parts.Count - 1].Add(others[i]);
        }

        if (sums.Count > 0)
        {
            parts.Insert(parting == Parting.SumsFirst ? 0 : parts.Count, sums);
        }

        return parts.Select((part, index) => group with { Passes = part, Lets = index == parts.Count - 1 ? group.Lets : [] });
    }

    /// <summary>Whether passes hold functions that no later pass reads.</summary>
    private static bool IsDone(List<Pass> passes, IEnumerable<Pass> later)
    {
        var computed = passes.Where(pass => ExprCost.Calls(pass) > 0).ToList();
        return computed.Count > 0 && !computed.OfType<Map>().Select(map => map.Target).Intersect(later.SelectMany(ExprCost.Rows)).Any();
    }

    private static Sweep Complete(Kernel kernel, List<PassGroup> groups, int index, bool isInPlace)
    {
        var maps = groups.SelectMany(group => group.Passes).OfType<Map>().ToList();
        var missing = Missing(kernel, maps, groups[index].Passes);
        var spills = isInPlace && Endangered(kernel).Count > 0 ? [] : Waiting(kernel, maps, groups);
        return new Sweep(
            groups[index].Passes,
            groups[index].Lets,
            groups[index].Accumulators,
            Spilled: [.. groups[index].Passes.OfType<Map>().Select(map => map.Target).Where(spills.Contains)],
            Reloaded: [.. missing.Select(map => map.Target).Where(spills.Contains)],
            Recomputed: [.. missing.Where(map => !spills.Contains(map.Target))]);
    }

    /// <summary>The maps of other sweeps whose values these passes read, in order.</summary>
    private static List<Map> Missing(Kernel kernel, List<Map> maps, List<Pass> passes)
    {
        var own = new HashSet<RowValue>(passes.OfType<Map>().Select(map => map.Target).Concat(kernel.Inputs));
        var read = passes.SelectMany(ExprCost.Rows);
        return [.. read.Where(row => !own.Contains(row)).Distinct().Select(row => maps.Single(map => map.Target == row))];
    }

    /// <summary>Values that take a function to compute, are read by a later sweep, and can wait in the destination.</summary>
    private static HashSet<RowValue> Waiting(Kernel kernel, List<Map> maps, List<PassGroup> groups)
    {
        var later = groups.Select((_, index) => groups.Skip(index + 1).SelectMany(group => Missing(kernel, maps, group.Passes)).ToList()).ToList();
        return [.. groups.SelectMany((group, index) => group.Passes.OfType<Map>().Where(map => ExprCost.Calls(map) > 0 && later[index].Contains(map))).Select(map => map.Target)];
    }

    private sealed record PassGroup(List<Pass> Passes, List<Let> Lets, int Accumulators);
}

/// <summary>How passes that share neither values nor functions are parted, where registers do not hold what all of them need.</summary>
internal enum Parting
{
    None,

    /// <summary>Sums come before functions, whose values wait in the destination, which may be what is summed.</summary>
    SumsFirst,

    /// <summary>Sums come after functions, for which the row waits longer.</summary>
    SumsLast,
}
