using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Emission;

/// <summary>How the methods that apply a kernel to rows at a width are declared and called; they all take the same arguments.</summary>
internal sealed class RowsMethodHeader(RowsMethod method, Simd simd)
{
    private readonly Kernel kernel = method.Kernel;

    /// <summary>The name of what is written to: a loss writes its gradient.</summary>
    public static string Destination(Kernel kernel) => kernel.IsLoss ? "gradient" : "destination";

    /// <summary>The header of one of them.</summary>
    public string Declaration(string access, string name)
    {
        var inputs = kernel.Inputs.Select(input => $"ref {simd.Scalar} {input.Name}");
        var labels = kernel.Shape == KernelShape.LabelLoss ? ["ref int labels"] : Array.Empty<string>();
        var rows = method.IsSingle ? Array.Empty<string>() : ["int rows"];
        var scale = kernel.IsLoss ? [$"{simd.Scalar} scale"] : Array.Empty<string>();
        var losses = kernel.IsLoss && !method.IsSingle ? ["double losses = 0d"] : Array.Empty<string>();
        var parameters = string.Join(", ", [.. inputs, .. labels, $"ref {simd.Scalar} {Destination(kernel)}", .. rows, .. scale, .. losses]);
        return $"{access} static {(kernel.IsLoss ? "double" : "void")} {name}({parameters})";
    }

    /// <summary>A call from another, for all rows.</summary>
    public string Call(string name) => Call(name, (row, _) => $"ref {row}", "rows");

    /// <summary>A call from another, for the rows from <c>row</c> on.</summary>
    public string CallForRest(string name) =>
        Call(name, (row, stride) => $"ref Unsafe.Add(ref {row}, row{(stride == 1 ? "" : $" * {Number(stride)}")})", "rows - (int)row");

    private string Call(string name, Func<string, int, string> reference, string rows)
    {
        var inputs = kernel.Inputs.Select((input, index) => reference(input.Name, method.InputStrides[index]));
        var labels = kernel.Shape == KernelShape.LabelLoss ? [reference("labels", 1)] : Array.Empty<string>();
        var loss = kernel.IsLoss ? ["scale", "losses"] : Array.Empty<string>();
        return $"{name}({string.Join(", ", [.. inputs, .. labels, reference(Destination(kernel), method.OutputStride), rows, .. loss])})";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
