using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Word2Vec;

/// <summary>The checks of one word model: everything against the same model laid out at run time, in double.</summary>
internal sealed partial class WordModelChecks<TModel, T>(int seed)
    where TModel : IWordModel<TModel, T>
    where T : IFloatingPointIeee754<T>
{
    /// <summary>V: more rows than any loop over a vocabulary unrolls, and no multiple of what it does.</summary>
    private const int Words = 37;

    private const int BytesOfACacheLine = 64;

    private readonly Checklist list = new();
    private readonly SampleData<T> data = new(seed);
    private readonly ReferenceWordModel<double> reference = new(TModel.Dimensions, TModel.Architecture, TModel.Objective, TModel.ContextReduction);
    private readonly HuffmanTree? tree =
        TModel.Objective == Objective.HierarchicalSoftmax ? HuffmanTree.Create([.. Enumerable.Range(1, Words).Select(static word => 2000 / word)]) : null;

    private static int OutputRows => TModel.Objective == Objective.HierarchicalSoftmax ? Words - 1 : Words;

    internal VerificationReport Run(ReferenceWordModel<double>? declared)
    {
        list.Require("declaration", declared is null || Describe(declared) == Describe(reference), $"{Describe(reference)}; the attribute declares {(declared is null ? "" : Describe(declared))}");
        var whole = BytesOfACacheLine / Unsafe.SizeOf<T>();
        var stride = (TModel.Dimensions + whole - 1) / whole * whole;
        list.Require("Stride", TModel.Stride == stride, $"{TModel.Stride}; expected {stride}");
        Gradients();
        GradientArguments();
        if (TModel.Stride == stride)
        {
            Training();
            TrainingArguments();
        }

        return list.Report($"{typeof(TModel).Name}, {typeof(T).Name}");
    }

    private static string Describe(ReferenceWordModel<double> model) =>
        $"{model.Architecture}, {model.Objective}, {model.ContextReduction}, {model.Dimensions} dimensions";

    /// <summary>Rows whose dot products are of order 1, as those of trained vectors.</summary>
    private T[] Vectors(int rows) => data.Normal(rows * TModel.Dimensions, 1 / Math.Sqrt(Math.Sqrt(TModel.Dimensions)));
}
