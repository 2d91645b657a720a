using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Tests;

/// <summary>
/// Which vectors and which multiply-add this run got. Numeric tests are run again with narrower vectors; there <c>KERNELGEN_EXPECTED_WIDTH</c>
/// (512, 256, 128, or 0 for no vectors at all) says what was asked for, so that no such run passes at another width.
/// </summary>
[Trait("Category", "Numeric")]
public class InstructionSetTests
{
    private const string Variable = "KERNELGEN_EXPECTED_WIDTH";

    private static int Widest =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    private static int? Expected =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } width ? int.Parse(width, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether this run repeats what another one did with all the machine has.</summary>
    internal static bool IsRepetition => Expected is not null;

    [Fact]
    public void TheWidestVectors_AreThoseAskedFor() => Assert.Equal(Expected ?? Widest, Widest);

    [Fact]
    public void WiderVectors_ComeWithAllNarrowerOnes()
    {
        Assert.True(Vector256.IsHardwareAccelerated || !Vector512.IsHardwareAccelerated);
        Assert.True(Vector128.IsHardwareAccelerated || !Vector256.IsHardwareAccelerated);
    }

    /// <summary>Every machine with 256 bits fuses, and every Arm64; an x64 process without AVX2 does not, since the switch that takes AVX2 away takes FMA too.</summary>
    [Fact]
    public void MultiplyAdd_IsFusedWhereTheVectorsAreWide()
    {
        if (Widest == 128 && Expected is null)
        {
            // A machine may have FMA without AVX2, as some of 2012 do; nobody asked for anything here.
            return;
        }

        var isFused = Widest >= 256 || (Widest == 128 && RuntimeInformation.ProcessArchitecture == Architecture.Arm64);
        Assert.Equal(isFused, VectorMath.IsMultiplyAddFused);
    }

    /// <summary>(1 + ε)² − (1 + 2ε) is ε² where it is rounded once, and 0 where the product is rounded before.</summary>
    [Fact]
    public void MultiplyAdd_RoundsAsItSays()
    {
        const float Single = 1f / 4096;
        const double Double = 1d / (1 << 30);
        Assert.Equal(VectorMath.IsMultiplyAddFused ? Single * Single : 0, VectorMath.MultiplyAdd(1 + Single, 1 + Single, -(1 + (2 * Single))));
        Assert.Equal(VectorMath.IsMultiplyAddFused ? Double * Double : 0, VectorMath.MultiplyAdd(1 + Double, 1 + Double, -(1 + (2 * Double))));
    }
}
