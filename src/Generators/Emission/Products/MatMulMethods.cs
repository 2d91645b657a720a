using System.Globalization;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>Writes a matrix product at one width: a method that hands each group of rows to its tiles, and a method for each shape of tile.</summary>
internal static class MatMulMethods
{
    public static void Write(SourceWriter writer, MatMul matMul, Simd body)
    {
        var plan = MatMulPlan.Create(matMul, body.Bits);
        if (!plan.IsOneTile)
        {
            WriteProduct(writer, plan, body);
            writer.Line();
        }

        foreach (var tile in plan.Tiles)
        {
            if (plan.IsOneTile)
            {
                writer.Line($"/// <summary>{matMul.Formula}</summary>");
            }

            new MatMulTileMethod(writer, plan, tile, body).Write();
            writer.Line();
        }
    }

    /// <summary>The name of the product's method at this width.</summary>
    public static string Name(MatMul matMul, Simd body) => $"{matMul.Name}_{body.Bits.Text()}";

    /// <summary>The name of a tile's method: rows by columns.</summary>
    public static string Name(MatMulPlan plan, MatMulTile tile, Simd body) => plan.IsOneTile
        ? Name(plan.MatMul, body)
        : $"{plan.MatMul.Name}_{tile.Rows.Text()}x{(tile.Panels * plan.Columns(tile)).Text()}{(tile.EndsInOnes ? "AndSums" : "")}_{body.Bits.Text()}";

    /// <summary>The matrices, in the order of the parameters of products and tiles.</summary>
    public static IEnumerable<string> Matrices(MatMul matMul) =>
        new[] { matMul.Left.Name, matMul.Right.Name, matMul.Bias, matMul.Epilogue?.Kept, matMul.Result.Name }.OfType<string>();

    public static string Text(this int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The element at an offset from a reference.</summary>
    public static string At(string reference, int offset) => offset == 0 ? reference : $"Unsafe.Add(ref {reference}, {offset.Text()})";

    /// <summary>Moves a reference on.</summary>
    public static void Advance(SourceWriter writer, string reference, string offset) =>
        writer.Line($"{reference} = ref Unsafe.Add(ref {reference}, {offset});");

    private static void WriteProduct(SourceWriter writer, MatMulPlan plan, Simd body)
    {
        var matMul = plan.MatMul;
        var parameters = Matrices(matMul).Select(name => $"ref {body.Scalar} {name}")
            .Concat(matMul.IsInLanes ? ["int blocks"] : matMul.Rows is null ? ["int rows"] : [])
            .Concat(matMul.Depth is null ? ["int depth", "bool accumulate"] : []);
        writer.Line($"/// <summary>{matMul.Formula}</summary>");
        using (writer.OptimizedMethod($"private static void {Name(matMul, body)}({string.Join(", ", parameters)})"))
        {
            if (matMul.IsInLanes)
            {
                WriteGroupsInLanes(writer, plan, body);
                return;
            }

            var last = plan.Groups[plan.Groups.Count - 1];
            foreach (var group in plan.Groups)
            {
                if (group.Count is { } count)
                {
                    WriteGroup(writer, plan, group, body, count.Text(), group == last ? null : (count * group.Rows).Text());
                    continue;
                }

                using (writer.Block($"if (rows >= {group.Rows.Text()})"))
                {
                    var height = group.Rows.Text();
                    var isLast = group == last;
                    WriteGroup(writer, plan, group, body, isLast ? "rows" : $"rows / {height}", isLast ? null : $"(rows - (rows % {height}))");
                    if (!isLast)
                    {
                        writer.Line($"rows %= {height};");
                    }
                }

                if (group != last)
                {
                    writer.Line();
                }
            }
        }
    }

    /// <summary>One tile after the other, each over all blocks.</summary>
    private static void WriteGroupsInLanes(SourceWriter writer, MatMulPlan plan, Simd body)
    {
        var matMul = plan.MatMul;
        var row = 0;
        foreach (var group in plan.Groups)
        {
            foreach (var panel in group.Panels)
            {
                var result = (row * matMul.Result.Stride) + panel.Column;
                var arguments = Matrices(matMul).Select(name => $"ref {At(
                    name,
                    name == matMul.Left.Name ? row * matMul.Left.RowStride : name == matMul.Right.Name ? panel.Column : name == matMul.Bias ? row : result)}");
                writer.Line($"{Name(plan, panel.Tile, body)}({string.Join(", ", arguments)}, blocks);");
            }

            row += group.Rows;
        }
    }

    /// <summary>The tiles of a group of rows, and the way past its rows to those that it leaves over.</summary>
    private static void WriteGroup(SourceWriter writer, MatMulPlan plan, MatMulGroup group, Simd body, string tiles, string? rows)
    {
        WriteTiles(writer, plan, group, body, tiles);
        if (rows is null)
        {
            return;
        }

        var matMul = plan.MatMul;
        Advance(writer, matMul.Left.Name, Times(rows, matMul.Left.RowStride));
        if (matMul.Epilogue?.Kept is { } kept)
        {
            Advance(writer, kept, Times(rows, matMul.Result.Stride));
        }

        Advance(writer, matMul.Result.Name, Times(rows, matMul.Result.Stride));
    }

    private static void WriteTiles(SourceWriter writer, MatMulPlan plan, MatMulGroup group, Simd body, string tiles)
    {
        var matMul = plan.MatMul;
        foreach (var panel in group.Panels)
        {
            var arguments = Matrices(matMul)
                .Select(name => $"ref {At(name, name == matMul.Left.Name ? 0 : panel.Column)}")
                .Concat(group.Repeats ? [tiles] : [])
                .Concat(matMul.Depth is null ? ["depth", "accumulate"] : []);
            writer.Line($"{Name(plan, panel.Tile, body)}({string.Join(", ", arguments)});");
        }
    }

    private static string Times(string rows, int stride) => stride == 1 ? rows : $"{rows} * {stride.Text()}";
}
