using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KernelGen;

namespace Digits;

/// <summary>Options in, exit code out: 0 for success, 1 for a failure told in a sentence, 2 for wrong usage, 130 after Ctrl+C.</summary>
internal static class CommandLine
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int WrongUsage = 2;
    public const int Cancelled = 130;

    /// <summary>Runs a job with the options in <paramref name="args"/>.</summary>
    public static int Run(string[] args, Func<Options, CancellationToken, int> job)
    {
        var defaults = Options.Defaults;
        var sizes = string.Join(", ", Options.CompiledSizes);
        var data = new Option<string>("--data")
        {
            Description = "File of digits: a line holds 64 grey values from 0 to 16 and the class; compressed where the name ends in .gz. [default: the 1,797 digits beside the program]",
            HelpName = "file",
        };
        var epochs = WholeNumber("--epochs", "Passes over the training digits.", defaults.Epochs, least: 1);
        var hidden = WholeNumber("--hidden", $"Hidden units: {sizes}.", defaults.Hidden, least: 1, value => Options.CompiledSizes.Contains(value)
            ? null
            : $"--hidden {value} is not compiled in. Choose one of {sizes}, or declare another network in Program.cs.");
        var batch = WholeNumber("--batch", "Digits per training step.", defaults.BatchSize, least: 1);
        var seed = WholeNumber("--seed", "Fixes which digits are held out, the initial parameters and the order of training.", defaults.Seed, least: 0);
        var output = new Option<string>("--output")
        {
            Description = "Folder to write loss.svg and confusion.svg to.",
            HelpName = "folder",
            DefaultValueFactory = _ => defaults.Output,
        };

        var command = new RootCommand("Trains a generated network on handwritten digits, and measures how fast it is.") { data, epochs, hidden, batch, seed, output };
        command.SetAction(parsed => Guard(job, new Options(
            parsed.GetValue(data) ?? defaults.Data,
            parsed.GetValue(epochs),
            parsed.GetValue(hidden),
            parsed.GetValue(batch),
            parsed.GetValue(seed),
            parsed.GetRequiredValue(output))));

        var result = command.Parse(args);
        if (result.Errors.Count == 0)
            return result.Invoke();

        foreach (var error in result.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("--help lists the options.");
        return WrongUsage;
    }

    /// <summary>Tells a failure in a sentence.</summary>
    public static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return Failure;
    }

    /// <summary>What a user can cause ends in a sentence; anything else is a fault of the program and keeps its stack trace.</summary>
    private static int Guard(Func<Options, CancellationToken, int> job, Options options)
    {
        using var cancellation = new CancellationTokenSource();
        ConsoleCancelEventHandler cancel = (_, pressed) =>
        {
            pressed.Cancel = true;
            cancellation.Cancel();
        };
        Console.CancelKeyPress += cancel;
        try
        {
            return job(options, cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Cancelled.");
            return Cancelled;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException
            or KernelVerificationException or GradientCheckException or TrainingDivergedException)
        {
            return Fail(fault.Message);
        }
        finally
        {
            Console.CancelKeyPress -= cancel;
        }
    }

    private static Option<int> WholeNumber(string name, string description, int byDefault, int least, Func<int, string?>? problem = null)
    {
        return new Option<int>(name)
        {
            Description = description,
            HelpName = "number",
            DefaultValueFactory = _ => byDefault,
            CustomParser = Parse,
        };

        int Parse(ArgumentResult argument)
        {
            var text = argument.Tokens[0].Value;
            var isValid = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least;
            if ((isValid ? problem?.Invoke(value) : $"{name} wants a whole number from {least} on, not '{text}'.") is { } sentence)
                argument.AddError(sentence);
            return value;
        }
    }
}
