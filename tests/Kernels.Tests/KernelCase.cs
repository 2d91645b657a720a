using System.Numerics;
using KernelGen;

namespace Consumer;

/// <summary>A declared kernel and its gradient, in both elements, for tests to enumerate; the gradient takes the output of the forward pass, or its input.</summary>
internal sealed record KernelCase(
    MapKind Kind,
    GradientKind GradientKind,
    bool TakesOutput,
    int Size,
    MapKernel<float> SingleForward,
    GradientKernel<float> SingleGradient,
    MapKernel<double> DoubleForward,
    GradientKernel<double> DoubleGradient)
{
    private static readonly KernelCase[] all =
    [
        new(VectorKernel.Softmax, VectorKernel.SoftmaxGradient, true, Every.Size, Every.Softmax, Every.SoftmaxGradient, Every.Softmax, Every.SoftmaxGradient),
        new(VectorKernel.LogSoftmax, VectorKernel.LogSoftmaxGradient, true, Every.Size, Every.LogSoftmax, Every.LogSoftmaxGradient, Every.LogSoftmax, Every.LogSoftmaxGradient),
        new(VectorKernel.Sigmoid, VectorKernel.SigmoidGradient, true, Every.Size, Every.Sigmoid, Every.SigmoidGradient, Every.Sigmoid, Every.SigmoidGradient),
        new(VectorKernel.LogSigmoid, VectorKernel.LogSigmoidGradient, false, Every.Size, Every.LogSigmoid, Every.LogSigmoidGradient, Every.LogSigmoid, Every.LogSigmoidGradient),
        new(VectorKernel.Tanh, VectorKernel.TanhGradient, true, Every.Size, Every.Tanh, Every.TanhGradient, Every.Tanh, Every.TanhGradient),
        new(VectorKernel.Relu, VectorKernel.ReluGradient, false, Every.Size, Every.Relu, Every.ReluGradient, Every.Relu, Every.ReluGradient),
        new(VectorKernel.Gelu, VectorKernel.GeluGradient, false, Every.Size, Every.Gelu, Every.GeluGradient, Every.Gelu, Every.GeluGradient),
        new(VectorKernel.Silu, VectorKernel.SiluGradient, false, Every.Size, Every.Silu, Every.SiluGradient, Every.Silu, Every.SiluGradient),
        new(VectorKernel.Softplus, VectorKernel.SoftplusGradient, false, Every.Size, Every.Softplus, Every.SoftplusGradient, Every.Softplus, Every.SoftplusGradient),
        new(VectorKernel.Softmax, VectorKernel.SoftmaxGradient, true, 1, Softmaxes.Of1.Softmax, Softmaxes.Of1.SoftmaxGradient, Softmaxes.Of1.Softmax, Softmaxes.Of1.SoftmaxGradient),
        new(VectorKernel.LogSoftmax, VectorKernel.LogSoftmaxGradient, true, 1, Softmaxes.Of1.LogSoftmax, Softmaxes.Of1.LogSoftmaxGradient, Softmaxes.Of1.LogSoftmax, Softmaxes.Of1.LogSoftmaxGradient),
        new(VectorKernel.Softmax, VectorKernel.SoftmaxGradient, true, 7, Softmaxes.Of7.Softmax, Softmaxes.Of7.SoftmaxGradient, Softmaxes.Of7.Softmax, Softmaxes.Of7.SoftmaxGradient),
        new(VectorKernel.LogSoftmax, VectorKernel.LogSoftmaxGradient, true, 7, Softmaxes.Of7.LogSoftmax, Softmaxes.Of7.LogSoftmaxGradient, Softmaxes.Of7.LogSoftmax, Softmaxes.Of7.LogSoftmaxGradient),
        new(VectorKernel.Softmax, VectorKernel.SoftmaxGradient, true, 100, Softmaxes.Of100.Softmax, Softmaxes.Of100.SoftmaxGradient, Softmaxes.Of100.Softmax, Softmaxes.Of100.SoftmaxGradient),
        new(VectorKernel.LogSoftmax, VectorKernel.LogSoftmaxGradient, true, 100, Softmaxes.Of100.LogSoftmax, Softmaxes.Of100.LogSoftmaxGradient, Softmaxes.Of100.LogSoftmax, Softmaxes.Of100.LogSoftmaxGradient),
        new(VectorKernel.Softmax, VectorKernel.SoftmaxGradient, true, 1000, Softmaxes.Of1000.Softmax, Softmaxes.Of1000.SoftmaxGradient, Softmaxes.Of1000.Softmax, Softmaxes.Of1000.SoftmaxGradient),
        new(VectorKernel.LogSoftmax, VectorKernel.LogSoftmaxGradient, true, 1000, Softmaxes.Of1000.LogSoftmax, Softmaxes.Of1000.LogSoftmaxGradient, Softmaxes.Of1000.LogSoftmax, Softmaxes.Of1000.LogSoftmaxGradient),
    ];

    public static TheoryData<string> Names => [.. all.Select(kernel => kernel.ToString())];

    public static KernelCase Get(string name) => all.Single(kernel => kernel.ToString() == name);

    public static KernelCase Get(MapKind kind, int size) => all.Single(kernel => kernel.Kind == kind && kernel.Size == size);

    public MapKernel<T> Forward<T>()
        where T : INumberBase<T> => (MapKernel<T>)(typeof(T) == typeof(float) ? SingleForward : (Delegate)DoubleForward);

    public GradientKernel<T> Gradient<T>()
        where T : INumberBase<T> => (GradientKernel<T>)(typeof(T) == typeof(float) ? SingleGradient : (Delegate)DoubleGradient);

    /// <summary>The forward pass over rows, into memory of its own.</summary>
    public T[] Run<T>(T[] x)
        where T : INumberBase<T>
    {
        var y = new T[x.Length];
        Forward<T>()(x, y);
        return y;
    }

    /// <summary>The gradient over rows at an input, into memory of its own.</summary>
    public T[] RunGradient<T>(T[] x, T[] dy)
        where T : INumberBase<T>
    {
        var dx = new T[x.Length];
        Gradient<T>()(Saved(x), dy, dx);
        return dx;
    }

    /// <summary>What the forward pass leaves to the gradient.</summary>
    public T[] Saved<T>(T[] x)
        where T : INumberBase<T> => TakesOutput ? Run(x) : x;

    public override string ToString() => $"{Kind} of {Size}";
}
