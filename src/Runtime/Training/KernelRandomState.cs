namespace KernelGen;

/// <summary>The 256 bits of a <see cref="KernelRandom"/>: what to keep in order to go on with the same numbers later. At least one bit must be set.</summary>
public readonly record struct KernelRandomState(ulong S0, ulong S1, ulong S2, ulong S3);
