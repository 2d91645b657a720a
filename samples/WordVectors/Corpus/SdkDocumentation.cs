using System.Runtime.InteropServices;
using System.Text;

namespace Words;

/// <summary>The documentation of .NET's class library, which every SDK has beside the reference assemblies: some 30 MB of XML, 1.8 million words.</summary>
internal static class SdkDocumentation
{
    /// <summary>The folder of the dotnet that runs this program, from .../shared/Microsoft.NETCore.App/version.</summary>
    public static string DotnetRoot => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The files of the newest version under a folder of dotnet, sorted by name.</summary>
    /// <exception cref="FileNotFoundException">There are none; the message says what to do.</exception>
    public static IReadOnlyList<string> Find(string dotnetRoot)
    {
        var packs = Path.Combine(dotnetRoot, "packs", "Microsoft.NETCore.App.Ref");
        var newest = Newest(packs, "").SelectMany(static pack => Newest(Path.Combine(pack, "ref"), "net"))
            .Select(static folder => Directory.GetFiles(folder, "*.xml"))
            .FirstOrDefault(static files => files.Length > 0)
            ?? throw new FileNotFoundException($"The documentation of .NET is not at {Path.Combine(packs, "*", "ref", "net*")}, where an SDK has it. Name a text of your own: train --corpus file.");
        Array.Sort(newest, StringComparer.Ordinal);
        return newest;
    }

    /// <summary>A sentence for each documented member: its text without tags, in lower case, words being runs of letters.</summary>
    public static IEnumerable<string> Sentences(IEnumerable<string> files) => files.SelectMany(static file => Members(File.ReadAllText(file)));

    private static IEnumerable<string> Members(string xml)
    {
        const string Begin = "<members>", End = "</member>";
        for (var (start, end) = (Math.Max(xml.IndexOf(Begin, StringComparison.Ordinal), 0), 0); (end = xml.IndexOf(End, start, StringComparison.Ordinal)) >= 0; start = end + End.Length)
        {
            var sentence = Text(xml.AsSpan(start, end - start));
            if (sentence.Length > 0)
                yield return sentence;
        }
    }

    private static string Text(ReadOnlySpan<char> member)
    {
        var text = new StringBuilder();
        for (var i = 0; i < member.Length; i++)
        {
            if (member[i] is '<' or '&')
            {
                // Tags, and entities such as &lt;, are no words.
                var length = member[i..].IndexOf(member[i] == '<' ? '>' : ';');
                i = length < 0 ? member.Length : i + length;
                AppendSpace();
            }
            else if (char.IsLetter(member[i]))
            {
                text.Append(char.ToLowerInvariant(member[i]));
            }
            else
            {
                AppendSpace();
            }
        }

        return text.ToString().TrimEnd();

        void AppendSpace()
        {
            if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }
    }

    /// <summary>Folders named by a version behind a prefix, the newest first.</summary>
    private static IEnumerable<string> Newest(string folder, string prefix) => !Directory.Exists(folder) ? [] : Directory.EnumerateDirectories(folder, prefix + "*")
        .Select(path => (Path: path, Version: Version.TryParse(Path.GetFileName(path)[prefix.Length..].Split('-')[0], out var version) ? version : new Version(0, 0)))
        .OrderByDescending(static candidate => candidate.Version)
        .ThenBy(static candidate => candidate.Path, StringComparer.Ordinal)
        .Select(static candidate => candidate.Path);
}
