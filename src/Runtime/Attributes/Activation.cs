namespace KernelGen;

/// <summary>The function that a dense layer applies to each of its outputs.</summary>
public enum Activation
{
    /// <summary>y = x.</summary>
    Identity,

    /// <summary>y = 1 / (1 + exp(−x)).</summary>
    Sigmoid,

    /// <summary>y = tanh x.</summary>
    Tanh,

    /// <summary>y = max(x, 0), its slope at 0 being 0.</summary>
    Relu,

    /// <summary>y = x Φ(x), the erf form.</summary>
    Gelu,

    /// <summary>y = x σ(x).</summary>
    Silu,

    /// <summary>y = max(x, 0) + log1p(exp(−|x|)).</summary>
    Softplus,
}
