namespace KernelGen;

/// <summary>A vector kernel's forward pass over rows.</summary>
/// <param name="x">rows × size values.</param>
/// <param name="destination">rows × size values, overwritten; may be <paramref name="x"/>.</param>
public delegate void MapKernel<T>(ReadOnlySpan<T> x, Span<T> destination);

/// <summary>A vector kernel's gradient over rows.</summary>
/// <param name="saved">What the forward pass left, its input or its output: rows × size values.</param>
/// <param name="dy">The loss's gradient by the output.</param>
/// <param name="destination">The gradient by the input, overwritten; may be <paramref name="saved"/> or <paramref name="dy"/>.</param>
public delegate void GradientKernel<T>(ReadOnlySpan<T> saved, ReadOnlySpan<T> dy, Span<T> destination);

/// <summary>A loss over class labels.</summary>
/// <param name="logits">rows × size values.</param>
/// <param name="labels">A class per row.</param>
/// <param name="gradient">The gradient by the logits, overwritten; may be <paramref name="logits"/>.</param>
/// <returns>The loss, reduced over rows.</returns>
public delegate T LabelLossKernel<T>(ReadOnlySpan<T> logits, ReadOnlySpan<int> labels, Span<T> gradient);

/// <summary>A loss over target rows.</summary>
/// <param name="logits">rows × size values.</param>
/// <param name="targets">rows × size values.</param>
/// <param name="gradient">The gradient by the logits, overwritten; may be <paramref name="logits"/> or <paramref name="targets"/>.</param>
/// <returns>The loss, reduced over rows.</returns>
public delegate T TargetLossKernel<T>(ReadOnlySpan<T> logits, ReadOnlySpan<T> targets, Span<T> gradient);
