namespace Words.Tests;

/// <summary>Reads a made-up SDK: the tests need no real one.</summary>
public sealed class SdkDocumentationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheFilesOfTheNewestVersion_AreFound()
    {
        Write("9.0.11/ref/net9.0/Old.xml", "");
        Write("10.0.2/ref/net10.0/System.Runtime.xml", "");
        Write("10.0.2/ref/net10.0/System.Linq.xml", "");
        Write("10.0.2/ref/net10.0/System.Linq.dll", "");
        Write("10.0.1-rc.2/ref/net10.0/Older.xml", "");
        Directory.CreateDirectory(folder["packs/Microsoft.NETCore.App.Ref/11.0.0/ref/net11.0"]);

        Assert.Equal(["System.Linq.xml", "System.Runtime.xml"], SdkDocumentation.Find(folder["."]).Select(Path.GetFileName));
    }

    [Fact]
    public void WithoutDocumentation_TheMessageNamesTheWayOut()
    {
        var fault = Assert.Throws<FileNotFoundException>(() => SdkDocumentation.Find(folder["."]));

        Assert.Contains("Microsoft.NETCore.App.Ref", fault.Message, StringComparison.Ordinal);
        Assert.Contains("train --corpus file", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMember_IsASentenceOfLowerCaseWordsWithoutTags()
    {
        var file = Write("10.0.2/ref/net10.0/A.xml",
            """
            <doc><assembly><name>Left out</name></assembly><members>
            <member name="T:A">
              <summary>Represents a <see cref="T:List`1" />
                of <c>Int32</c> values; x &lt; 5, naïve.</summary>
            </member>
            <member name="T:Empty" />
            <member name="M:A.B"><param name="value">The value's NAME.</param></member>
            <member name="M:A.C"></member>
            </members></doc>
            """);

        Assert.Equal(["represents a of int values x naïve", "the value s name"], SdkDocumentation.Sentences([file]));
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine("packs/Microsoft.NETCore.App.Ref", name);
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        return folder.Write(path, content);
    }
}
