using KernelGen.Generators.Kernels;

namespace KernelGen.Generators.Tests.Snapshots;

/// <summary>The declarations whose generated files are kept for reading: each kernel once, then what else a file can look like.</summary>
internal static class SnapshotCases
{
    /// <summary>The program of each case: the declaration, and a proof of it that can be run.</summary>
    public static IReadOnlyDictionary<string, string> Programs { get; } =
        KernelCatalog.All.Where(kernel => kernel.Attribute is not null).ToDictionary(kernel => kernel.Name, kernel => ProgramOf(kernel, 10, "float"))
            .Concat(new Dictionary<string, string>
            {
                ["SoftmaxOfOne"] = ProgramOf(KernelCatalog.Get("Softmax"), 1, "float"),
                ["SoftmaxOfDoubles"] = ProgramOf(KernelCatalog.Get("Softmax"), 7, "double"),
                ["SoftmaxOfWholeVectors"] = ProgramOf(KernelCatalog.Get("Softmax"), 64, "float"),
                ["SoftmaxInLoops"] = ProgramOf(KernelCatalog.Get("Softmax"), 1000, "float"),
                ["CrossEntropyOfDoublesSummed"] = ProgramOf(KernelCatalog.Get("SoftmaxCrossEntropyLabels"), 16, "double", ", Reduction = Reduction.Sum"),
                ["NetworkOfDigits"] = ProgramOf("[Network(64)]\n[Dense(32, Activation.Sigmoid)]\n[Dense(10)]", "float"),
                ["NetworkOfDoubles"] = ProgramOf("[Network(2, Loss = LossFunction.SigmoidCrossEntropy, Precision = Precision.Double)]\n[Dense(3, Activation.Gelu)]\n[Dense(1)]", "double"),
                ["SkipGram"] = ProgramOfWords("[SkipGram(100)]", "float"),
                ["CbowOfMeansInDouble"] = ProgramOfWords("[Cbow(10, Precision = Precision.Double)]", "double"),
                ["CbowOfSumsWithTree"] = ProgramOfWords("[Cbow(32, Objective = Objective.HierarchicalSoftmax, Context = ContextReduction.Sum)]", "float"),
                ["SkipGramWithSoftmax"] = ProgramOfWords("[SkipGram(300, Objective = Objective.Softmax)]", "float"),
            })
            .ToDictionary();

    private static string ProgramOf(Kernel kernel, int size, string type, string options = "")
    {
        var attribute = kernel.Attribute!["KernelGen.".Length..^"Attribute".Length];
        var inputs = kernel.Inputs.Select(input => $"ReadOnlySpan<{type}> {input.Name}")
            .Concat(kernel.Shape == KernelShape.LabelLoss ? ["ReadOnlySpan<int> labels"] : []);
        var output = $"Span<{type}> {(kernel.IsLoss ? "gradient" : "destination")}";
        var reduction = kernel.IsLoss ? $", Reduction.{(options.Length > 0 ? "Sum" : "Mean")}" : "";
        return $$"""
            using System;
            using KernelGen;
            namespace Demo;
            public static partial class Kernels
            {
                [{{attribute}}({{size}}{{options}})]
                public static partial {{(kernel.IsLoss ? type : "void")}} {{attribute}}({{string.Join(", ", inputs.Append(output))}});

                public static void Prove() => KernelVerification.Verify(VectorKernel.{{kernel.Name}}, {{size}}, {{attribute}}{{reduction}}).ThrowIfFailed();
            }
            """;
    }

    private static string ProgramOf(string attributes, string type) => $$"""
        using KernelGen;
        namespace Demo;
        {{attributes}}
        public readonly partial struct Net
        {
            public static void Prove() => KernelVerification.VerifyNetwork<Net, {{type}}>().ThrowIfFailed();
        }
        """;

    private static string ProgramOfWords(string attribute, string type) => $$"""
        using KernelGen;
        using KernelGen.Word2Vec;
        namespace Demo;
        {{attribute}}
        public readonly partial struct Words
        {
            public static void Prove() => WordModelVerification.VerifyWordModel<Words, {{type}}>().ThrowIfFailed();
        }
        """;
}
