using System.Numerics;
using KernelGen.Generators.Specs;

namespace KernelGen.Generators.Tests.Words;

/// <summary>The bits of a word model's gradient follow from sizes and element alone: every width gives those of the interpreter.</summary>
[Trait("Category", "Numeric")]
public class WordModelBitsTests
{
    private static readonly int[] widths = [512, 256, 128];

    // Scores fill no whole block, and decisions no whole number of groups.
    private const int Words = 75;
    private const int Context = 7;

    [Fact]
    public void EveryWidth_GivesTheBitsOfTheInterpreter_InSingle() => Compare<float>(Element.Single);

    [Fact]
    public void EveryWidth_GivesTheBitsOfTheInterpreter_InDouble() => Compare<double>(Element.Double);

    private static void Compare<T>(Element element)
        where T : struct, IFloatingPointIeee754<T>
    {
        var specs = WordSpecs.All(element).ToList();
        var bodies = new WordBodies(specs);
        foreach (var spec in specs)
        {
            foreach (var isSpecial in new[] { false, true })
            {
                var window = new WordWindow<T>(spec, Words, Context);
                if (isSpecial)
                {
                    Strew(window);
                }

                var expected = new WordInterpreter<T>(spec, window).Run();
                foreach (var bits in widths)
                {
                    AssertSame(expected, bodies.Run(spec, bits, window), $"{spec.TypeName} with {bits} bits");
                }
            }
        }
    }

    /// <summary>Special values in some vectors: at the last element, which a vector may repeat, and elsewhere.</summary>
    private static void Strew<T>(WordWindow<T> window)
        where T : struct, IFloatingPointIeee754<T>
    {
        window.OutputVectors[^1] = T.NegativeInfinity;
        window.OutputVectors[window.OutputVectors.Length / 2] = T.NaN;
        window.InputGradient[0] = T.PositiveInfinity;
        window.OutputGradient[0] = T.NegativeZero;
        window.InputVectors[window.InputVectors.Length / 3] = T.Epsilon;
    }

    private static void AssertSame<T>(T[] expected, T[] actual, string what)
        where T : struct, IFloatingPointIeee754<T>
    {
        var different = expected.Zip(actual).Count(pair => !Same(pair.First, pair.Second));
        Assert.True(different == 0, $"{what}: {different} of {expected.Length} numbers differ.");
    }

    private static bool Same<T>(T first, T second)
        where T : struct, IFloatingPointIeee754<T> =>
        T.IsNaN(first) ? T.IsNaN(second) : first == second && T.IsNegative(first) == T.IsNegative(second);
}
