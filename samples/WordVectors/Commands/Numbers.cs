using System.CommandLine;
using System.Globalization;

namespace Words;

/// <summary>Options whose values are numbers, with a sentence for each that is none.</summary>
internal static class Numbers
{
    public static Option<int> Whole(string name, string description, int byDefault, int least, Func<int, string?>? problem = null) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => byDefault,
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            var isValid = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least;
            if ((isValid ? problem?.Invoke(value) : $"{name} wants a whole number from {least} on, not '{text}'.") is { } sentence)
                argument.AddError(sentence);
            return value;
        },
    };

    public static Option<double> Real(string name, string description, bool mayBeZero) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value) || value < 0 || (value == 0 && !mayBeZero))
                argument.AddError($"{name} wants a number {(mayBeZero ? "from 0 on" : "above 0")}, not '{text}'.");
            return value;
        },
    };
}
