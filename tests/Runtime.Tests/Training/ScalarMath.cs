using System.Numerics;

namespace KernelGen.Runtime.Tests.Training;

/// <summary>a·b + c, fused where the machine does it, in one scalar operation of the base library.</summary>
internal static class ScalarMath
{
    public static T MultiplyAdd<T>(T a, T b, T c)
        where T : IBinaryFloatingPointIeee754<T> =>
        VectorMath.IsMultiplyAddFused ? T.FusedMultiplyAdd(a, b, c) : (a * b) + c;
}
