namespace KernelGen;

/// <summary>The result of a <see cref="GradientCheck"/>; prints itself.</summary>
public sealed class GradientCheckReport
{
    internal GradientCheckReport(IReadOnlyList<GradientCheckBlock> blocks) => Blocks = blocks;

    /// <summary>What was found in each block, in their order.</summary>
    public IReadOnlyList<GradientCheckBlock> Blocks { get; }

    /// <summary>Whether every block passed.</summary>
    public bool Passed => Blocks.All(static block => block.Passed);

    /// <summary>The block with the largest error; null if there was nothing to check.</summary>
    public GradientCheckBlock? Worst => Blocks.MaxBy(static block => block.Error);

    /// <summary>Throws if a block failed.</summary>
    /// <exception cref="GradientCheckException">A block failed; its message is this report.</exception>
    public void ThrowIfFailed()
    {
        if (!Passed)
        {
            throw new GradientCheckException(this);
        }
    }

    /// <summary>The verdict, and a line per block.</summary>
    public override string ToString() =>
        string.Join('\n', Blocks.Select(static block => $"  {block}").Prepend($"gradient check {(Passed ? "passed" : "FAILED")}"));
}
