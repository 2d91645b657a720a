using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Planning;

/// <summary>
/// How a single row goes through a network: everything in one method, since calls and loops over rows would take most of a small
/// network's time. Features lie in the lanes, and gradients by weights are outer products.
/// </summary>
/// <param name="Layers">In order of application.</param>
/// <param name="Memory">Where the row's intermediate vectors lie.</param>
internal sealed record NetworkRow(EquatableArray<NetworkLayer> Layers, NetworkMemory Memory)
{
    /// <summary>More layers would not fit into one method; beside them calls cost little.</summary>
    private const int MostLayers = 4;

    /// <summary>The plan for one row; null where the network is too deep.</summary>
    public static NetworkRow? Create(NetworkSpec spec)
    {
        if (spec.Layers.Count > MostLayers)
        {
            return null;
        }

        var memory = NetworkMemory.Create(spec, NetworkLayout.Row);
        return new NetworkRow(NetworkLayer.CreateAll(spec, memory, NetworkLayout.Row), memory);
    }

    /// <summary>The product is one tile, and written where it is used.</summary>
    public static bool IsOneTile(MatMulPlan plan) => plan.Groups.Count == 1 && plan.Groups[0].Panels.Count == 1;
}
