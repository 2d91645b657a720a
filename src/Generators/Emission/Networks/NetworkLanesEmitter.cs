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

    private bool HoldsValues => method.HoldsValues(simd.Lanes);

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
            foreach (var name in References)
            {
                writer.Line($"ref var {Part(name)} = ref Unsafe.Add(ref {name}, lane);");
            }

            writer.Line();
            WriteSamples();
        }
    }

    private void WriteSamples()
    {
        foreach (var walk in method.Walks)
        {
            Write(walk);
            foreach (var let in walk.Lets)
            {
                writer.Line();
                writer.Line($"// {let.Comment}");
                WriteNumber(let.Target, Expressions(0).Vector(let.Value));
            }

            writer.Line();
        }
    }

    private void Write(LanesWalk walk)
    {
        foreach (var pass in walk.Passes)
        {
            writer.Line($"// {pass.Comment}");
        }

        if (HasLabels && walk.WritesOutput)
        {
            WriteOutputsAndLabels(walk);
        }
        else if (walk.Fold is { } fold)
        {
            Write(walk, fold);
            foreach (var reduce in walk.Reduces.Where(reduce => reduce.Fold != Fold.Count))
            {
                var sum = Local(reduce, fold.Target);
                WriteNumber(reduce.Target, fold.AddsIdentity && reduce.Fold != Fold.Max ? $"{sum} + {simd.Zero}" : sum);
            }
        }
        else
        {
            foreach (var element in Elements)
            {
                WriteElement(walk, element);
            }
        }
    }

    /// <summary>Folds a part of a sample.</summary>
    private void Write(LanesWalk walk, LanesFold fold)
    {
        if (fold is { Left: { } left, Right: { } right })
        {
            Write(walk, fold.First);
            Write(walk, fold.Second);
            foreach (var reduce in walk.Reduces.Where(reduce => reduce.Fold != Fold.Count))
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
                // A count is exact in any order.
                var sum = reduce.Fold == Fold.Count ? reduce.Target.Name : Local(reduce, fold.Target);
                Assign(sum, declared.Contains(sum) ? Plus(reduce, sum, element) : Term(reduce.Term, element));
            }
        }
    }

    private string Plus(Reduce reduce, string sum, int element)
    {
        var expressions = Expressions(element);
        return reduce is { Fold: Fold.Sum, Term: Apply { Function: Function.Multiply } product }
            ? simd.MultiplyAdd(expressions.Vector(product.First), expressions.Vector(product.Second!), sum)
            : Both(reduce, sum, Term(reduce.Term, element));
    }

    private string Term(Expr term, int element)
    {
        var expressions = Expressions(element);
        return term switch
        {
            Choose { Then: Constant { Value: 0 } } choose => simd.UnlessAlso(expressions.Condition(choose), expressions.Vector(choose.Else)),
            Choose { Else: Constant { Value: 0 } } choose => simd.Where(expressions.Condition(choose), expressions.Vector(choose.Then)),
            _ => expressions.Vector(term),
        };
    }

    /// <summary>An element's values: what a walk reads, and what it computes.</summary>
    private void WriteElement(LanesWalk walk, int element)
    {
        foreach (var value in walk.Reads)
        {
            WriteLoad(value, element);
        }

        foreach (var map in walk.Maps)
        {
            Assign(Local(map.Target, element), Expressions(element).Vector(map.Value));
            if (map.Target == Kernel.Output)
            {
                WriteAtLabel(element);
            }

            if (map.Target == Kernel.Output || (!HoldsValues && Waits(map.Target)))
            {
                writer.Line($"{Store(Local(map.Target, element), Destination, element)};");
            }
        }
    }

    /// <summary>Inputs lie in their matrices, values that wait in the destination.</summary>
    private void WriteLoad(RowValue value, int element)
    {
        if (!HoldsValues || !declared.Contains(Local(value, element)))
        {
            Assign(Local(value, element), Load(kernel.Inputs.Contains(value) ? value.Name : Destination, element));
        }
    }

    /// <summary>Another walk reads it than the one that computes it.</summary>
    private bool Waits(RowValue value) => method.Walks.Any(walk => walk.Reads.Contains(value));

    private void WriteNumber(ScalarValue number, string value)
    {
        writer.Line($"var {number.Name} = {value};");
        if (number == Kernel.Loss)
        {
            writer.Line($"{Store(number.Name, "losses", 0)};");
        }
    }

    /// <summary>Gives a variable a value, and declares it where it has none yet: where registers are few, walks read what they need again.</summary>
    private void Assign(string variable, string value) => writer.Line($"{(declared.Add(variable) ? "var " : "")}{variable} = {value};");

    private string Both(Reduce reduce, string left, string right) => reduce.Fold != Fold.Max
        ? $"{SlotAccess.Enclosed(left)} + {SlotAccess.Enclosed(right)}"
        : simd.Max(left, right);

    private string Load(string matrix, int element) => simd.Load(Part(matrix), Offset(element));

    private string Store(string value, string matrix, int element) => simd.Store(value, Part(matrix), Offset(element));

    /// <summary>The part of a block that a vector holds.</summary>
    private string Part(string matrix) => IsWholeBlock ? matrix : $"{matrix}Part";

    private string Offset(int element) => (element * method.BlockLanes).Text();

    private ExprWriter Expressions(int element) => new(simd, (expr, _) => expr switch
    {
        RowValue row => Local(row, element),
        ScalarValue scalar => scalar.Name,
        _ => throw new InvalidOperationException($"{expr} has no name."),
    });

    private static string Local(RowValue value, int element) => $"{value.Name}{element.Text()}";

    private static string Local(Reduce reduce, int element) => $"{reduce.Target.Name}{element.Text()}";
}
