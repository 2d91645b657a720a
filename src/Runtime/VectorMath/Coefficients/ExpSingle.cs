namespace KernelGen;

/// <summary>
/// exp x = 2ⁿ eʳ, r = x − n ln 2 in ±½ ln 2; eʳ = 1 + (r + r² q(r)), q(r) = C2 + C3 r + … + C6 r⁴, the minimax fit of (eʳ − 1 − r) / r²
/// with a relative error of eʳ of 2^−28.3.
/// </summary>
internal static class ExpSingle
{
    /// <summary>exp overflows from 88.722839 on; beyond this argument nothing changes.</summary>
    public const float Largest = 89f;

    /// <summary>exp rounds to 0 from −103.97208 on; beyond this argument nothing changes.</summary>
    public const float Smallest = -104f;

    public const float Log2E = 1.44269502f;

    /// <summary>−ln 2 in its upper 15 bits, so that a product with n (8 bits) is exact, and the rest.</summary>
    public const float MinusLn2High = -0.693145751953125f;

    public const float MinusLn2Low = -1.42860677e-6f;

    public const float C2 = 0.49999994f;
    public const float C3 = 0.16666520f;
    public const float C4 = 0.04166840f;
    public const float C5 = 0.00836879f;
    public const float C6 = 0.00138145f;
}
