using System.Reflection;

namespace KernelGen.Tests;

/// <summary>The compiler never inlines a method with more than 32 IL locals, whatever its attributes say.</summary>
public class InliningTests
{
    private const int MostLocals = 32;

    public static TheoryData<string> Functions =>
        [.. Methods().Select(method => method.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Functions))]
    public void EveryFunctionOfVectorMath_IsInlinedIntoItsCaller(string name)
    {
        foreach (var method in Methods().Where(method => method.Name == name))
        {
            Assert.True(
                method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveInlining), $"{method} is not marked for inlining.");
            Assert.True(
                method.GetMethodBody()!.LocalVariables.Count <= MostLocals,
                $"{method} has {method.GetMethodBody()!.LocalVariables.Count} locals; at most {MostLocals} are inlined.");
        }
    }

    private static IEnumerable<MethodInfo> Methods() =>
        typeof(VectorMath).GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName);
}
