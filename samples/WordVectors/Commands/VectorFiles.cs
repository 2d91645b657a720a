using System.CommandLine;
using KernelGen.Word2Vec;

namespace Words;

/// <summary>Where commands leave vectors, and where others find them.</summary>
internal static class VectorFiles
{
    /// <summary>Writes vectors, and makes the folder they go to where it is missing.</summary>
    public static void Save(WordVectors vectors, TrainOptions options)
    {
        if (Path.GetDirectoryName(options.Output) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        vectors.Save(options.Output, options.Format);
    }

    /// <summary>The option of all commands that ask vectors.</summary>
    public static Option<string> CreateOption() => new("--vectors")
    {
        Description = "File of vectors: of this program, word2vec, gensim, GloVe or fastText (.vec); text or binary.",
        HelpName = "file",
        DefaultValueFactory = _ => Options.DefaultVectors,
    };

    /// <exception cref="IOException">The file cannot be read; where it is the default one and missing, the message says how to make it.</exception>
    public static WordVectors Load(string path) => path == Options.DefaultVectors && !File.Exists(path)
        ? throw new FileNotFoundException($"There are no vectors at {path} yet: run the program without arguments, or with train, or name a file by --vectors.")
        : WordVectors.Load(path);
}
