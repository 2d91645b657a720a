using System.CommandLine;
using KernelGen;

namespace Words;

/// <summary>Arguments in, exit code out: 0 for success, 1 for a failure told in a sentence, 2 for wrong usage, 130 after Ctrl+C.</summary>
internal static class CommandLine
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int WrongUsage = 2;
    public const int Cancelled = 130;

    /// <summary>Runs the command that the arguments name.</summary>
    public static int Run(string[] args, Func<CancellationToken, int> withoutArguments)
    {
        var root = new RootCommand("Trains word vectors with generated code, and asks them. Without arguments: trains on the documentation of .NET, shows what it has learned and draws a map.")
        {
            TrainCommand.Create(),
            NearestCommand.Create(),
            AnalogyCommand.Create(),
            EvaluateCommand.Create(),
            PlotCommand.Create(),
        };
        root.SetAction(_ => Guard(withoutArguments));

        var result = root.Parse(args);
        if (result.Errors.Count == 0)
            return result.Invoke();

        foreach (var error in result.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("--help lists the commands, and after a command its options.");
        return WrongUsage;
    }

    /// <summary>What a user can cause ends in a sentence, what the library refuses included; anything else is a fault of the program and keeps its stack trace.</summary>
    public static int Guard(Func<CancellationToken, int> job)
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
            Report.SetUp();
            return job(cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Cancelled.");
            return Cancelled;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or UnauthorizedAccessException or InvalidDataException or KeyNotFoundException or TrainingDivergedException)
        {
            Console.Error.WriteLine(fault.Message);
            return Failure;
        }
        finally
        {
            Console.CancelKeyPress -= cancel;
        }
    }
}
