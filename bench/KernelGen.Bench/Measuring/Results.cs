namespace KernelGen.Bench.Measuring;

/// <summary>Everything that a run measured.</summary>
internal sealed class Results(IEnumerable<Measurement> measurements)
{
    private readonly List<Measurement> all = [.. measurements];

    public IReadOnlyList<Measurement> All => all;

    /// <summary>Adds measurements, each in place of an earlier one of the same.</summary>
    public void Add(IEnumerable<Measurement> measurements)
    {
        var added = measurements.ToList();
        var keys = added.Select(KeyOf).ToHashSet();
        all.RemoveAll(measurement => keys.Contains(KeyOf(measurement)));
        all.AddRange(added);
    }

    /// <summary>Adds the median of what was measured several times.</summary>
    public void AddMedians(IEnumerable<Measurement> repeated) =>
        Add([.. repeated.GroupBy(KeyOf).Select(same => same.OrderBy(measurement => measurement.Best).ElementAt(same.Count() / 2))]);

    private static (string Group, string Size, string Contender) KeyOf(Measurement measurement) => (measurement.Group, measurement.Size, measurement.Contender);

    public Measurement? Find(string group, string size, string contender) =>
        all.FirstOrDefault(measurement => measurement.Group == group && measurement.Size == size && measurement.Contender == contender);

    public double? Best(string group, string size, string contender) => Find(group, size, contender)?.Best;

    /// <summary>Everybody's times for the same work.</summary>
    public IReadOnlyList<Measurement> Of(string group, string size) =>
        [.. all.Where(measurement => measurement.Group == group && measurement.Size == size)];

    /// <summary>The sizes of a group, in the order in which they were measured.</summary>
    public IReadOnlyList<string> Sizes(string group) => [.. all.Where(measurement => measurement.Group == group).Select(measurement => measurement.Size).Distinct()];

    public static Results Load(string path) => new(File.ReadLines(path).Select(Measurement.FromLine).OfType<Measurement>());

    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, all.Select(measurement => measurement.ToLine()));
    }
}
