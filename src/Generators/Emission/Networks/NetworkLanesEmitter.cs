using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using static KernelGen.Generators.Emission.MatMulMethods;

namespace KernelGen.Generators.Emission;

/// <summary>Writes a kernel over samples in lanes at one width: every element of a row is a vector of its own, and so is every number of a row.</summary>
internal sealed class NetworkLanesEmitter(SourceWriter writer, NetworkLanesMethod method, Simd simd)
{
    private const string Labels = "labels";
    private const string Label = "label";

    private readonly Kernel kernel = method.Kernel;

    private bool HasLabels => kernel.Shape == KernelShape.LabelLoss;

    private string Destination => kernel.IsLoss ? "gradient" : "destination";

    private bool IsWholeBlock => simd.Lanes == method.BlockLanes;

    private IEnumerable<int> Elements => Enumerable.Range(0, method.Size);

    /// <summary>The matrices in the order of the parameters.</summary>
    private IEnumerable<string> References =>
        [.. kernel.Inputs.Select(input => input.Name), .. HasLabels ? [Labels] : Array.Empty<string>(), Destination, .. kernel.IsLoss ? ["losses"] : Array.Empty<string>()];

    /// <summary>The method's name at a width.</summary>
    public static string NameAt(NetworkLanesMethod method, Simd simd) => method.Name + simd.Bits.Text();

    public void Write()
    {
        writer.Line($"/// <summary>{kernel.Formula}, a sample a lane.</summary>");
        var scale = kernel.IsLoss ? $", {simd.Scalar} scaleOfRow" : "";
        using (writer.OptimizedMethod($"private static void {NameAt(method, simd)}({string.Join(", ", References.Select(name => $"ref {simd.Scalar} {name}"))}, int blocks{scale})", canBeInlined: false))
        {
            if (kernel.IsLoss)
            {
                writer.Line($"var {Kernel.Scale.Name} = {simd.Create("scaleOfRow")};");
            }

            using (writer.Block("for (; blocks > 0; blocks--)"))
            {
                WriteBlock();
                writer.Line();
                foreach (var name in References)
                {
                    Advance(writer, name, (Size(name) * method.BlockLanes).Text());
                }
            }
        }
    }

    private int Size(string name) => name is Labels or "losses" ? 1 : method.Size;

    private void WriteBlock()
    {
        if (IsWholeBlock)
        {
            WriteSamples();
            return;
        }

        using (writer.Block($"for (nuint lane = 0; lane < {method.BlockLanes.Text()}; lane += {simd.Lanes.Text()})"))
        {
            WriteSamples();
        }
    }

    private void WriteSamples()
    {
        foreach (var input in kernel.Inputs)
        {
            foreach (var element in Elements)
            {
                writer.Line($"var {Local(input, element)} = {simd.Load(input.Name, Offset(element))};");
            }
        }

        if (HasLabels)
        {
            WriteAtLabel();
        }

        foreach (var pass in kernel.Passes.Where(pass => pass is not AddAtLabel))
        {
            writer.Line();
            writer.Line($"// {pass.Comment}");
            Write(pass);
        }
    }

    /// <summary>Labels are numbers in lanes like everything else: comparing picks each sample's element.</summary>
    private void WriteAtLabel()
    {
        var logits = kernel.Inputs[0];
        writer.Line($"var {Label} = {simd.Load(Labels, Offset(0))};");
        writer.Line();
        writer.Line($"var {Kernel.AtLabel.Name} = {Local(logits, 0)};");
        foreach (var element in Elements.Skip(1))
        {
            writer.Line($"{Kernel.AtLabel.Name} = {simd.Select(IsLabel(element), Local(logits, element), Kernel.AtLabel.Name)};");
        }
    }

    private void Write(Pass pass)
    {
        switch (pass)
        {
            case Map map:
                foreach (var element in Elements)
                {
                    writer.Line($"var {Local(map.Target, element)} = {Expressions(element).Vector(map.Value)};");
                    if (map.Target == Kernel.Output)
                    {
                        WriteOutput(element);
                    }
                }

                break;
            case Reduce reduce:
                WriteNumber(reduce.Target, Folded(reduce));
                break;
            case Let let:
                WriteNumber(let.Target, Expressions(0).Vector(let.Value));
                break;
        }
    }

    private void WriteOutput(int element)
    {
        var output = Local(Kernel.Output, element);
        foreach (var add in kernel.Passes.OfType<AddAtLabel>())
        {
            // Not "label = element ? output + value : output": .NET 9 compiles a choice between a value and a result of it wrongly where the value was spilled.
            writer.Line($"{output} += {simd.Keep(Expressions(element).Vector(add.Value), IsLabel(element))};");
        }

        writer.Line($"{simd.Store(output, Destination, Offset(element))};");
    }

    private void WriteNumber(ScalarValue number, string value)
    {
        writer.Line($"var {number.Name} = {value};");
        if (number == Kernel.Loss)
        {
            writer.Line($"{simd.Store(number.Name, "losses", Offset(0))};");
        }
    }

    private string Folded(Reduce reduce)
    {
        var fold = method.FoldOf(reduce);
        var text = Folded(reduce, fold);
        return fold.AddsIdentity && reduce.Fold != Fold.Max ? $"{SlotAccess.Enclosed(text)} + {simd.Zero}" : text;
    }

    private string Folded(Reduce reduce, LanesFold fold)
    {
        if (fold is { Left: { } left, Right: { } right })
        {
            return Both(reduce, Folded(reduce, left), Folded(reduce, right));
        }

        var text = Expressions(fold.Chain[0]).Vector(reduce.Term);
        foreach (var element in fold.Chain.Skip(1))
        {
            var term = Expressions(element);
            text = reduce is { Fold: Fold.Sum, Term: Apply { Function: Function.Multiply } product }
                ? simd.MultiplyAdd(term.Vector(product.First), term.Vector(product.Second!), text)
                : Both(reduce, text, term.Vector(reduce.Term));
        }

        return text;
    }

    private string Both(Reduce reduce, string left, string right) => reduce.Fold != Fold.Max
        ? $"{SlotAccess.Enclosed(left)} + {SlotAccess.Enclosed(right)}"
        : simd.Max(left, right);

    private string IsLabel(int element) => simd.Equal(Label, simd.Create(simd.Literal(element)));

    private string Offset(int element)
    {
        var offset = element * method.BlockLanes;
        return IsWholeBlock ? offset.Text() : offset == 0 ? "lane" : $"lane + {offset.Text()}";
    }

    private ExprWriter Expressions(int element) => new(simd, (expr, _) => expr switch
    {
        RowValue row => Local(row, element),
        ScalarValue scalar => scalar.Name,
        _ => throw new InvalidOperationException($"{expr} has no name."),
    });

    private static string Local(RowValue value, int element) => $"{value.Name}{element.Text()}";
}
