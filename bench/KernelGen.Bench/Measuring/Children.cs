using System.Diagnostics;

namespace KernelGen.Bench.Measuring;

/// <summary>Other processes: this program under other conditions, and the peers. They inherit the core that this process is pinned to.</summary>
internal static class Children
{
    /// <summary>The lines that this program writes with these arguments.</summary>
    public static IReadOnlyList<string> Self(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments) =>
        Run(Environment.ProcessPath!, [typeof(Children).Assembly.Location, .. arguments], environment);

    /// <summary>The lines that a program writes.</summary>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public static IReadOnlyList<string> Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder ?? Environment.CurrentDirectory };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return process.ExitCode == 0
            ? lines
            : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}:\n{string.Join('\n', lines.TakeLast(5))}");
    }
}
