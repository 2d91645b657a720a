using System.Numerics;

namespace KernelGen.Training;

/// <summary>
/// A vector of some width, down to a single value, so that an elementwise formula is written once and gives the same bits at every width:
/// each operation rounds once, in every lane alike, and multiply-add is <see cref="VectorMath"/>'s.
/// </summary>
internal interface ILanes<TSelf, T> : IAdditionOperators<TSelf, TSelf, TSelf>, ISubtractionOperators<TSelf, TSelf, TSelf>,
    IMultiplyOperators<TSelf, TSelf, TSelf>, IDivisionOperators<TSelf, TSelf, TSelf>
    where TSelf : struct, ILanes<TSelf, T>
{
    static abstract int Count { get; }

    /// <summary>One value in every lane.</summary>
    static abstract TSelf Splat(T value);

    static abstract TSelf Load(ref readonly T first, int index);

    static abstract TSelf Sqrt(TSelf value);

    /// <summary>a·b + c.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    void Store(ref T first, int index);

    /// <summary>Whether any lane is NaN.</summary>
    bool AnyNaN();
}
