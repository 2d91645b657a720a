namespace KernelGen;

/// <summary>Examples with a class each, for a classifier. The memory is read during training and never copied as a whole; leave it unchanged.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="Inputs">rows × InputSize values, an example after another.</param>
/// <param name="Labels">A class 0 … OutputSize − 1 per row.</param>
public sealed record LabeledData<T>(ReadOnlyMemory<T> Inputs, ReadOnlyMemory<int> Labels);
