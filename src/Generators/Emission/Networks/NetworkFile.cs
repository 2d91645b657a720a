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
            GeneratedFile.Implementing(spec.Site, NetworkMembers.Interface(plan)),
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
            RowsMethodEmitter.WriteAll(writer, method);
        }
    }
}
