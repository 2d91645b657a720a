using KernelGen.CompilerServices;

namespace KernelGen;

/// <summary>
/// Checks a gradient against central differences, (f(x + h) − f(x − h)) / 2h, in double; a float gradient against the double one, because in
/// float the difference quotient is mostly rounding. A coordinate passes if |numeric − analytic| ≤ tolerance · max(|numeric|, |analytic|, G),
/// G the largest |analytic| of its block, so that small gradients are checked as well. A constant function with gradient 0 passes: check values too.
/// </summary>
public static partial class GradientCheck
{
    /// <summary>Checks the gradient of a function.</summary>
    /// <param name="function">f. It gets one array all the time, in which a coordinate is shifted and restored; it must not write to it or keep it.</param>
    /// <param name="point">x; no coordinate within a few steps of a kink.</param>
    /// <param name="gradient">The analytic gradient at x.</param>
    /// <param name="blocks">Parts of the vector, one behind the other, each with a scale of its own; one block where none is given.</param>
    /// <param name="options">Step, tolerance and sample; the defaults where null.</param>
    /// <returns>The worst coordinate of every block, and pass or fail.</returns>
    /// <exception cref="ArgumentException">The gradient is not as long as the point, or the blocks do not cover it.</exception>
    public static GradientCheckReport Function(
        Func<double[], double> function,
        ReadOnlySpan<double> point,
        ReadOnlySpan<double> gradient,
        ReadOnlySpan<ParameterBlock> blocks = default,
        GradientCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        Guard.Length(gradient, point.Length, nameof(gradient));
        if (blocks.IsEmpty)
        {
            blocks = new ParameterBlock[] { new("gradient", 0, 1, point.Length) };
        }

        RequireCover(blocks, point.Length);
        options ??= new GradientCheckOptions();
        var x = point.ToArray();
        var results = new List<GradientCheckBlock>();
        foreach (var block in blocks)
        {
            var worst = new WorstError(finiteOnly: true);
            var analytic = gradient.Slice(block.Offset, block.Count);
            var largest = Math.Max(Magnitude.Largest(analytic), options.SmallestScale);
            foreach (var i in Sample(block.Count, Share(block, point.Length, blocks.Length, options), options.Seed))
            {
                var numeric = CentralDifference(function, x, block.Offset + i, options.Step);
                worst.Add(i, analytic[i], numeric, Math.Max(Math.Max(Math.Abs(numeric), Math.Abs(analytic[i])), largest));
            }

            results.Add(Result(block, worst, options.Tolerance));
        }

        return new GradientCheckReport(results);
    }

    private static double CentralDifference(Func<double[], double> function, double[] x, int i, double step)
    {
        // Saved and restored: x + h − 2h + h drifts. What was really added counts, not what was asked for.
        var saved = x[i];
        double above = saved + step, below = saved - step;
        x[i] = above;
        var valueAbove = function(x);
        x[i] = below;
        var valueBelow = function(x);
        x[i] = saved;
        return (valueAbove - valueBelow) / (above - below);
    }

    private static void RequireCover(ReadOnlySpan<ParameterBlock> blocks, int length)
    {
        var offset = 0L;
        foreach (var block in blocks)
        {
            if (block.Offset != offset)
            {
                throw new ArgumentException($"Block {block.Name} starts at {block.Offset}; it must start at {offset}, where the one before it ends.", nameof(blocks));
            }

            offset += (long)block.Rows * block.Columns;
        }

        if (offset != length)
        {
            throw new ArgumentException($"The blocks end at {offset}; they must end at {length}, with the gradient.", nameof(blocks));
        }
    }

    private static int Share(ParameterBlock block, int total, int blocks, GradientCheckOptions options) =>
        total <= options.MaxCoordinates ? block.Count : Math.Min(block.Count, Math.Max(1, options.MaxCoordinates / blocks));

    /// <summary>Draws coordinates without repetition, in ascending order (selection sampling, Knuth, The Art of Computer Programming 2, algorithm 3.4.2 S).</summary>
    private static IEnumerable<int> Sample(int count, int wanted, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; wanted > 0; i++)
        {
            if (random.NextDouble() * (count - i) < wanted)
            {
                wanted--;
                yield return i;
            }
        }
    }

    private static GradientCheckBlock Result(ParameterBlock block, WorstError worst, double tolerance) =>
        new(block.Name, block.Count, worst.Count, worst.Index, worst.Actual, worst.Expected, worst.Error, tolerance);
}
