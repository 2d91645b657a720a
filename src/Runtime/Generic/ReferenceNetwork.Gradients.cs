using KernelGen.CompilerServices;

namespace KernelGen;

public sealed partial class ReferenceNetwork<T>
{
    /// <summary>The loss over target rows, reduced as laid out; 0 for zero rows.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="targets">rows × OutputSize values.</param>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    public T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
    {
        var rows = Rows(parameters, inputs);
        Guard.Length(targets, (long)rows * OutputSize, nameof(targets));
        var outputs = Forward(parameters, inputs, rows)[^1].Output;
        return OutputGradient(outputs, targets, new T[outputs.Length]);
    }

    /// <summary>The loss over class labels, reduced as laid out; 0 for zero rows.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="labels">A class 0 … OutputSize − 1 per row.</param>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class.</exception>
    /// <exception cref="InvalidOperationException">The loss is not softmax cross-entropy.</exception>
    public T Loss(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels)
    {
        var rows = LabelledRows(parameters, inputs, labels);
        var outputs = Forward(parameters, inputs, rows)[^1].Output;
        return Reference.SoftmaxCrossEntropy<T>(outputs, labels, new T[outputs.Length], OutputSize, reduction);
    }

    /// <summary>The loss over target rows, and its gradient by the parameters.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="targets">rows × OutputSize values.</param>
    /// <param name="gradient">ParameterCount values, overwritten; may overlap no input.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap.</exception>
    public T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient) =>
        Gradient(parameters, inputs, targets, gradient, new T[inputs.Length]);

    /// <summary>The loss over target rows, and its gradient by the parameters and by the inputs.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="targets">rows × OutputSize values.</param>
    /// <param name="gradient">ParameterCount values, overwritten; may overlap no other argument.</param>
    /// <param name="inputGradient">rows × InputSize values, overwritten; may overlap no other argument.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap.</exception>
    public T Gradient(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradient)
    {
        var rows = Rows(parameters, inputs);
        Guard.Length(targets, (long)rows * OutputSize, nameof(targets));
        CheckDestinations(parameters, inputs, targets, gradient, inputGradient);
        var trace = Forward(parameters, inputs, rows);
        var dz = new T[trace[^1].Output.Length];
        var value = OutputGradient(trace[^1].Output, targets, dz);
        Backward(parameters, inputs, rows, trace, dz, gradient, inputGradient);
        return value;
    }

    /// <summary>The loss over class labels, and its gradient by the parameters.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="labels">A class 0 … OutputSize − 1 per row.</param>
    /// <param name="gradient">ParameterCount values, overwritten; may overlap no input.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class.</exception>
    /// <exception cref="InvalidOperationException">The loss is not softmax cross-entropy.</exception>
    public T Gradient(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient) =>
        Gradient(parameters, inputs, labels, gradient, new T[inputs.Length]);

    /// <summary>The loss over class labels, and its gradient by the parameters and by the inputs.</summary>
    /// <param name="parameters">ParameterCount values.</param>
    /// <param name="inputs">rows × InputSize values.</param>
    /// <param name="labels">A class 0 … OutputSize − 1 per row.</param>
    /// <param name="gradient">ParameterCount values, overwritten; may overlap no other argument.</param>
    /// <param name="inputGradient">rows × InputSize values, overwritten; may overlap no other argument.</param>
    /// <exception cref="ArgumentException">A length is wrong, or spans overlap.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class.</exception>
    /// <exception cref="InvalidOperationException">The loss is not softmax cross-entropy.</exception>
    public T Gradient(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, Span<T> gradient, Span<T> inputGradient)
    {
        var rows = LabelledRows(parameters, inputs, labels);
        CheckDestinations(parameters, inputs, labels, gradient, inputGradient);
        var trace = Forward(parameters, inputs, rows);
        var dz = new T[trace[^1].Output.Length];
        var value = Reference.SoftmaxCrossEntropy<T>(trace[^1].Output, labels, dz, OutputSize, reduction);
        Backward(parameters, inputs, rows, trace, dz, gradient, inputGradient);
        return value;
    }

    private int LabelledRows(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels)
    {
        if (loss != LossFunction.SoftmaxCrossEntropy)
        {
            throw new InvalidOperationException($"Class labels go with {LossFunction.SoftmaxCrossEntropy}; this network's loss is {loss}, which takes target rows.");
        }

        var rows = Rows(parameters, inputs);
        Guard.Labels(labels, rows, nameof(labels));
        Guard.LabelRange(labels, OutputSize, nameof(labels));
        return rows;
    }

    private void CheckDestinations<TTarget>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, Span<T> gradient, Span<T> inputGradient)
    {
        Guard.Length<T>(gradient, ParameterCount, nameof(gradient));
        Guard.Length<T>(inputGradient, inputs.Length, nameof(inputGradient));
        Guard.Apart<T, T>(parameters, gradient, nameof(gradient));
        Guard.Apart<T, T>(inputs, gradient, nameof(gradient));
        Guard.Apart<TTarget, T>(targets, gradient, nameof(gradient));
        Guard.Apart<T, T>(parameters, inputGradient, nameof(inputGradient));
        Guard.Apart<T, T>(inputs, inputGradient, nameof(inputGradient));
        Guard.Apart<TTarget, T>(targets, inputGradient, nameof(inputGradient));
        Guard.Apart<T, T>(gradient, inputGradient, nameof(inputGradient));
    }
}
