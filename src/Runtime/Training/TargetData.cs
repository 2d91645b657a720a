namespace KernelGen;

/// <summary>Examples with a row of target values each. The memory is read during training and never copied as a whole; leave it unchanged.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="Inputs">rows × InputSize values, an example after another.</param>
/// <param name="Targets">rows × OutputSize values.</param>
public sealed record TargetData<T>(ReadOnlyMemory<T> Inputs, ReadOnlyMemory<T> Targets);
