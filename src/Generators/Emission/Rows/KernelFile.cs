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
        var arguments = KernelArgument.Of(kernel);
        var parameters = string.Join(", ", arguments.Select(argument => $"{argument.Type(scalar)} {argument.Name}"));
        var checks = new KernelChecks(writer, spec, arguments, scalar);
        using (writer.InlinedMethod($"public static {(kernel.IsLoss ? scalar : "void")} Invoke({parameters})"))
        {
            checks.WriteTest();
            if (kernel.IsLoss)
            {
                WriteLoss(writer, spec, method, arguments);
            }
            else
            {
                WriteDispatch(writer, method, simd => $"{Call(method, simd, arguments)};");
            }
        }

        writer.Line();
        writer.Line("// Finds what is wrong with the arguments, and throws.");
        using (writer.OptimizedMethod($"private static Exception {KernelChecks.Refusal}({parameters})", canBeInlined: false))
        {
            checks.WriteRefusal();
        }
    }

    private static void WriteLoss(SourceWriter writer, KernelSpec spec, RowsMethod method, IReadOnlyList<KernelArgument> arguments)
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

    private static string Call(RowsMethod method, Simd simd, IReadOnlyList<KernelArgument> arguments, string scale = "") =>
        $"{RowsMethodEmitter.NameAt(method, simd)}({string.Join(", ", arguments.Select(argument => $"ref MemoryMarshal.GetReference({argument.Name})"))}, rows{scale})";
}
