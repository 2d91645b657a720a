using System.Numerics;

namespace KernelGen.Training;

/// <summary>What an optimizer remembers from step to step.</summary>
internal abstract class OptimizerState<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Takes one step. Nothing is allocated, and each parameter's new bits depend on its own past alone.</summary>
    /// <remarks>Quickest where parameters and gradient go on with zeros to the end of their last <see cref="AlignedBuffer{T}.Blocks">block</see>.</remarks>
    public abstract void Update(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate);

    public abstract void Write(BinaryWriter writer);

    public abstract void Read(BinaryReader reader);
}
