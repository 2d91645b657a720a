namespace KernelGen.Word2Vec.Vectors;

/// <summary>Questions "a b c d", a to b as c to d, below the name of their section.</summary>
internal sealed record AnalogyQuestions(string Section, List<string[]> Questions)
{
    private static readonly char[] blanks = [' ', '\t'];

    /// <summary>Reads the format of word2vec's questions-words.txt: a line ": name" begins a section, any other has four words; empty ones do not count.</summary>
    /// <exception cref="InvalidDataException">A line is neither, or stands before the first section.</exception>
    public static List<AnalogyQuestions> Read(string path)
    {
        var sections = new List<AnalogyQuestions>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith(':'))
            {
                sections.Add(new AnalogyQuestions(line[1..].Trim(), []));
                continue;
            }

            var words = line.Split(blanks, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            if (words.Length != 4)
                throw new InvalidDataException($"{path}: line {number}: an analogy has four words, not {words.Length}.");
            if (sections.Count == 0)
                throw new InvalidDataException($"{path}: line {number}: a line ': name' must begin a section before the first analogy.");
            sections[^1].Questions.Add(words);
        }

        return sections;
    }
}
