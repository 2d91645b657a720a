using KernelGen.Generators.Planning;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Emission;

/// <summary>Writes the file of a network: the members of the user's type, and the bodies behind them.</summary>
internal static class NetworkFile
{
    public static string Write(NetworkSpec spec)
    {
        var plan = NetworkPlan.Create(spec);
        return GeneratedFile.Write(
            Implementing(spec.Site, NetworkMembers.Interface(plan)),
            writer => new NetworkMembers(writer, plan).Write(),
            writer => WriteBodies(writer, plan));
    }

    private static void WriteBodies(SourceWriter writer, NetworkPlan plan)
    {
        new NetworkEntry(writer, plan).Write();
        foreach (var width in Simd.Widths(plan.Spec.Element))
        {
            new NetworkPasses(writer, plan, width).Write();
            foreach (var method in plan.LanesMethods)
            {
                writer.Line();
                new NetworkLanesEmitter(writer, method, width).Write();
            }
        }

        foreach (var method in plan.RowsMethods)
        {
            RowsMethodEmitter.WriteAll(writer, method, canBeInlined: false);
        }
    }

    /// <summary>The site with an interface on its innermost type.</summary>
    private static DeclarationSite Implementing(DeclarationSite site, string type)
    {
        var types = site.Types.ToArray();
        types[types.Length - 1] += $" : {type}";
        return site with { Types = new EquatableArray<string>(types) };
    }
}
