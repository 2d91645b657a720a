using System.Globalization;
using System.Numerics;
using KernelGen.Generators.Emission;
using KernelGen.Generators.Kernels;
using KernelGen.Generators.Specs;
using KernelGen.Tests;

namespace KernelGen.Generators.Tests.Kernels;

/// <summary>Every kernel of the catalog in float, at every size from 1 to 64 and some large ones, each width body called directly.</summary>
public sealed class SingleKernelBodyTests : KernelBodyTests<float>;

/// <summary>Every kernel of the catalog in double, at every size from 1 to 64 and some large ones, each width body called directly.</summary>
public sealed class DoubleKernelBodyTests : KernelBodyTests<double>;

/// <summary>The comparison of all widths with the interpreter; one class an element, so that the two run side by side.</summary>
[Trait("Category", "Numeric")]
public abstract class KernelBodyTests<T>
    where T : struct, IFloatingPointIeee754<T>
{
    // More than a group of rows of any kernel and size, and some that are left over.
    private const int SmallRows = 83;
    private const int LargeRows = 3;
    private const int SmallSize = 32;

    private static readonly int[] AllSizes = [.. Enumerable.Range(1, 64), 100, 127, 128, 129, 255, 257, 1000, 1024];

    // A size of each kind of plan: what takes the time is compiling thousands of kernels, and the text is the same under all instructions.
    private static readonly int[] RepeatedSizes = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 24, 31, 33, 50, 64, 100, 129, 257, 1000];

    private static Element Element => typeof(T) == typeof(float) ? Element.Single : Element.Double;

    public static TheoryData<string> Kernels() => [.. KernelCatalog.All.Where(kernel => kernel.Attribute is not null).Select(kernel => kernel.Name)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EveryWidthAtEverySize_GivesTheBitsOfTheInterpreter(string name)
    {
        var kernel = KernelCatalog.Get(name);
        var declarations = (InstructionSetTests.IsRepetition ? RepeatedSizes : AllSizes).Select(size => new KernelDeclaration(kernel, size, Element)).ToList();
        var bodies = new KernelBodies(declarations);
        foreach (var declaration in declarations)
        {
            Compare(bodies, declaration, KernelInput<T>.Draw<T>(declaration.Size, declaration.Size <= SmallSize ? SmallRows : LargeRows, seed: declaration.Size));
            Compare(bodies, declaration, KernelInput<T>.DrawSpecial<T>(declaration.Size, seed: declaration.Size));
        }
    }

    private static void Compare(KernelBodies bodies, KernelDeclaration declaration, KernelInput<T> input)
    {
        var expected = new KernelInterpreter<T>(declaration).Run(input);
        foreach (var simd in RowsMethodEmitter.Widths(declaration.Rows))
        {
            AssertSame(declaration, simd, expected, bodies.Run(declaration, simd, input));
            AssertSame(declaration, simd, expected, bodies.RunInPlace(declaration, simd, input, overSecond: false));
            if (declaration.Kernel.Inputs.Count > 1)
            {
                AssertSame(declaration, simd, expected, bodies.RunInPlace(declaration, simd, input, overSecond: true));
            }
        }
    }

    private static void AssertSame(KernelDeclaration declaration, Simd simd, T[] expected, T[] actual)
    {
        for (var i = 0; i < actual.Length; i++)
        {
            var same = T.IsNaN(expected[i]) ? T.IsNaN(actual[i]) : expected[i].Equals(actual[i]) && T.IsNegative(expected[i]) == T.IsNegative(actual[i]);
            Assert.True(same, string.Create(CultureInfo.InvariantCulture, $"{declaration.Name} at {simd.Bits} bits, position {i}: expected {expected[i]:R}, was {actual[i]:R}."));
        }
    }
}
