using System.Runtime.Intrinsics;
using KernelGen.CompilerServices;

namespace KernelGen.Tests;

/// <summary>Folds that leave their result in each lane.</summary>
[Trait("Category", "Numeric")]
public class FoldTests
{
    [Fact]
    public void AMaximumOfFloats_StandsInEachLane_WhereverItIs()
    {
        for (var lane = 0; lane < Vector512<float>.Count; lane++)
        {
            var wide = Vector512.Create(-1f).WithElement(lane, 2f);
            Assert.Equal(Vector512.Create(2f), Fold.MaxInEachLane(wide));
            Assert.Equal(Vector256.Create(lane < 8 ? 2f : -1f), Fold.MaxInEachLane(wide.GetLower()));
            Assert.Equal(Vector128.Create(lane < 4 ? 2f : -1f), Fold.MaxInEachLane(wide.GetLower().GetLower()));
        }
    }

    [Fact]
    public void AMaximumOfDoubles_StandsInEachLane_WhereverItIs()
    {
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            var wide = Vector512.Create(-1d).WithElement(lane, 2d);
            Assert.Equal(Vector512.Create(2d), Fold.MaxInEachLane(wide));
            Assert.Equal(Vector256.Create(lane < 4 ? 2d : -1d), Fold.MaxInEachLane(wide.GetLower()));
            Assert.Equal(Vector128.Create(lane < 2 ? 2d : -1d), Fold.MaxInEachLane(wide.GetLower().GetLower()));
        }
    }
}
