using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.CompilerServices;

namespace KernelGen.Tests;

public class ScratchTests
{
    private const int Count = 100;

    [Fact]
    public void WorkingMemory_BeginsOnABoundary_AndIsTheSameAtTheNextCall()
    {
        Assert.Equal(0, Place(Scratch.Get<float>(Count)) % 64);
        Assert.Equal(Place(Scratch.Get<float>(Count)), Place(Scratch.Get<float>(1)));
    }

    [Fact]
    public void WorkingMemory_OfTwoThreads_IsTwoCacheLinesApart()
    {
        var places = new nint[8];

        // All live until the last has its memory: that of a thread that has ended may be another's next.
        using var together = new Barrier(places.Length);
        var threads = places.Select((_, thread) => new Thread(() => Take(thread))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Array.Sort(places);
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= (Count * sizeof(float)) + 128, $"{pair.First}, {pair.Second}"));

        void Take(int thread)
        {
            places[thread] = Place(Scratch.Get<float>(Count));
            together.SignalAndWait();
        }
    }

    private static nint Place(Span<float> memory) => Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref MemoryMarshal.GetReference(memory));
}
