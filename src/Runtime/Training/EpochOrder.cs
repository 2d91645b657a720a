namespace KernelGen.Training;

/// <summary>The order in which an epoch takes the examples.</summary>
internal static class EpochOrder
{
    /// <summary>Fills in 0, 1, 2, … and shuffles it (Fisher and Yates; Durstenfeld, CACM 7, 1964), so that it depends on the generator alone.</summary>
    public static void Shuffled(Span<int> order, KernelRandom random)
    {
        Ascending(order);
        var generator = random.Generator;
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = (int)generator.NextBelow((ulong)last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }

        random.Generator = generator;
    }

    public static void Ascending(Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
    }
}
