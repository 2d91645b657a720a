using KernelGen;
using KernelGen.Accuracy;

// The long proof: every float, and a hundred million doubles, of each function and element (or of those named) at every
// width. A number n among the arguments takes one argument in n.
const int ChunkBits = 16;
const long DoubleCount = 100_000_000;

var stride = args.Select(argument => long.TryParse(argument, out var n) ? n : 1).Append(1).Max();
var words = args.Where(argument => !long.TryParse(argument, out _)).ToHashSet(StringComparer.OrdinalIgnoreCase);
bool Asked(IEnumerable<string> all, string one) => words.Contains(one) || !words.Overlaps(all);
var failed = false;
Console.WriteLine($"multiply-add {(VectorMath.IsMultiplyAddFused ? "fused" : "not fused")}");
Console.WriteLine($"{"function",-10} {"element",-7} {"max ULP",8} {"bound",6} {"at",25} {"over 1 ULP",11} {"arguments",11}");
foreach (var entry in VectorMath.Accuracy
    .Where(entry => Asked(VectorMath.Accuracy.Select(one => one.Function), entry.Function))
    .Where(entry => Asked(VectorMath.Accuracy.Select(one => one.Element.Name), entry.Element.Name)))
{
    var worst = entry.Element == typeof(float) ? SweepFloats(entry.Function, stride) : SampleDoubles(entry.Function, stride);
    failed |= worst.Ulp > entry.MaximumUlp;
    Console.WriteLine($"{entry.Function,-10} {entry.Element.Name,-7} {worst.Ulp,8:F4} {entry.MaximumUlp,6} {worst.Argument,25:R} {worst.OverOne,11} {worst.Count,11}");
}

return failed ? 1 : 0;

static WorstCase SweepFloats(string name, long stride)
{
    var function = new VectorFunction<float>(name);
    return Chunks(((1L << 32) / stride) >> ChunkBits, chunk =>
    {
        var x = new float[1 << ChunkBits];
        var y = new float[x.Length];
        Arguments.Fill(x, (chunk << ChunkBits) * stride, stride);
        function.Wide(x, y);
        SameBits(function, x, y);
        return Comparison.Of(name, x, y);
    });
}

static WorstCase SampleDoubles(string name, long stride)
{
    var function = new VectorFunction<double>(name);
    return Chunks((DoubleCount / stride) >> ChunkBits, chunk =>
    {
        var x = new double[1 << ChunkBits];
        var y = new double[x.Length];
        Arguments.Fill(x, new Random((int)chunk));
        function.Wide(x, y);
        SameBits(function, x, y);
        return Comparison.Of(name, x, y);
    });
}

static WorstCase Chunks(long count, Func<long, WorstCase> chunk)
{
    var worst = default(WorstCase);
    var gate = new Lock();
    Parallel.For(0, count, () => default(WorstCase), (index, _, local) => WorstCase.Worse(local, chunk(index)), local =>
    {
        lock (gate)
        {
            worst = WorstCase.Worse(worst, local);
        }
    });
    return worst;
}

// The scalar is a lane of 128 bits by construction; the tests hold it to that.
static void SameBits<T>(VectorFunction<T> function, T[] x, T[] expected)
    where T : unmanaged, IEquatable<T>
{
    var y = new T[x.Length];
    foreach (var (width, apply) in function.Widths.SkipLast(1))
    {
        apply(x, y);
        var different = WidthComparison.FirstDifference(expected, y);
        if (different >= 0)
        {
            throw new InvalidOperationException($"At {x[different]} {width} give {y[different]}, and 512 bits {expected[different]}.");
        }
    }
}
