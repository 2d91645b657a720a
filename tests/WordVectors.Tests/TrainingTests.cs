using KernelGen.Word2Vec;

namespace Words.Tests;

/// <summary>From text to vectors and on to everything that is done with them.</summary>
[Collection("console")]
public sealed class TrainingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ConsoleSession session = new();

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    public static TheoryData<string, int> Models
    {
        get
        {
            var models = new TheoryData<string, int>();
            foreach (var size in CompiledModels.Sizes)
            {
                models.Add("", size);
                models.Add("--cbow", size);
                models.Add("--hs", size);
                models.Add("--cbow --hs", size);
            }

            return models;
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void EveryModel_LearnsWhichWordsOccurTogether(string flags, int size)
    {
        var output = folder["new/vectors.bin"];

        Succeeded([.. $"train --corpus {Text()} --output {output} --binary --epochs 10 --sample 0 --alpha 0.1 --size {size}".Split(' '), .. flags.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        var vectors = WordVectors.Load(output, WordVectorFormat.Binary);
        Assert.Equal((10, size), (vectors.Count, vectors.Dimensions));
        Assert.Equal(["rain", "snow"], vectors.Nearest("fog", 4).Select(neighbor => neighbor.Word).Intersect(["rain", "snow"]).Order());
        Assert.Empty(vectors.Nearest("fog", 4).Select(neighbor => neighbor.Word).Intersect(["red", "blue", "green", "grey", "pink"]));
    }

    [Fact]
    public void VectorsAreTrainedAskedMeasuredAndDrawn()
    {
        var file = folder["vectors.txt"];
        var trained = Succeeded("train", "--corpus", Text(), Text(), "--output", file, "--size", "50", "--epochs", "3", "--threads", "2", "--seed", "7", "--window", "3", "--negative", "4", "--min-count", "2", "--sample", "0.01");
        Assert.Contains("epoch 3 of 3", trained, StringComparison.Ordinal);
        Assert.Contains("10 words of 50 dimensions", trained, StringComparison.Ordinal);
        Assert.StartsWith("10 50\n", File.ReadAllText(file), StringComparison.Ordinal);

        Assert.Contains("rain", Succeeded("nearest", "sun", "red", "--vectors", file), StringComparison.Ordinal);
        Assert.Contains("sun : rain = red : ?", Succeeded("analogy", "sun", "rain", "red", "--vectors", file), StringComparison.Ordinal);
        Assert.Contains("rank correlation", Succeeded("evaluate", "--vectors", file, "--pairs", folder.Write("pairs", "sun rain 9\nsun red 1\nblue red 8\n")), StringComparison.Ordinal);
        Assert.Contains("words.html", Succeeded("plot", "--vectors", file, "--output", folder["map"]), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameSeed_GivesTheSameFile()
    {
        byte[] Train(string seed)
        {
            Succeeded("train", "--corpus", Text(), "--output", folder["vectors.txt"], "--size", "50", "--epochs", "1", "--seed", seed);
            return File.ReadAllBytes(folder["vectors.txt"]);
        }

        Assert.Equal(Train("3"), Train("3"));
        Assert.NotEqual(Train("3"), Train("4"));
    }

    [Fact]
    public void TextThatIsNone_IsRefusedInASentence()
    {
        var (code, _, error) = session.Run("train", "--corpus", folder.Write("text", "too few words\n"), "--output", folder["vectors.txt"]);

        Assert.Equal(CommandLine.Failure, code);
        Assert.StartsWith("The corpus gives no vocabulary.", error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["vectors.txt"]));
    }

    /// <summary>The machine that builds has the documentation of .NET, the one that runs may not: then the program says what to do.</summary>
    [Fact]
    public void WithoutArguments_ItLearnsFromTheDocumentationOfDotnet_OrSaysThatThereIsNone()
    {
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = Path.GetDirectoryName(folder["."])!;
        try
        {
            var (code, output, error) = session.Run();
            if (!Directory.Exists(Path.Combine(SdkDocumentation.DotnetRoot, "packs", "Microsoft.NETCore.App.Ref")))
            {
                Assert.Equal(CommandLine.Failure, code);
                Assert.Contains("train --corpus file", error, StringComparison.Ordinal);
                return;
            }

            Assert.Equal((CommandLine.Success, ""), (code, error));
            Assert.Contains("epoch 15 of 15", output, StringComparison.Ordinal);
            Assert.Contains("server is to client as response is to request", output, StringComparison.Ordinal);
            Assert.All(["vectors.txt", "words.svg", "words.html"], name => Assert.True(File.Exists(folder[Path.Combine(Options.DefaultFolder, name)])));
            Assert.Contains("date", Succeeded("nearest", "time"), StringComparison.Ordinal);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    private string Succeeded(params string[] arguments)
    {
        var (code, output, error) = session.Run(arguments);
        Assert.Equal((CommandLine.Success, ""), (code, error));
        return output;
    }

    /// <summary>Sentences about the weather and about colours, which share no word.</summary>
    private string Text()
    {
        var random = new KernelGen.KernelRandom(2);
        string[][] topics = [["sun", "rain", "wind", "snow", "fog"], ["red", "blue", "green", "grey", "pink"]];
        return folder.Write("text", string.Join('\n', Enumerable.Range(0, 600).Select(i => string.Join(' ', Enumerable.Range(0, 8).Select(_ => topics[i % 2][random.Next(5)])))));
    }
}
