using System.Numerics;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Planning;

namespace KernelGen.Generators.Tests.Kernels;

/// <summary>Applies a declared kernel to rows by interpreting its passes.</summary>
internal sealed class KernelInterpreter<T>(KernelDeclaration declaration)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Kernel kernel = declaration.Kernel;
    private readonly int size = declaration.Size;
    private readonly RowLayout layout = new(declaration.Size, declaration.Element);

    public T[] Run(KernelInput<T> input)
    {
        var output = new T[size * input.Rows];
        var losses = 0d;
        for (var row = 0; row < input.Rows; row++)
        {
            var passes = new PassInterpreter<T>(kernel, layout);
            passes.Rows[kernel.Inputs[0]] = input.First[(row * size)..((row + 1) * size)];
            if (kernel.Inputs.Count > 1)
            {
                passes.Rows[kernel.Inputs[1]] = input.Second[(row * size)..((row + 1) * size)];
            }

            passes.Scalars[Kernel.Scale] = input.Scale;
            passes.Scalars[Kernel.AtLabel] = passes.Rows[kernel.Inputs[0]][input.Labels[row]];
            passes.Run(input.Labels[row]);
            passes.Rows[Kernel.Output].CopyTo(output, row * size);
            losses += kernel.IsLoss ? double.CreateChecked(passes.Scalars[Kernel.Loss]) : 0;
        }

        return kernel.IsLoss ? [.. output, T.CreateSaturating(losses)] : output;
    }
}
