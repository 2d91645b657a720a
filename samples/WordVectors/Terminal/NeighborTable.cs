using KernelGen.Word2Vec;
using Spectre.Console;

namespace Words;

/// <summary>Writes words with those nearest to them.</summary>
internal static class NeighborTable
{
    /// <summary>A column for each word; as many beside each other as fit.</summary>
    public static void Write(WordVectors vectors, IReadOnlyList<string> words, int count)
    {
        const int ColumnWidth = 26;
        var neighbors = vectors.Nearest(words, count);
        var across = Math.Max(AnsiConsole.Profile.Width / ColumnWidth, 1);
        foreach (var columns in words.Zip(neighbors).Chunk(across))
        {
            var table = new Table().Border(TableBorder.Simple);
            foreach (var (word, _) in columns)
                table.AddColumn(new TableColumn(new Markup($"[bold]{Markup.Escape(word)}[/]")).NoWrap());
            for (var row = 0; row < columns.Max(static column => column.Second.Count); row++)
                table.AddRow([.. columns.Select(column => Cell(column.Second.ElementAtOrDefault(row)))]);
            AnsiConsole.Write(table);
        }
    }

    /// <summary>A table of answers to one question.</summary>
    public static void Write(string question, IReadOnlyList<Neighbor> answers)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(new Markup($"[bold]{Markup.Escape(question)}[/]")));
        foreach (var answer in answers)
            table.AddRow(Cell(answer));
        AnsiConsole.Write(table);
    }

    private static Markup Cell(Neighbor neighbor) => neighbor.Word is null
        ? new Markup("")
        : new Markup(FormattableString.Invariant($"{Markup.Escape(neighbor.Word)} [grey]{neighbor.Similarity:0.00}[/]"));
}
