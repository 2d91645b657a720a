using System.Text;

namespace KernelGen.Bench.Report;

/// <summary>A Markdown page, written from top to bottom.</summary>
internal sealed class Page
{
    private readonly StringBuilder text = new();
    private readonly List<string> chapters = [];
    private int contents = -1;

    public void Heading(string title, int level = 2)
    {
        if (level == 2)
            chapters.Add(title);
        text.Append('#', level).Append(' ').Append(title).Append("\n\n");
    }

    /// <summary>Here the list of all chapters will stand, those to come among them.</summary>
    public void Contents() => contents = text.Length;

    /// <summary>What one unfolds to read.</summary>
    public void Details(string summary, Action content)
    {
        Paragraph($"<details>\n<summary>{summary}</summary>");
        content();
        Paragraph("</details>");
    }

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

    public override string ToString()
    {
        var all = text.ToString().TrimEnd() + "\n";
        return contents < 0 ? all : all.Insert(contents, string.Concat(chapters.Select(title => $"- [{title}](#{Anchor(title)})\n")) + "\n");
    }

    /// <summary>As GitHub names what a heading can be found by.</summary>
    private static string Anchor(string title) => string.Concat(title.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-')).Replace(' ', '-');

    private void Row(IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
