using System.Text;

namespace KernelGen.Generators.Tests.Harness;

/// <summary>
/// Compares generated files with accepted ones. The files' names and form are those of the package Verify, so that it can take over with no snapshot
/// changed: <c>Class.Method_parameter=value#Hint.g.verified.cs</c>, UTF-8 with a mark, the hint name on the first line, no newline at the end.
/// </summary>
internal sealed class Snapshot(string folder, string prefix)
{
    private const string AcceptVariable = "KERNELGEN_ACCEPT_SNAPSHOTS";

    private static readonly UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>What is generated now is to be accepted.</summary>
    public static bool IsAccepting => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    /// <summary>Each file equals its snapshot, and each snapshot of this prefix has its file.</summary>
    public void Verify(IReadOnlyList<GeneratedText> files)
    {
        Assert.False(IsAccepting && Environment.GetEnvironmentVariable("CI") == "true", $"{AcceptVariable} is for the desk: here snapshots are only compared.");
        var verified = files.ToDictionary(file => PathOf(file, "verified"));
        foreach (var stale in Directory.EnumerateFiles(folder, $"{prefix}#*.verified.cs").Where(path => !verified.ContainsKey(path)).ToList())
        {
            Assert.True(IsAccepting, $"{Path.GetFileName(stale)} is the snapshot of no generated file: delete it.");
            File.Delete(stale);
        }

        var different = verified.Where(pair => !Matches(pair.Key, Content(pair.Value))).ToList();
        foreach (var (path, file) in different)
        {
            File.WriteAllText(IsAccepting ? path : PathOf(file, "received"), Content(file), encoding);
        }

        Assert.True(IsAccepting || different.Count == 0, $"Compare {string.Join(", ", different.Select(pair => Path.GetFileName(PathOf(pair.Value, "received"))))} with what was accepted; {AcceptVariable}=1 accepts.");
    }

    private static bool Matches(string path, string content) => File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual([.. encoding.GetPreamble(), .. encoding.GetBytes(content)]);

    private static string Content(GeneratedText file) => $"//HintName: {file.HintName}\n{file.Text.TrimEnd('\n')}";

    private string PathOf(GeneratedText file, string state) =>
        Path.Combine(folder, $"{prefix}#{Path.GetFileNameWithoutExtension(file.HintName)}.{state}.cs");
}
