namespace KernelGen.Word2Vec;

/// <summary>The result of a file of analogies.</summary>
/// <param name="Sections">Its sections in their order.</param>
public sealed record AnalogyReport(IReadOnlyList<AnalogySection> Sections)
{
    /// <summary>All sections together.</summary>
    public AnalogySection Total => new(
        "total", Sections.Sum(static section => section.Correct), Sections.Sum(static section => section.Asked), Sections.Sum(static section => section.Unknown));
}
