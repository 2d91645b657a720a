using System.Text.RegularExpressions;

namespace KernelGen.Generators.Tests.MachineCode;

/// <summary>What the JIT made of one generated method.</summary>
/// <param name="Declaration">The class of bodies: <c>Softmax_100_Single</c>; or the user's network, word model or method of that name.</param>
/// <param name="Method">The method's name, with its width: <c>Rows512</c>.</param>
/// <param name="Tier">How it was compiled: FullOpts, Tier0, MinOpts.</param>
/// <param name="Blocks">Its code, in order.</param>
internal sealed partial record MethodListing(string Declaration, string Method, string Tier, IReadOnlyList<CodeBlock> Blocks)
{
    public string Name => $"{Declaration}.{Method}";

    /// <summary>It reads a constant, or is what C# itself adds where an interface's method takes an argument by <c>in</c>: no attribute can stand there, or need not.</summary>
    public bool IsTrivial => Method.Contains("get_", StringComparison.Ordinal) || Method.Contains('<');

    /// <summary>It draws parameters: each number is a call of the user's generator.</summary>
    public bool Draws => Method is "Initialize" or "Fill";

    /// <summary>float or double.</summary>
    public string Element => Declaration[(Declaration.LastIndexOf('_') + 1)..];

    /// <summary>What is computed: the kernel, or a pass of a network or of a word model.</summary>
    public string Work => Declaration.Split('_')[0] switch
    {
        "Net" => $"Net.{WorkOfAModel().Match(Method).Value}",
        nameof(Specs.WordArchitecture.SkipGram) or nameof(Specs.WordArchitecture.Cbow) => $"Words.{WorkOfAModel().Match(Method).Value}",
        var kernel => kernel,
    };

    /// <summary>For which size: 100, 10-5-10, NegativeSampling-100.</summary>
    public string Size => string.Join('-', Declaration.Split('_')[1..^1]);

    public IEnumerable<string> Instructions => Blocks.SelectMany(block => block.Instructions);

    /// <summary>The generated methods of a file that the JIT wrote.</summary>
    public static IReadOnlyList<MethodListing> Read(string path)
    {
        var listings = new List<MethodListing>();
        var blocks = new List<CodeBlock>();
        foreach (var line in File.ReadLines(path))
        {
            var code = line.Split(';')[0].Trim();
            if (Header().Match(line) is { Success: true } header)
            {
                blocks = [];
                listings.Add(new MethodListing(header.Groups["type"].Value, header.Groups["method"].Value, header.Groups["tier"].Value, blocks));
            }
            else if (code.EndsWith(':'))
            {
                blocks.Add(new CodeBlock(code.TrimEnd(':'), []));
            }
            else if (code.Length > 0 && !code.StartsWith("align", StringComparison.Ordinal))
            {
                blocks[^1].Instructions.Add(code);
            }
        }

        return listings;
    }

    [GeneratedRegex(@"^; Assembly listing for method (Trial\.Kernels:(?<type>(?<method>\w+))|(KernelGen\.Generated\.\S*?__|Sample\.)(?<type>\w+):(?<method>[^(]+))\(.*\((?<tier>[^()]+)\)$")]
    private static partial Regex Header();

    [GeneratedRegex(@"^[A-Za-z]+")]
    private static partial Regex WorkOfAModel();
}

/// <summary>Instructions behind a label.</summary>
internal sealed partial record CodeBlock(string Label, List<string> Instructions)
{
    /// <summary>Where its jumps go.</summary>
    public IEnumerable<string> Targets =>
        Instructions.Select(line => Jump().Match(line)).Where(jump => jump.Success).Select(jump => jump.Groups["label"].Value);

    /// <summary>Execution may run into the next block.</summary>
    public bool FallsThrough => Instructions.Count == 0 || !End().IsMatch(Instructions[^1]);

    [GeneratedRegex(@"^j\w+\s+(SHORT )?(?<label>G_M\w+)$")]
    private static partial Regex Jump();

    [GeneratedRegex(@"^(jmp|ret|int3|tail\.jmp)\b")]
    private static partial Regex End();
}
