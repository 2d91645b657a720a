namespace KernelGen.Training;

/// <summary>Named values that a file was made with, and that whoever reads it must have too.</summary>
internal static class FactList
{
    public static void Write(BinaryWriter writer, IReadOnlyList<(string Name, string Value)> facts)
    {
        writer.Write(facts.Count);
        foreach (var (name, value) in facts)
        {
            writer.Write(name);
            writer.Write(value);
        }
    }

    /// <summary>Reads what <see cref="Write"/> left and compares it; the message names the first difference.</summary>
    /// <param name="reader">Where to read.</param>
    /// <param name="facts">What should stand there.</param>
    /// <param name="subject">What the file is of: "a network", say.</param>
    /// <exception cref="InvalidDataException">Something else stands there.</exception>
    public static void ReadExpecting(BinaryReader reader, IReadOnlyList<(string Name, string Value)> facts, string subject)
    {
        var count = reader.ReadInt32();
        for (var i = 0; i < Math.Max(count, facts.Count); i++)
        {
            var stored = i < count ? (reader.ReadString(), reader.ReadString()) : ("nothing", "more");
            var expected = i < facts.Count ? facts[i] : ("nothing", "more");
            if (stored != expected)
                throw new InvalidDataException($"it is of {subject} with {stored.Item1} {stored.Item2}, not {expected.Item1} {expected.Item2}");
        }
    }
}
