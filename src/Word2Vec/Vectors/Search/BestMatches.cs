namespace KernelGen.Word2Vec.Vectors;

/// <summary>The best of the rows offered, at most so many: a heap with the worst of them on top.</summary>
internal sealed class BestMatches(int capacity, SearchQuery query)
{
    private readonly PriorityQueue<Match, Match> heap = new(Comparer<Match>.Create(static (a, b) => b.CompareTo(a)));

    /// <summary>Only a row more similar than this is worth offering, since rows are offered in order.</summary>
    public float Threshold { get; private set; } = float.NegativeInfinity;

    public void Offer(Match match)
    {
        if (query.Excludes(match.Row))
            return;

        if (heap.Count < capacity)
            heap.Enqueue(match, match);
        else
            heap.EnqueueDequeue(match, match);

        if (heap.Count == capacity)
            Threshold = heap.Peek().Similarity;
    }

    public IEnumerable<Match> Unordered => heap.UnorderedItems.Select(static item => item.Element);
}
