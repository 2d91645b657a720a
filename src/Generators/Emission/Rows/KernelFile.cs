using System.Globalization;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>The generated file of a vector kernel: the user's method, the argument checks, and a body for each width.</summary>
internal static class KernelFile
{
    public static string Write(KernelSpec spec)
    {
        var kernel = KernelCatalog.Get(spec.Kernel);
        var method = RowsMethod.Dense(kernel, spec.Size, spec.Element) with { Name = "Rows" };
        return GeneratedFile.Write(
            spec.Site,
            writer => WriteMember(writer, spec, kernel),
            writer =>
            {
                WriteInvoke(writer, spec, method);
                RowsMethodEmitter.WriteAll(writer, method);
            });
    }

    private static void WriteMember(SourceWriter writer, KernelSpec spec, Kernel kernel)
    {
        var method = spec.Method;
        if (!method.IsDocumented)
        {
            KernelDocumentation.Write(writer, spec, kernel);
        }

        var parameters = string.Join(", ", method.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));
        var arguments = string.Join(", ", method.Parameters.Select(parameter => parameter.Name));
        GeneratedFile.WriteForwarder(
            writer, spec.Site, $"{method.Modifiers} {method.ReturnType} {method.Name}({parameters})", $"Invoke({arguments})", method.IsMarked);
    }

    private static void WriteInvoke(SourceWriter writer, KernelSpec spec, RowsMethod method)
    {
        var kernel = method.Kernel;
        var scalar = RowsMethodEmitter.Widths(method)[0].Scalar;
        var arguments = Arguments(kernel);
        var parameters = arguments.Select(argument => $"{(argument.IsDestination ? "Span" : "ReadOnlySpan")}<{(argument.IsLabels ? "int" : scalar)}> {argument.Name}");
        using (writer.InlinedMethod($"public static {(kernel.IsLoss ? scalar : "void")} Invoke({string.Join(", ", parameters)})"))
        {
            WriteChecks(writer, spec, kernel, arguments, scalar);
            if (kernel.IsLoss)
            {
                WriteLoss(writer, spec, method, arguments);
            }
            else
            {
                WriteDispatch(writer, method, simd => $"{Call(method, simd, arguments)};");
            }
        }
    }

    private static void WriteChecks(SourceWriter writer, KernelSpec spec, Kernel kernel, IReadOnlyList<Argument> arguments, string scalar)
    {
        var names = spec.Method.Parameters.Select(parameter => $"\"{parameter.Name.TrimStart('@')}\"").ToList();
        var size = spec.Size.ToString(CultureInfo.InvariantCulture);
        writer.Line($"var rows = Guard.Rows({arguments[0].Name}, {size}, {names[0]});");
        for (var i = 1; i < arguments.Count; i++)
        {
            var span = arguments[i].IsDestination ? $"(ReadOnlySpan<{scalar}>){arguments[i].Name}" : arguments[i].Name;
            writer.Line(arguments[i].IsLabels
                ? $"Guard.Labels({span}, rows, {names[i]});"
                : $"Guard.Length({span}, {arguments[0].Name}.Length, {names[i]});");
        }

        var destination = arguments[arguments.Count - 1].Name;
        for (var i = 0; i < arguments.Count - 1; i++)
        {
            writer.Line(arguments[i].IsLabels
                ? $"Guard.Apart({arguments[i].Name}, (ReadOnlySpan<{scalar}>){destination}, {names[names.Count - 1]});"
                : $"Guard.InPlaceOrApart({arguments[i].Name}, {destination}, {names[names.Count - 1]});");
        }

        if (kernel.Shape == KernelShape.LabelLoss)
        {
            writer.Line($"Guard.LabelRange({arguments[1].Name}, {size}, {names[1]});");
        }

        writer.Line();
    }

    private static void WriteLoss(SourceWriter writer, KernelSpec spec, RowsMethod method, IReadOnlyList<Argument> arguments)
    {
        var simd = RowsMethodEmitter.Widths(method)[0];
        using (writer.Block("if (rows == 0)"))
        {
            writer.Line($"return {simd.Literal(0)};");
        }

        writer.Line();
        var isMean = spec.Reduction == Reduction.Mean;
        writer.Line(isMean ? $"var scale = {simd.Literal(1)} / rows;" : $"var scale = {simd.Literal(1)};");
        writer.Line("double losses;");
        WriteDispatch(writer, method, width => $"losses = {Call(method, width, arguments, ", scale")};");
        writer.Line();
        writer.Line(isMean ? $"return ({simd.Scalar})(losses / rows);" : $"return ({simd.Scalar})losses;");
    }

    /// <summary>Chooses the body; the JIT knows the answers and keeps one call.</summary>
    private static void WriteDispatch(SourceWriter writer, RowsMethod method, Func<Simd, string> statement)
    {
        var widths = RowsMethodEmitter.Widths(method);
        if (widths.Count == 1)
        {
            writer.Line(statement(widths[0]));
            return;
        }

        for (var i = 0; i < widths.Count; i++)
        {
            var isLast = i == widths.Count - 1;
            using (writer.Block(isLast ? "else" : $"{(i == 0 ? "" : "else ")}if ({widths[i].IsAccelerated})"))
            {
                writer.Line(statement(widths[i]));
            }
        }
    }

    private static string Call(RowsMethod method, Simd simd, IReadOnlyList<Argument> arguments, string scale = "") =>
        $"{RowsMethodEmitter.NameAt(method, simd)}({string.Join(", ", arguments.Select(argument => $"ref MemoryMarshal.GetReference({argument.Name})"))}, rows{scale})";

    private static IReadOnlyList<Argument> Arguments(Kernel kernel)
    {
        var inputs = kernel.Inputs.Select(input => new Argument(input.Name));
        var labels = kernel.Shape == KernelShape.LabelLoss ? [new Argument("labels", IsLabels: true)] : Array.Empty<Argument>();
        return [.. inputs, .. labels, new Argument(kernel.IsLoss ? "gradient" : "destination", IsDestination: true)];
    }

    private sealed record Argument(string Name, bool IsLabels = false, bool IsDestination = false);
}
