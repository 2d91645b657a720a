using System.Text;

namespace KernelGen.Generators.Emission;

/// <summary>Writes lines of C# with four spaces of indentation a block and <c>\n</c> endings.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;
    private bool isSeparated;
    private bool isAtStart = true;

    /// <summary>Writes one line, or an empty one; an empty line shows only between two others of the same block.</summary>
    public void Line(string line = "")
    {
        if (line.Length == 0)
        {
            isSeparated = !isAtStart;
            return;
        }

        if (isSeparated)
        {
            text.Append('\n');
        }

        text.Append(' ', 4 * depth).Append(line).Append('\n');
        (isSeparated, isAtStart) = (false, false);
    }

    /// <summary>Writes each line of a text that spans several.</summary>
    public void Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            Line(line);
        }
    }

    /// <summary>Writes a header and an opening brace; the closing one comes when the result is disposed.</summary>
    public Block Block(string header)
    {
        Line(header);
        return Block();
    }

    /// <summary>
    /// Writes a method's header and an opening brace. It is optimized when it is first called: without the attribute it would run unoptimized for
    /// thirty calls, and until the runtime finds time to compile it again. Where it may not be inlined, it keeps to itself what the JIT allows a method:
    /// a tile that is inlined into the method that chooses it finds half of that spent, a kernel's body in a one-line method of the user's nearly all, and
    /// their own helpers become calls (a sigmoid of 64 took 213 ns instead of 7).
    /// </summary>
    public Block OptimizedMethod(string header, bool canBeInlined = true)
    {
        Line($"[MethodImpl({(canBeInlined ? "" : "MethodImplOptions.NoInlining | ")}MethodImplOptions.AggressiveOptimization)]");
        return Block(header);
    }

    /// <summary>
    /// Writes a method's header and an opening brace. It goes into whatever calls it, where that is optimized: what checks arguments and chooses a body is
    /// so small that a call of it would be a good part of what a small kernel costs.
    /// </summary>
    public Block InlinedMethod(string header)
    {
        Line("[MethodImpl(MethodImplOptions.AggressiveInlining | MethodImplOptions.AggressiveOptimization)]");
        return Block(header);
    }

    /// <summary>Writes a loop over a span. Not foreach, which before C# 13 cannot go over the spans of .NET 10: their enumerators implement an interface.</summary>
    public Block ForEach(string item, string span)
    {
        var block = Block($"for (var i = 0; i < {span}.Length; i++)");
        Line($"var {item} = {span}[i];");
        return block;
    }

    /// <summary>Opens a brace; the closing one comes when the result is disposed.</summary>
    public Block Block()
    {
        Line("{");
        isAtStart = true;
        depth++;
        return new Block(this);
    }

    public override string ToString() => text.ToString();

    internal void Close()
    {
        depth--;
        isSeparated = false;
        Line("}");
    }
}

/// <summary>An open brace of a <see cref="SourceWriter"/>.</summary>
internal readonly struct Block(SourceWriter writer) : IDisposable
{
    public void Dispose() => writer.Close();
}
