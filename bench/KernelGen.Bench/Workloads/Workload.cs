namespace KernelGen.Bench.Workloads;

/// <summary>One contender's way to do one piece of work.</summary>
/// <param name="Work">What is done; contenders of the same work are measured in turns.</param>
/// <param name="Contender">Who does it.</param>
/// <param name="Run">Does it so many times, in a loop of its own: nothing but the work stands between two calls.</param>
/// <param name="Check">A sum over the result of the last call: contenders that compute the same agree in it.</param>
internal sealed record Workload(Work Work, string Contender, Action<int> Run, Func<double> Check)
{
    /// <summary>As benchmarks show it and <c>--only</c> finds it.</summary>
    public override string ToString() => $"{Work.Group} {Work.Size} {Contender}";
}

/// <summary>A piece of work that several contenders can do.</summary>
/// <param name="Group">A kernel's name in the catalog, or <see cref="Gradient"/>, <see cref="Predict"/>, <see cref="Dense"/>.</param>
/// <param name="Size">A kernel's size, or a network's shape; × rows where there are more than one.</param>
/// <param name="Flops">Multiplications and additions of matrix products; 0 where there are none.</param>
internal sealed record Work(string Group, string Size, double Flops = 0)
{
    /// <summary>Loss and all parameter gradients of a network.</summary>
    public const string Gradient = "network gradient";

    /// <summary>Predictions of a network.</summary>
    public const string Predict = "network prediction";

    /// <summary>A dense layer with sigmoid.</summary>
    public const string Dense = "dense sigmoid";
}

/// <summary>The names of the contenders in this process; those of other programs come with their results.</summary>
internal static class Contender
{
    public const string Ours = "KernelGen";

    /// <summary>TensorPrimitives' single call, or the shortest composition of its calls.</summary>
    public const string TensorPrimitives = "TensorPrimitives";

    /// <summary>TensorPrimitives' softmax after subtracting the maximum, which it does not do itself.</summary>
    public const string TensorPrimitivesStable = "TensorPrimitives, stable";

    public const string MathNet = "MathNet.Numerics";

    /// <summary>Loops as everybody writes them first, with MathF.</summary>
    public const string PlainLoops = "plain loops";
}

/// <summary>An implementation to compare a kernel with.</summary>
/// <param name="kernel">The kernel's name in the catalog.</param>
/// <param name="contender">Who it is.</param>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class RivalAttribute(string kernel, string contender) : Attribute
{
    public string Kernel { get; } = kernel;

    public string Contender { get; } = contender;
}
