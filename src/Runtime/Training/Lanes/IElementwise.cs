using System.Numerics;

namespace KernelGen.Training;

/// <summary>An elementwise pass over equally long spans, written once for every width.</summary>
internal interface IElementwise<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Elements of each span.</summary>
    int Length { get; }

    /// <summary>Goes on from element <paramref name="start"/> as long as whole vectors fit, and returns where it stopped.</summary>
    int Advance<TLanes>(int start)
        where TLanes : struct, ILanes<TLanes, T>;
}
