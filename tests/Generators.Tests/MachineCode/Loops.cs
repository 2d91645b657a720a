namespace KernelGen.Generators.Tests.MachineCode;

/// <summary>Finds the loops of a method in the graph of its blocks: what leads back to a block that cannot be gone around.</summary>
internal sealed class Loops
{
    private readonly IReadOnlyList<CodeBlock> blocks;
    private readonly List<int>[] predecessors;

    private Loops(MethodListing listing)
    {
        blocks = listing.Blocks;
        predecessors = [.. blocks.Select(_ => new List<int>())];
        var indices = blocks.Select((block, i) => (block.Label, i)).ToDictionary(pair => pair.Label, pair => pair.i);
        for (var i = 0; i < blocks.Count; i++)
        {
            var targets = blocks[i].Targets.Where(indices.ContainsKey).Select(label => indices[label]);
            foreach (var target in blocks[i].FallsThrough && i + 1 < blocks.Count ? targets.Append(i + 1) : targets)
            {
                predecessors[target].Add(i);
            }
        }
    }

    /// <summary>The instructions of each loop that holds no other.</summary>
    public static IEnumerable<IReadOnlyList<string>> Innermost(MethodListing listing)
    {
        var graph = new Loops(listing);
        var loops = Enumerable.Range(0, graph.blocks.Count).Select(graph.LoopOf).OfType<SortedSet<int>>().ToList();
        return loops
            .Where(loop => !loops.Any(other => other != loop && other.IsSubsetOf(loop)))
            .Select(loop => loop.SelectMany(block => graph.blocks[block].Instructions).ToList());
    }

    /// <summary>The loop that is entered at a block: from where execution goes back to it, and what leads there; null where there is none.</summary>
    private SortedSet<int>? LoopOf(int head)
    {
        var loop = new SortedSet<int> { head };
        var open = new Stack<int>(predecessors[head].Where(block => Dominates(head, block)));
        if (open.Count == 0)
        {
            return null;
        }

        while (open.TryPop(out var block))
        {
            if (loop.Add(block))
            {
                predecessors[block].ForEach(open.Push);
            }
        }

        return loop;
    }

    /// <summary>Every way from the start to a block leads over another.</summary>
    private bool Dominates(int over, int block)
    {
        var seen = new HashSet<int> { over };
        var open = new Stack<int>([block]);
        while (open.TryPop(out var next))
        {
            if (seen.Add(next))
            {
                predecessors[next].ForEach(open.Push);
            }
        }

        return over == 0 || !seen.Contains(0);
    }
}
