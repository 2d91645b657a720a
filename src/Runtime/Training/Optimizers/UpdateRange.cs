namespace KernelGen.Training;

/// <summary>Neighbouring parameters that are updated by the same formula; without a length, all from the start on.</summary>
internal readonly record struct UpdateRange(int Start, int? Length, bool Decays)
{
    /// <summary>
    /// Covers the parameters: all at once without weight decay, and with it block by block, for weights decay and biases, the blocks
    /// of one row named b…, do not.
    /// </summary>
    public static UpdateRange[] Cover(NetworkShape shape, double weightDecay) => weightDecay == 0
        ? [new UpdateRange(0, null, Decays: false)]
        : [.. shape.Blocks.Select(block => new UpdateRange(block.Offset, block.Count, Decays: !IsBias(block)))];

    public Span<T> Of<T>(Span<T> values) => Length is { } length ? values.Slice(Start, length) : values[Start..];

    public ReadOnlySpan<T> Of<T>(ReadOnlySpan<T> values) => Length is { } length ? values.Slice(Start, length) : values[Start..];

    private static bool IsBias(ParameterBlock block) => block.Rows == 1 && block.Name.StartsWith('b');
}
