namespace KernelGen.Generators.Specs;

/// <summary>A partial method as the user declared it: everything its implementing part must repeat, and nothing else.</summary>
/// <param name="Modifiers">In the user's order, with <c>partial</c> last: <c>public static partial</c>.</param>
/// <param name="ReturnType">As written in code.</param>
/// <param name="Name">Escaped where it is a keyword.</param>
/// <param name="Parameters">Types fully qualified, names escaped.</param>
/// <param name="IsDocumented">The user wrote a documentation comment, which ours would hide.</param>
/// <param name="IsMarked">The user wrote <c>[MethodImpl]</c>, which may stand once.</param>
internal sealed record MethodSpec(
    string Modifiers, string ReturnType, string Name, EquatableArray<ParameterSpec> Parameters, bool IsDocumented, bool IsMarked);

/// <summary>A parameter of a partial method.</summary>
/// <param name="Type">As written in code, fully qualified: <c>global::System.ReadOnlySpan&lt;float&gt;</c>, with <c>scoped</c> before it where declared.</param>
/// <param name="Name">Escaped where it is a keyword.</param>
internal sealed record ParameterSpec(string Type, string Name);
