using System.Numerics;

namespace KernelGen.Generators.Tests.Networks;

/// <summary>Seeded parameters (biases that are not zero), inputs and targets of a network.</summary>
internal sealed class NetworkData<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public NetworkData(CompiledNetwork<T> network, int rows, int seed = 1)
    {
        var random = new Random(seed);
        Rows = rows;
        Parameters = new T[network.Members.ParameterCount];
        network.Members.Initialize(Parameters, random);
        foreach (var block in network.Members.ParameterBlocks)
        {
            if (block.Rows == 1)
            {
                Draw(random, block.Count).CopyTo(Parameters, block.Offset);
            }
        }

        Inputs = Draw(random, rows * network.Members.InputSize);
        Targets = Draw(random, rows * network.Members.OutputSize);
        for (var i = 0; i < Targets.Length; i++)
        {
            Targets[i] = T.Abs(Targets[i]);
        }

        Labels = [.. Enumerable.Range(0, rows).Select(_ => random.Next(network.Members.OutputSize))];
    }

    public int Rows { get; }

    public T[] Parameters { get; }

    public T[] Inputs { get; }

    public T[] Targets { get; }

    public int[] Labels { get; }

    private static T[] Draw(Random random, int count)
    {
        var values = new T[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = T.CreateChecked((float)((2 * random.NextDouble()) - 1));
        }

        return values;
    }
}
