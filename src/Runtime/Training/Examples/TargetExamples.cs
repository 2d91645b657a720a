using System.Numerics;
using KernelGen.CompilerServices;

namespace KernelGen.Training;

/// <summary>Examples with a row of targets each.</summary>
internal sealed class TargetExamples<TNetwork, T> : Examples<T>
    where TNetwork : INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlyMemory<T> targets;
    private T[] batchTargets = [];

    /// <exception cref="ArgumentException">Lengths do not fit the network or each other.</exception>
    public TargetExamples(TargetData<T> data, string name)
        : base(data.Inputs, TNetwork.InputSize, Guard.Rows(data.Inputs.Span, TNetwork.InputSize, $"{name}.{nameof(data.Inputs)}"))
    {
        targets = data.Targets;
        Guard.Length(targets.Span, (long)Rows * TNetwork.OutputSize, $"{name}.{nameof(data.Targets)}");
    }

    protected override string AnswerKind => "targets";

    private ReadOnlySpan<T> BatchTargets => batchTargets.AsSpan(0, BatchRows * TNetwork.OutputSize);

    public override void Allocate(int batchSize)
    {
        base.Allocate(batchSize);
        batchTargets = new T[batchSize * TNetwork.OutputSize];
    }

    public override void Gather(ReadOnlySpan<int> order)
    {
        base.Gather(order);
        RowGather.Copy(targets.Span, TNetwork.OutputSize, order, batchTargets.AsSpan());
    }

    public override T Gradient(ReadOnlySpan<T> parameters, Span<T> gradient) => TNetwork.Gradient(parameters, BatchInputs, BatchTargets, gradient);

    public override T Loss(ReadOnlySpan<T> parameters) => TNetwork.Loss(parameters, BatchInputs, BatchTargets);

    protected override uint AnswerChecksum() => Checksum.Of(targets.Span);

    protected override T Loss(ReadOnlySpan<T> parameters, int start, int count) =>
        TNetwork.Loss(parameters, Inputs(start, count), Targets(start, count));

    protected override int? CountCorrect(ReadOnlySpan<T> parameters, int start, int count) => null;

    private ReadOnlySpan<T> Targets(int start, int count) => targets.Span.Slice(start * TNetwork.OutputSize, count * TNetwork.OutputSize);
}
