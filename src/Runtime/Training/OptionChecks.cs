using System.Runtime.CompilerServices;

namespace KernelGen.Training;

/// <summary>Checks in the init accessors of options: a wrong value never gets into a record, and the exception names the property.</summary>
internal static class OptionChecks
{
    public static int Positive(int value, [CallerMemberName] string property = "") =>
        value >= 1 ? value : throw new ArgumentOutOfRangeException(property, value, $"{property} is {value}; it must be at least 1.");

    public static double Positive(double value, [CallerMemberName] string property = "") =>
        double.IsFinite(value) && value > 0 ? value : throw Outside(value, property, "a finite number above 0");

    public static double NotNegative(double value, [CallerMemberName] string property = "") =>
        double.IsFinite(value) && value >= 0 ? value : throw Outside(value, property, "a finite number not below 0");

    public static double BelowOne(double value, [CallerMemberName] string property = "") =>
        value is >= 0 and < 1 ? value : throw Outside(value, property, "at least 0 and below 1");

    public static TValue NotNull<TValue>(TValue? value, [CallerMemberName] string property = "")
        where TValue : class =>
        value ?? throw new ArgumentNullException(property);

    private static ArgumentOutOfRangeException Outside(double value, string property, string wanted) =>
        new(property, value, FormattableString.Invariant($"{property} is {value}; it must be {wanted}."));
}
