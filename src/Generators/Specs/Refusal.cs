namespace KernelGen.Generators.Specs;

/// <summary>A declaration to which nothing can be added, not even members that throw. What the compiler misses then keeps analyzers from reporting, so the generator does.</summary>
internal sealed record Refusal(DeclarationSite Site, EquatableArray<ErrorSpec> Errors) : Declaration(Site);

/// <summary>An error and its place, as values.</summary>
/// <param name="Code">KGEN001 and so on.</param>
/// <param name="Message">The whole sentence.</param>
/// <param name="Path">The file.</param>
/// <param name="Start">Where the place begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record ErrorSpec(string Code, string Message, string Path, TextPosition Start, TextPosition End);

/// <summary>A position in a file, all numbers from 0.</summary>
internal sealed record TextPosition(int Offset, int Line, int Column);
