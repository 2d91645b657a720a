using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;
using static KernelGen.Generators.Emission.MatMulMethods;

namespace KernelGen.Generators.Emission;

/// <summary>Writes a kernel over samples in lanes at one width: every element of a row is a vector of its own, and so is every number of a row.</summary>
internal sealed partial class NetworkLanesEmitter(SourceWriter writer, NetworkLanesMethod method, Simd simd)
{
    private const string Labels = "labels";
    private const string Label = "label";

    private readonly Kernel kernel = method.Kernel;
    private readonly HashSet<string> declared = [];

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
        if (HasLabels)
        {
            WriteAtLabel();
        }

        foreach (var sweep in method.Sweeps)
        {
            foreach (var walk in method.WalksOf(sweep, IsWholeBlock))
            {
                Write(walk);
            }

            foreach (var let in sweep.Lets)
            {
                writer.Line();
                writer.Line($"// {let.Comment}");
                WriteNumber(let.Target, Expressions(0).Vector(let.Value));
            }
        }
    }

    private void Write(LanesWalk walk)
    {
        writer.Line();
        foreach (var pass in walk.Passes)
        {
            writer.Line($"// {pass.Comment}");
        }

        var adds = kernel.Passes.OfType<AddAtLabel>().ToList();
        var writesLabels = adds.Count > 0 && walk.Passes.OfType<Map>().Any(map => map.Target == Kernel.Output);
        if (writesLabels && !IsWholeBlock)
        {
            Assign(Label, simd.Load(Labels, Offset(0)));
        }

        if (walk.Fold is { } fold)
        {
            Write(walk, fold);
            foreach (var reduce in walk.Reduces)
            {
                var sum = Local(reduce, fold.Target);
                WriteNumber(reduce.Target, fold.AddsIdentity && reduce.Fold != Fold.Max ? $"{sum} + {simd.Zero}" : sum);
            }

            return;
        }

        foreach (var element in Elements)
        {
            if (writesLabels && element > 0)
            {
                WriteCountDown();
            }

            WriteElement(walk, element);
        }
    }

    /// <summary>Folds a part of a sample.</summary>
    private void Write(LanesWalk walk, LanesFold fold)
    {
        if (fold is { Left: { } left, Right: { } right })
        {
            Write(walk, fold.First);
            Write(walk, fold.Second);
            foreach (var reduce in walk.Reduces)
            {
                var sum = Local(reduce, left.Target);
                writer.Line($"{sum} = {Both(reduce, sum, Local(reduce, right.Target))};");
            }

            return;
        }

        foreach (var element in fold.Chain)
        {
            WriteElement(walk, element);
            foreach (var reduce in walk.Reduces)
            {
                var (term, sum) = (Expressions(element), Local(reduce, fold.Target));
                Assign(sum, element == fold.Target ? term.Vector(reduce.Term)
                    : reduce is { Fold: Fold.Sum, Term: Apply { Function: Function.Multiply } product }
                        ? simd.MultiplyAdd(term.Vector(product.First), term.Vector(product.Second!), sum)
                        : Both(reduce, sum, term.Vector(reduce.Term)));
            }
        }
    }

    /// <summary>An element's values: what a walk reads, and what it computes.</summary>
    private void WriteElement(LanesWalk walk, int element)
    {
        foreach (var input in kernel.Inputs.Where(walk.Reads))
        {
            WriteLoad(input, input.Name, element);
        }

        foreach (var waiting in walk.Reloaded)
        {
            WriteLoad(waiting, Destination, element);
        }

        foreach (var map in walk.Maps)
        {
            Write(walk, map, element);
        }
    }

    /// <summary>Where registers are many, what has been read or computed stays there.</summary>
    private void WriteLoad(RowValue value, string matrix, int element)
    {
        if (!IsWholeBlock || !declared.Contains(Local(value, element)))
        {
            Assign(Local(value, element), simd.Load(matrix, Offset(element)));
        }
    }

    private void Write(LanesWalk walk, Map map, int element)
    {
        Assign(Local(map.Target, element), Expressions(element).Vector(map.Value));
        if (map.Target == Kernel.Output)
        {
            WriteOutput(element);
        }
        else if (!IsWholeBlock && walk.Sweep.Spilled.Contains(map.Target))
        {
            writer.Line($"{simd.Store(Local(map.Target, element), Destination, Offset(element))};");
        }
    }

    private void WriteOutput(int element)
    {
        var output = Local(Kernel.Output, element);
        foreach (var add in kernel.Passes.OfType<AddAtLabel>())
        {
            // Not "isLabel ? output + value : output": .NET 9 compiles a choice between a value and a result of it wrongly where the value was spilled.
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

    /// <summary>Gives a variable a value, and declares it where it has none yet: where registers are few, walks read what they need again.</summary>
    private void Assign(string variable, string value) => writer.Line($"{(declared.Add(variable) ? "var " : "")}{variable} = {value};");

    private string Both(Reduce reduce, string left, string right) => reduce.Fold != Fold.Max
        ? $"{SlotAccess.Enclosed(left)} + {SlotAccess.Enclosed(right)}"
        : simd.Max(left, right);

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

    private static string Local(Reduce reduce, int element) => $"{reduce.Target.Name}{element.Text()}";
}
