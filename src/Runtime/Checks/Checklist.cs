using System.Globalization;
using System.Numerics;

namespace KernelGen;

/// <summary>Collects the checks of one verification. A check that throws fails with what was thrown.</summary>
internal sealed class Checklist
{
    private readonly List<VerificationCheck> checks = [];

    internal VerificationReport Report(string subject) => new(subject, checks);

    /// <summary>Runs a part of the verification; an exception becomes a failed check of that name.</summary>
    internal void Run(string name, Action part)
    {
        try
        {
            part();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Fail(name, Describe(exception));
        }
    }

    /// <summary>Compares values with what they should be, by the scale of each.</summary>
    internal void Compare<T>(string name, ReadOnlySpan<T> actual, ReadOnlySpan<double> expected, Func<int, double> scale, double tolerance, int columns)
        where T : IFloatingPointIeee754<T>
    {
        var worst = new WorstError();
        for (var i = 0; i < actual.Length; i++)
        {
            // Below the smallest normal number a type has digits to lose: an error there is measured by that number.
            worst.Add(i, double.CreateChecked(actual[i]), expected[i], Math.Max(scale(i), SmallestNormal<T>()));
        }

        Add(name, worst, tolerance, columns);
    }

    /// <summary>Requires the same bits, any NaN being equal to any other.</summary>
    internal void SameBits<T>(string name, ReadOnlySpan<T> actual, ReadOnlySpan<T> expected, int columns)
        where T : IFloatingPointIeee754<T>
    {
        for (var i = 0; i < actual.Length; i++)
        {
            var same = T.IsNaN(expected[i])
                ? T.IsNaN(actual[i])
                : actual[i] == expected[i] && T.IsNegative(actual[i]) == T.IsNegative(expected[i]);
            if (!same)
            {
                Fail(name, Where(i, columns, double.CreateChecked(actual[i]), double.CreateChecked(expected[i])));
                return;
            }
        }

        Pass(name);
    }

    /// <summary>Requires a fact.</summary>
    internal void Require(string name, bool holds, string otherwise)
    {
        if (holds)
        {
            Pass(name);
        }
        else
        {
            Fail(name, otherwise);
        }
    }

    /// <summary>Requires that arguments be refused by an <see cref="ArgumentException"/>.</summary>
    internal void Refuses(string name, Action call)
    {
        try
        {
            call();
            Fail(name, "nothing was thrown");
        }
        catch (ArgumentException)
        {
            Pass(name);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Fail(name, Describe(exception));
        }
    }

    internal void Add(string name, WorstError worst, double tolerance, int columns) =>
        checks.Add(new VerificationCheck(
            name, worst.Error, tolerance, worst.Error > 0 ? Where(worst.Index, columns, worst.Actual, worst.Expected) : ""));

    internal void Add(VerificationCheck check) => checks.Add(check);

    private static string Where(int index, int columns, double actual, double expected) =>
        string.Create(CultureInfo.InvariantCulture, $"row {index / columns}, column {index % columns}: {actual:R}, expected {expected:R}");

    private static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";

    private static double SmallestNormal<T>()
        where T : IFloatingPointIeee754<T> =>
        // ε of T, its smallest subnormal number, times 2 to the number of its fraction's digits.
        double.CreateChecked(T.Epsilon) / double.CreateChecked(T.BitIncrement(T.One) - T.One);

    private void Pass(string name) => checks.Add(new VerificationCheck(name, 0, 0, ""));

    private void Fail(string name, string detail) => checks.Add(new VerificationCheck(name, double.PositiveInfinity, 0, detail));
}
