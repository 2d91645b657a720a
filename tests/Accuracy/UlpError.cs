using KernelGen.Accuracy.Oracle;

namespace KernelGen.Accuracy;

/// <summary>
/// The distance of a result from the exact one, in units in the last place of the exact one: the spacing of the element's numbers there,
/// that of the subnormal numbers at the bottom. ∞ counts as the power of two that follows the largest number.
/// </summary>
internal static class UlpError
{
    private const int SingleLimit = 128;
    private const int DoubleLimit = 1024;

    public static double Of(float result, double exact)
    {
        if (double.IsNaN(exact) || double.IsNaN(result))
        {
            return double.IsNaN(exact) && double.IsNaN(result) ? 0 : double.PositiveInfinity;
        }

        if (result == exact || (float.IsInfinity(result) && Math.CopySign(exact, result) == exact && Math.Abs(exact) >= Math.ScaleB(1, SingleLimit)))
        {
            return 0;
        }

        if (double.IsInfinity(exact))
        {
            return double.PositiveInfinity;
        }

        var value = float.IsInfinity(result) ? Math.CopySign(Math.ScaleB(1, SingleLimit), result) : result;

        // 2^−(place of the last bit), the exponent being read off the bits: this runs for every float there is.
        var exponent = Math.Max((int)(BitConverter.DoubleToInt64Bits(exact) >> 52) & 0x7ff, 1023 - 126);
        return Math.Abs(value - exact) * BitConverter.Int64BitsToDouble((long)(1023 + 1023 + 23 - exponent) << 52);
    }

    public static double Of(double result, Exact exact)
    {
        var (value, exponent) = (exact.Value, exact.Exponent);
        if (double.IsNaN(value.High) || double.IsNaN(result))
        {
            return double.IsNaN(value.High) && double.IsNaN(result) ? 0 : double.PositiveInfinity;
        }

        if (value.High == 0 || double.IsInfinity(value.High))
        {
            return result == value.High ? 0 : double.PositiveInfinity;
        }

        var magnitude = Math.ILogB(value.High) + exponent;
        if (double.IsInfinity(result) && magnitude >= DoubleLimit && Math.Sign(result) == Math.Sign(value.High))
        {
            return 0;
        }

        var scaled = double.IsInfinity(result)
            ? Math.CopySign(Math.ScaleB(1, DoubleLimit - exponent), result)
            : Math.ScaleB(result, -exponent);
        var place = Math.Max(magnitude - 52, -1074) - exponent;
        return Math.ScaleB(Math.Abs(scaled - value.High - value.Low), -place);
    }
}
