using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>
/// A matrix product of fixed sizes, result = left · right: the columns of the result lie in the lanes of vectors, the left matrix is
/// broadcast element by element. Each element of the result is <see cref="Chains"/> strided chains of multiply-adds over the depth, so
/// its bits follow from the sizes alone, however the product is tiled.
/// </summary>
/// <param name="Name">Of its method, before the width.</param>
/// <param name="Formula">What it computes, in the network's terms.</param>
/// <param name="Left">rows × depth.</param>
/// <param name="Right">depth × columns.</param>
/// <param name="Result">rows × columns.</param>
/// <param name="Rows">Number of rows; null where it is known when the code runs.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Depth">Terms of each element; null where it is known when the code runs, and then the result is added to across calls.</param>
/// <param name="Element">float or double.</param>
internal sealed record MatMul(
    string Name, string Formula, LeftMatrix Left, Matrix Right, Matrix Result, int? Rows, int Columns, int? Depth, Element Element)
{
    /// <summary>The row that the first chains start from; null to start from zero.</summary>
    public string? Bias { get; init; }

    /// <summary>What is applied to each element of the result; null for none.</summary>
    public MatMulEpilogue? Epilogue { get; init; }

    /// <summary>Below the left matrix stands a row of ones, which makes the last row of the result the sums of the right matrix's columns.</summary>
    public bool EndsInOnes { get; init; }

    /// <summary>The result belongs to the caller: no element beside its own may be written.</summary>
    public bool IsExact { get; init; }

    /// <summary>
    /// A layer's product from the other side: samples lie in the lanes, a block of them after the other, and the weights are broadcast. The
    /// rows of the result are the layer's outputs, its columns the samples of a block; how many blocks there are is known when the code runs.
    /// </summary>
    public bool IsInLanes { get; init; }

    /// <summary>Chains of multiply-adds in each element; chain s takes the terms s, s + Chains, …</summary>
    public int Chains => Depth is { } depth ? MatMulChains.Count(depth, IsInLanes ? Rows!.Value : Columns, Element) : 1;
}

/// <summary>A row-major matrix in memory.</summary>
/// <param name="Name">Of the reference to its first element.</param>
/// <param name="Stride">Elements from row to row.</param>
internal sealed record Matrix(string Name, int Stride);

/// <summary>The matrix whose elements are broadcast.</summary>
/// <param name="Name">Of the reference to its first element.</param>
/// <param name="RowStride">Elements from row to row.</param>
/// <param name="DepthStride">Elements from column to column; a transposed matrix has them exchanged.</param>
internal sealed record LeftMatrix(string Name, int RowStride, int DepthStride);

/// <summary>
/// A kernel of plain operations, applied to each element of the result in registers. One that calls functions is a pass of its own: the
/// compiler would lift the functions' constants out of the tile's loop, into registers that the accumulators want.
/// </summary>
/// <param name="Kernel">An elementwise kernel (of the sum), or the gradient of one (the sum is its upstream gradient).</param>
/// <param name="Kept">Of a gradient: what the forward pass left, laid out as the result; otherwise null.</param>
internal sealed record MatMulEpilogue(Kernel Kernel, string? Kept = null)
{
    /// <summary>Whether a kernel can be an epilogue.</summary>
    public static bool CanBe(Kernel kernel) => kernel.Passes.Sum(ExprCost.Calls) == 0;
}
