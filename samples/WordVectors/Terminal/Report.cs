using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Words;

/// <summary>Headings and lines, without colours and breaks where the output goes to a file.</summary>
internal static class Report
{
    /// <summary>All letters whatever the console's code page, and escape sequences for a terminal alone.</summary>
    public static void SetUp()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (Console.IsOutputRedirected)
            AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
    }

    public static void Heading(FormattableString text)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{text.ToString(CultureInfo.InvariantCulture)}[/]");
    }

    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
