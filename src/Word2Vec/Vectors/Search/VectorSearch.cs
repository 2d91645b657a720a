namespace KernelGen.Word2Vec.Vectors;

/// <summary>
/// Finds the rows most similar to queries by computing every product. Threads take ranges of rows and their findings are merged by an order that leaves nothing open,
/// so the answer does not depend on their number.
/// </summary>
/// <param name="table">The rows.</param>
/// <param name="rowCount">How many of them, from the first on, are looked at.</param>
/// <param name="threads">At most so many threads.</param>
internal sealed class VectorSearch(VectorTable table, int rowCount, int threads)
{
    /// <summary>Queries that go over the rows together: at 300 dimensions 150 KB, which the second-level cache keeps.</summary>
    private const int QueriesAtOnce = 128;

    /// <summary>Floats of rows that all those queries are multiplied with before the next rows come: 16 KB stay in the first-level cache.</summary>
    private const int BlockLength = 4096;

    /// <summary>Multiply-adds below which a second thread is not worth starting.</summary>
    private const long LeastPerThread = 1 << 21;

    /// <summary>The <paramref name="count"/> best rows for each query, best first; fewer where there are no more.</summary>
    public Match[][] Find(IReadOnlyList<SearchQuery> queries, int count)
    {
        var found = new Match[queries.Count][];
        for (var first = 0; first < queries.Count; first += QueriesAtOnce)
        {
            var together = queries.Skip(first).Take(QueriesAtOnce).ToArray();
            FindTogether(together, count, found.AsSpan(first, together.Length));
        }

        return found;
    }

    private void FindTogether(SearchQuery[] queries, int count, Span<Match[]> found)
    {
        var units = new AlignedBuffer<float>(queries.Length * table.Stride);
        for (var query = 0; query < queries.Length; query++)
            queries[query].Unit.CopyTo(units.Span[(query * table.Stride)..]);

        var work = (long)rowCount * table.Stride * queries.Length;
        var parts = (int)Math.Clamp(work / LeastPerThread, 1, threads);
        var partLength = Padded((int)(((long)rowCount + parts - 1) / parts));
        var best = new BestMatches[parts][];
        if (parts == 1)
            Scan(0);
        else
            Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = threads }, Scan);

        for (var query = 0; query < queries.Length; query++)
        {
            var merged = best.SelectMany(part => part[query].Unordered).ToArray();
            Array.Sort(merged);
            found[query] = merged.Length > count ? merged[..count] : merged;
        }

        void Scan(int part)
        {
            best[part] = [.. queries.Select(query => new BestMatches(count, query))];
            ScanRows(units, (int)Math.Min((long)part * partLength, rowCount), (int)Math.Min((part + 1L) * partLength, rowCount), best[part]);
        }
    }

    private void ScanRows(ReadOnlySpan<float> units, int first, int end, BestMatches[] best)
    {
        var rowsAtOnce = Padded(Math.Max(BlockLength / table.Stride, 1));
        var products = new float[rowsAtOnce * best.Length];
        for (var row = first; row < end; row += rowsAtOnce)
        {
            var rows = Math.Min(rowsAtOnce, end - row);
            var padded = Padded(rows);
            DotProducts.Compute(table.Rows.Slice(row * table.Stride, padded * table.Stride), units, table.Stride, products);
            for (var query = 0; query < best.Length; query++)
                Collect(products.AsSpan(query * padded, rows), row, best[query]);
        }
    }

    private void Collect(ReadOnlySpan<float> products, int firstRow, BestMatches best)
    {
        var inverseLengths = table.InverseLengths.Slice(firstRow, products.Length);
        for (var i = 0; i < products.Length; i++)
        {
            var similarity = products[i] * inverseLengths[i];
            if (similarity > best.Threshold)
                best.Offer(new Match(firstRow + i, similarity));
        }
    }

    /// <summary>The next multiple of the rows that are done at once; the table has as many.</summary>
    private static int Padded(int rows) => (rows + DotProducts.RowsAtOnce - 1) / DotProducts.RowsAtOnce * DotProducts.RowsAtOnce;
}
