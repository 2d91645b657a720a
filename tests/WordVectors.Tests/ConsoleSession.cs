namespace Words.Tests;

/// <summary>Runs the program and keeps what it says. The console belongs to the process: tests that use it stand in one collection, so that they run one after the other.</summary>
public sealed class ConsoleSession : IDisposable
{
    private readonly TextWriter originalOutput = Console.Out;
    private readonly TextWriter originalError = Console.Error;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public ConsoleSession()
    {
        Console.SetOut(output);
        Console.SetError(error);
    }

    public string Output => output.ToString();

    public string Error => error.ToString();

    public void Dispose()
    {
        Console.SetOut(originalOutput);
        Console.SetError(originalError);
    }

    /// <summary>Runs to the end; the exit code, and what was said since the last run.</summary>
    public (int Code, string Output, string Error) Run(params string[] args)
    {
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
        var code = Program.Main(args);
        return (code, Output, Error);
    }
}
