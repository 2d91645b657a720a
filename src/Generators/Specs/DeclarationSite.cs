namespace KernelGen.Generators.Specs;

/// <summary>Where generated members go: the namespace ("" for the global one), the type declarations that enclose them from the outside in, and the file's name.</summary>
/// <param name="Namespace">As written in code, keywords escaped.</param>
/// <param name="Types">Headers without modifiers other than partial: <c>partial class Outer&lt;T&gt;</c>, <c>partial record struct Inner</c>.</param>
/// <param name="HintName">Unique without regard to case, safe on every file system, ends in <c>.g.cs</c>.</param>
/// <param name="BodyName">A C# identifier for the file-local class of bodies, from the declared name: <c>Softmax_10</c>, <c>DigitNet</c>.</param>
internal sealed record DeclarationSite(string Namespace, EquatableArray<string> Types, string HintName, string BodyName);
