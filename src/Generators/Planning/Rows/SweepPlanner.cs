using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Planning;

/// <summary>Divides a kernel's passes into sweeps and decides how values cross from one to the next.</summary>
internal static class SweepPlanner
{
    /// <param name="kernel">Its passes.</param>
    /// <param name="isInPlace">The destination is one of the <see cref="Endangered"/> inputs: values are computed again that otherwise wait in it.</param>
    /// <param name="isOneFunctionEach">Functions that do not need one another are sweeps of their own, where registers are too few for the constants of both.</param>
    public static IReadOnlyList<Sweep> Plan(Kernel kernel, bool isInPlace = false, bool isOneFunctionEach = false)
    {
        var groups = isOneFunctionEach ? [.. Group(kernel).SelectMany(OneFunctionEach)] : Group(kernel);
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

    /// <summary>A pass joins the current sweep unless it needs a number that this sweep folds.</summary>
    private static List<(List<Pass> Passes, List<Let> Lets)> Group(Kernel kernel)
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

        return groups;
    }

    /// <summary>A pass with a function begins a part of its own where neither it nor a later one reads what a function before it computed.</summary>
    private static IEnumerable<(List<Pass> Passes, List<Let> Lets)> OneFunctionEach((List<Pass> Passes, List<Let> Lets) group)
    {
        var part = new List<Pass>();
        for (var i = 0; i < group.Passes.Count; i++)
        {
            var computed = part.Where(pass => ExprCost.Calls(pass) > 0).ToList();
            var read = group.Passes.Skip(i).SelectMany(ExprCost.Rows);
            if (computed.Count > 0 && ExprCost.Calls(group.Passes[i]) > 0 && !computed.OfType<Map>().Select(map => map.Target).Intersect(read).Any())
            {
                yield return (part, []);
                part = [];
            }

            part.Add(group.Passes[i]);
        }

        yield return (part, group.Lets);
    }

    private static Sweep Complete(Kernel kernel, List<(List<Pass> Passes, List<Let> Lets)> groups, int index, bool isInPlace)
    {
        var maps = groups.SelectMany(group => group.Passes).OfType<Map>().ToList();
        var missing = Missing(kernel, maps, groups[index].Passes);
        var spills = isInPlace && Endangered(kernel).Count > 0 ? [] : Waiting(kernel, maps, groups);
        return new Sweep(
            groups[index].Passes,
            groups[index].Lets,
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
    private static HashSet<RowValue> Waiting(Kernel kernel, List<Map> maps, List<(List<Pass> Passes, List<Let> Lets)> groups)
    {
        var later = groups.Select((_, index) => groups.Skip(index + 1).SelectMany(group => Missing(kernel, maps, group.Passes)).ToList()).ToList();
        return [.. groups.SelectMany((group, index) => group.Passes.OfType<Map>().Where(map => ExprCost.Calls(map) > 0 && later[index].Contains(map))).Select(map => map.Target)];
    }
}
