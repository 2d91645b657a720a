namespace KernelGen.Word2Vec.Tests.Corpus;

/// <summary>The numbers of a corpus' words as they are kept.</summary>
public class IdStoreTests
{
    [Fact]
    public void WordsThatAreLeftOutGoAndSentencesWithoutOthersGoWithThem()
    {
        var store = Store(0, 1, IdStore.Break, 2, IdStore.Break, IdStore.Break, 1, 2, IdStore.Break);
        store.Renumber([7, 5, -1]);
        Assert.Equal([7, 5, IdStore.Break, 5, IdStore.Break], store.Chunks.SelectMany(static chunk => chunk.ToArray()));
    }

    [Fact]
    public void TheChecksumIsAnotherWhereDistantPartsChangeOrChangePlaces()
    {
        const int Length = 256 * 1024;
        int[] first = [.. Enumerable.Repeat(1, Length)], second = [.. Enumerable.Repeat(2, Length)];
        Assert.Equal(Checksum([.. first, .. second]), Checksum([.. first, .. second]));
        Assert.NotEqual(Checksum([.. first, .. second]), Checksum([.. second, .. first]));
        Assert.NotEqual(Checksum([.. first, .. second]), Checksum([.. second, .. second]));

        static uint Checksum(params int[] ids)
        {
            var store = Store(ids);
            store.Renumber([0, 1, 2]);
            return store.Checksum;
        }
    }

    private static IdStore Store(params ReadOnlySpan<int> ids)
    {
        var store = new IdStore(limit: long.MaxValue);
        foreach (var id in ids)
            store.Add(id);
        return store;
    }
}
