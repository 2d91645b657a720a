using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>A part of a product's result that is computed in registers.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Offsets">The column, from the tile's first, where each of its vectors starts. The last one may overlap its neighbour: the lanes that both compute get the same value.</param>
/// <param name="Repeats">Its method steps through all full groups of rows; otherwise it runs for one.</param>
/// <param name="Panels">How many of it lie side by side and are stepped through for each group of rows.</param>
/// <param name="EndsInOnes">Its last row on the left is all ones: sums of the right matrix's columns.</param>
internal sealed record MatMulTile(int Rows, EquatableArray<int> Offsets, bool Repeats, int Panels = 1, bool EndsInOnes = false)
{
    public int Vectors => Offsets.Count;
}

/// <summary>Tiles side by side that cover all columns of a group of rows.</summary>
/// <param name="Rows">Rows of the group.</param>
/// <param name="Panels">In order of columns; a single one where a tile steps through them itself.</param>
/// <param name="Repeats">The group is taken as often as it fits; otherwise at most once.</param>
/// <param name="Count">How often that is; null where it is known when the code runs.</param>
internal sealed record MatMulGroup(int Rows, EquatableArray<MatMulPanel> Panels, bool Repeats, int? Count);

/// <summary>A tile in its place.</summary>
/// <param name="Column">Its first column.</param>
/// <param name="Tile">Its shape, which panels may share.</param>
internal sealed record MatMulPanel(int Column, MatMulTile Tile);
