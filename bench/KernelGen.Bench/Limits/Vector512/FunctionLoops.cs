using System.Runtime.Intrinsics;

namespace KernelGen.Bench.Limits;

internal static partial class FunctionLoops
{
    /// <summary>Four vectors side by side, as in generated loops.</summary>
    public static void OfVector512<TFunction>(ReadOnlySpan<float> x, Span<float> y, int calls)
        where TFunction : IVectorFunction
    {
        ref readonly var from = ref x[0];
        ref var to = ref y[0];
        var lanes = (nuint)Vector512<float>.Count;
        for (var call = 0; call < calls; call++)
        {
            for (nuint i = 0; i < Count; i += 4 * lanes)
            {
                var y0 = Vector512.LoadUnsafe(in from, i);
                var y1 = Vector512.LoadUnsafe(in from, i + lanes);
                var y2 = Vector512.LoadUnsafe(in from, i + (2 * lanes));
                var y3 = Vector512.LoadUnsafe(in from, i + (3 * lanes));
                TFunction.Apply(ref y0, ref y1, ref y2, ref y3);
                y0.StoreUnsafe(ref to, i);
                y1.StoreUnsafe(ref to, i + lanes);
                y2.StoreUnsafe(ref to, i + (2 * lanes));
                y3.StoreUnsafe(ref to, i + (3 * lanes));
            }
        }
    }
}
