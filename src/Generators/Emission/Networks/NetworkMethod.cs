using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>A public method of a network, as far as its several overloads have in common.</summary>
/// <param name="Name">Predict, Loss or Gradient.</param>
/// <param name="Target">targets, labels, or null for Predict.</param>
/// <param name="Destinations">The spans that it overwrites, in order.</param>
internal sealed record NetworkMethod(string Name, string? Target, EquatableArray<string> Destinations)
{
    public const string Predict = "Predict";

    public const string Loss = "Loss";

    public const string Gradient = "Gradient";

    public bool HasLoss => Target is not null;

    /// <summary>The parameters that hold values, in order: inputs and then destinations.</summary>
    public IEnumerable<string> Spans => Inputs.Concat(Destinations);

    public IEnumerable<string> Inputs => new[] { "parameters", "inputs", Target }.OfType<string>();

    /// <summary>Every method of the network's interface that takes spans, in the interface's order.</summary>
    public static IEnumerable<NetworkMethod> All(NetworkPlan plan)
    {
        yield return Create(Predict, null, "predictions");
        foreach (var target in plan.LabelLoss is null ? new[] { "targets" } : ["targets", "labels"])
        {
            yield return Create(Loss, target);
            yield return Create(Gradient, target, "gradient");
            yield return Create(Gradient, target, "gradient", "inputGradient");
        }
    }

    /// <summary>The method's header; <paramref name="qualifier"/> precedes the names of types in System.</summary>
    public string Header(Simd simd, string qualifier)
    {
        var parameters = Inputs.Select(name => $"{qualifier}ReadOnlySpan<{(name == "labels" ? "int" : simd.Scalar)}> {name}")
            .Concat(Destinations.Select(name => $"{qualifier}Span<{simd.Scalar}> {name}"));
        return $"public static {(HasLoss ? simd.Scalar : "void")} {Name}({string.Join(", ", parameters)})";
    }

    /// <summary>The references that the body behind all overloads of a name takes.</summary>
    public static IEnumerable<(string Name, string Type)> References(NetworkPlan plan, string name, Simd simd)
    {
        var spans = All(plan).Where(method => method.Name == name).ToList();
        return spans.SelectMany(method => method.Inputs).Concat(spans.SelectMany(method => method.Destinations)).Distinct()
            .Select(span => (span, span == "labels" ? "int" : simd.Scalar));
    }

    /// <summary>The same as parameters.</summary>
    public static string Declarations(IEnumerable<(string Name, string Type)> references) =>
        string.Join(", ", references.Select(reference => $"ref {reference.Type} {reference.Name}"));

    private static NetworkMethod Create(string name, string? target, params string[] destinations) =>
        new(name, target, new EquatableArray<string>(destinations));
}
