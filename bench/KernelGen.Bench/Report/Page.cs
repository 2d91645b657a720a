using System.Text;

namespace KernelGen.Bench.Report;

/// <summary>A Markdown page, written from top to bottom.</summary>
internal sealed class Page
{
    private readonly StringBuilder text = new();

    public void Heading(string title, int level = 2) => text.Append('#', level).Append(' ').Append(title).Append("\n\n");

    public void Paragraph(string paragraph) => text.Append(paragraph).Append("\n\n");

    public void Code(params IEnumerable<string> lines)
    {
        text.Append("```\n");
        foreach (var line in lines)
            text.Append(line).Append('\n');
        text.Append("```\n\n");
    }

    public void Picture(string alternative, string path) => Paragraph($"![{alternative}]({path})");

    /// <summary>The first column is left-aligned, the others right-aligned.</summary>
    public void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(headers);
        Row([.. headers.Select((_, column) => column == 0 ? "---" : "---:")]);
        foreach (var row in rows)
            Row(row);
        text.Append('\n');
    }

    public override string ToString() => text.ToString().TrimEnd() + "\n";

    private void Row(IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
