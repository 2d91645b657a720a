using KernelGen.Word2Vec.Vectors;

namespace KernelGen.Word2Vec.Tests.Vectors;

[Trait("Category", "Numeric")]
public class DotProductTests
{
    public static TheoryData<int, int, int> Shapes => new() { { 16, 4, 1 }, { 16, 8, 2 }, { 48, 12, 3 }, { 112, 4, 5 }, { 304, 40, 7 } };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void EveryWidthHasTheBitsOfSixteenChainsFoldedByHalves(int stride, int rows, int queries)
    {
        float[] a = Random(rows * stride, 1), b = Random(queries * stride, 2);
        var expected = new float[queries * rows];
        for (var i = 0; i < expected.Length; i++)
            expected[i] = Chains(a.AsSpan(i % rows * stride, stride), b.AsSpan(i / rows * stride, stride));

        Assert.Equal(expected, Run(DotProducts.Compute));
        Assert.Equal(expected, Run(DotProducts.Compute<Lanes512>));
        Assert.Equal(expected, Run(DotProducts.Compute<Lanes256>));
        Assert.Equal(expected, Run(DotProducts.Compute<Lanes128>));

        float[] Run(Body body)
        {
            var products = new float[expected.Length];
            body(a, b, stride, products);
            return products;
        }
    }

    private delegate void Body(ReadOnlySpan<float> rows, ReadOnlySpan<float> queries, int stride, Span<float> products);

    private static float Chains(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var lanes = new float[16];
        for (var i = 0; i < a.Length; i++)
            lanes[i % 16] = VectorMath.MultiplyAdd(a[i], b[i], lanes[i % 16]);
        for (var half = 8; half > 0; half /= 2)
        {
            for (var i = 0; i < half; i++)
                lanes[i] += lanes[i + half];
        }

        return lanes[0];
    }

    private static float[] Random(int length, ulong seed)
    {
        var random = new KernelRandom(seed);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.5f)];
    }
}
