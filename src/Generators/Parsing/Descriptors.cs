using Microsoft.CodeAnalysis;

namespace KernelGen.Generators.Parsing;

/// <summary>Every diagnostic. Each is one sentence that says what to write instead; docs/diagnostics.md has a section for each.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor MethodNotPartial = Error(
        "KGEN001", "A kernel is declared as a static partial method",
        "Declare '{0}' as a 'static partial' method that ends in a semicolon: its body is generated");

    public static readonly DiagnosticDescriptor MethodNotStatic = Error(
        "KGEN002", "A kernel is static",
        "Declare '{0}' as 'static partial': a kernel has no instance");

    public static readonly DiagnosticDescriptor WrongSignature = Error(
        "KGEN003", "A kernel has the signature of its attribute",
        "Declare '{0}' as '{1}'");

    public static readonly DiagnosticDescriptor WrongElement = Error(
        "KGEN004", "Kernels compute in float or double",
        "Write 'float' or 'double' in place of '{0}': kernels exist for these two");

    public static readonly DiagnosticDescriptor GenericMethod = Error(
        "KGEN005", "A kernel has no type parameters",
        "Declare '{0}' without type parameters, once for float and once for double");

    public static readonly DiagnosticDescriptor AlreadyImplemented = Error(
        "KGEN006", "A kernel's body is generated",
        "Remove this implementation of '{0}', or the attribute of its declaration: the body is generated");

    public static readonly DiagnosticDescriptor SeveralKernels = Error(
        "KGEN007", "A method is one kernel",
        "Declare another method for '{0}': '{1}' can be one kernel only");

    public static readonly DiagnosticDescriptor SizeTooSmall = Error(
        "KGEN008", "A size is at least 1",
        "Write a size of at least 1 in place of {0}");

    public static readonly DiagnosticDescriptor SizeTooLarge = Error(
        "KGEN009", "A size has an upper limit",
        "Write a size of at most {1} in place of {0}");

    public static readonly DiagnosticDescriptor UndefinedValue = Error(
        "KGEN010", "An option is a named value",
        "Write a named value of '{0}' in place of {1}: there is none of that number");

    public static readonly DiagnosticDescriptor TypeNotPartial = Error(
        "KGEN011", "Generated code is part of the type around the declaration",
        "Declare '{0}' as 'partial': generated code becomes a part of it");

    public static readonly DiagnosticDescriptor FileLocalType = Error(
        "KGEN012", "Generated code stands in a file of its own",
        "Declare '{0}' without 'file': generated code stands in another file, which cannot see it");

    public static readonly DiagnosticDescriptor LanguageVersion = Error(
        "KGEN013", "Generated code is C# 12",
        "Set <LangVersion> to 12 or higher in place of {0}: generated code is C# 12");

    public static readonly DiagnosticDescriptor NoMethodOfAType = Error(
        "KGEN014", "A kernel is a method of a type",
        "Move this attribute to a 'static partial' method of a type: nothing else can be a kernel");

    public static readonly DiagnosticDescriptor ModelKind = Error(
        "KGEN020", "A model is a struct, class or record",
        "Declare '{0}' as a struct, class or record that is not '{1}': only then can it implement {2}");

    public static readonly DiagnosticDescriptor AttributesApart = Error(
        "KGEN021", "A network's attributes stand together",
        "Move this attribute to the part of '{0}' that bears [Network]: the order of layers across parts is undefined");

    public static readonly DiagnosticDescriptor LayersWithoutNetwork = Error(
        "KGEN022", "Layers belong to a network",
        "Add [Network(inputSize)] above the layers of '{0}': it says how many inputs the first layer has");

    public static readonly DiagnosticDescriptor NetworkWithoutLayers = Error(
        "KGEN023", "A network has layers",
        "Add at least one [Dense(outputSize)] below the [Network] of '{0}'");

    public static readonly DiagnosticDescriptor TooManyLayers = Error(
        "KGEN024", "A network's layers have an upper limit",
        "Declare '{0}' with at most {1} layers in place of {2}");

    public static readonly DiagnosticDescriptor TooManyParameters = Error(
        "KGEN025", "A network's parameters have an upper limit",
        "Declare '{0}' with smaller layers: its {1} parameters of type {2} are more than {3}");

    public static readonly DiagnosticDescriptor LastActivation = Error(
        "KGEN026", "A loss takes the bare output of the last layer",
        "Write [Dense({0})] without activation '{1}' for the last layer: the loss {2} takes its bare output");

    public static readonly DiagnosticDescriptor MemberTaken = Error(
        "KGEN027", "Names of a model's members are free for them",
        "Rename '{0}' of '{1}': the {2} generates a member of that name");

    public static readonly DiagnosticDescriptor OtherInterface = Error(
        "KGEN028", "A model implements one interface",
        "Remove '{0}' from what '{1}' implements: this {3} implements '{2}'");

    public static readonly DiagnosticDescriptor InheritsModel = Error(
        "KGEN029", "A model inherits from no other of its kind",
        "Declare '{0}' without the base '{1}', which is a {2} itself");

    public static readonly DiagnosticDescriptor SeveralModels = Error(
        "KGEN030", "A type is one model",
        "Declare another type for [{0}]: '{1}' can be one model only");

    public static readonly DiagnosticDescriptor InternalError = Error(
        "KGEN099", "KernelGen has an error of its own",
        "Please report this error of KernelGen in generating {0}: {1}");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [
            MethodNotPartial, MethodNotStatic, WrongSignature, WrongElement, GenericMethod, AlreadyImplemented, SeveralKernels,
            SizeTooSmall, SizeTooLarge, UndefinedValue, TypeNotPartial, FileLocalType, LanguageVersion, NoMethodOfAType,
            ModelKind, AttributesApart, LayersWithoutNetwork, NetworkWithoutLayers, TooManyLayers, TooManyParameters,
            LastActivation, MemberTaken, OtherInterface, InheritsModel, SeveralModels, InternalError,
        ];

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "KernelGen", DiagnosticSeverity.Error, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.NotConfigurable);
}
