using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>
/// erf x = x + x A(x²) for |x| &lt; 1, a relative error of 2^−56.9; 1 − exp(x B(x)) from there to 6, of 2^−61.7, where erf x rounds
/// to 1. Both are minimax fits (Remez exchange) of erf x / x − 1 and log(erfc x) / x.
/// </summary>
internal static class ErfDouble
{
    /// <summary>Beyond this argument nothing changes.</summary>
    public const double Largest = 6;

    public const double A0 = 0.12837916709551256;
    public const double A1 = -0.3761263890318352;
    public const double A2 = 0.11283791670944185;
    public const double A3 = -0.026866170643111493;
    public const double A4 = 0.005223977606118656;
    public const double A5 = -0.0008548325929322026;
    public const double A6 = 0.00012055293577100273;
    public const double A7 = -1.4924712305472631e-05;
    public const double A8 = 1.6447131610383593e-06;
    public const double A9 = -1.6206314035329407e-07;
    public const double A10 = 1.3710981513262544e-08;
    public const double A11 = -7.779470439289074e-10;

    public const double B0 = -1.1283792010611768;
    public const double B1 = -0.6366193647127402;
    public const double B2 = -0.10277490042300791;
    public const double B3 = 0.01913653172504796;
    public const double B4 = 0.00018925529383399995;
    public const double B5 = -0.0016595691726414277;
    public const double B6 = 0.0005380989137124791;
    public const double B7 = 3.253293014412385e-05;
    public const double B8 = -0.00011702527879586362;
    public const double B9 = 6.774761438046207e-05;
    public const double B10 = -2.54331351221486e-05;
    public const double B11 = 7.1417131340563634e-06;
    public const double B12 = -1.5580255463924364e-06;
    public const double B13 = 2.6525968642397997e-07;
    public const double B14 = -3.473998772327416e-08;
    public const double B15 = 3.3880296887488252e-09;
    public const double B16 = -2.319446655225359e-10;
    public const double B17 = 9.946706691459627e-12;
    public const double B18 = -2.0098757039916014e-13;

    /// <summary>A0 … A11 as a table for <see cref="VectorMath"/>.</summary>
    public static ref readonly double A => ref MemoryMarshal.GetReference<double>(
    [
        A0, A0, A0, A0, A0, A0, A0, A0,
        A1, A1, A1, A1, A1, A1, A1, A1,
        A2, A2, A2, A2, A2, A2, A2, A2,
        A3, A3, A3, A3, A3, A3, A3, A3,
        A4, A4, A4, A4, A4, A4, A4, A4,
        A5, A5, A5, A5, A5, A5, A5, A5,
        A6, A6, A6, A6, A6, A6, A6, A6,
        A7, A7, A7, A7, A7, A7, A7, A7,
        A8, A8, A8, A8, A8, A8, A8, A8,
        A9, A9, A9, A9, A9, A9, A9, A9,
        A10, A10, A10, A10, A10, A10, A10, A10,
        A11, A11, A11, A11, A11, A11, A11, A11,
    ]);

    /// <summary>B0 … B18 as a table for <see cref="VectorMath"/>.</summary>
    public static ref readonly double B => ref MemoryMarshal.GetReference<double>(
    [
        B0, B0, B0, B0, B0, B0, B0, B0,
        B1, B1, B1, B1, B1, B1, B1, B1,
        B2, B2, B2, B2, B2, B2, B2, B2,
        B3, B3, B3, B3, B3, B3, B3, B3,
        B4, B4, B4, B4, B4, B4, B4, B4,
        B5, B5, B5, B5, B5, B5, B5, B5,
        B6, B6, B6, B6, B6, B6, B6, B6,
        B7, B7, B7, B7, B7, B7, B7, B7,
        B8, B8, B8, B8, B8, B8, B8, B8,
        B9, B9, B9, B9, B9, B9, B9, B9,
        B10, B10, B10, B10, B10, B10, B10, B10,
        B11, B11, B11, B11, B11, B11, B11, B11,
        B12, B12, B12, B12, B12, B12, B12, B12,
        B13, B13, B13, B13, B13, B13, B13, B13,
        B14, B14, B14, B14, B14, B14, B14, B14,
        B15, B15, B15, B15, B15, B15, B15, B15,
        B16, B16, B16, B16, B16, B16, B16, B16,
        B17, B17, B17, B17, B17, B17, B17, B17,
        B18, B18, B18, B18, B18, B18, B18, B18,
    ]);
}
