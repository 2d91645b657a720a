namespace KernelGen.Word2Vec.Tests.Models;

/// <summary>Five words in three dimensions whose losses and gradients are known.</summary>
[Trait("Category", "Numeric")]
public class KnownValueTests
{
    private const int A = 0, B = 1, C = 2, D = 3, E = 4;

    private static readonly double[] inputs =
        [
            -0.9673571403949328, -0.021826408701617506, 0.25247528752360726,
            0.7366302928338292, -0.48088686664411984, -0.47552458734406944,
            -0.2732364450393794, 0.1253806234717907, 0.9537408161340624,
            -0.5671377366706175, -0.2717822946659313, -0.777489017253781,
            -0.5960945928820293, 0.7795665962055106, 0.19221643638711614,
        ];

    private static readonly double[] outputs =
        [
            -0.6831809040518332, -0.04200518936997692, 0.7290400650203748,
            0.18289106803498664, 0.7609858689117064, -0.6224559137398544,
            -0.615178735138841, 0.5147623987134095, -0.5971388420658905,
            -0.3386707358650964, -0.8096653430991654, -0.4793163515390485,
            -0.5262952865514944, -0.781904076158553, 0.33412465793520896,
        ];

    [Fact]
    public void SkipGramWithSoftmax()
    {
        var window = Of<SkipGramSoftmax>(C, [A, B, E, D, B, C]);

        Assert.Equal(11.16610900153398, window.Run(), 1e-13);
        Assert.Equal(-1.269473394120673, window.InputGradient[6], 1e-13);
        Assert.Equal(-1.368731894660754, window.InputGradient[7], 1e-13);
        Assert.Equal(2.4515895675414865, window.InputGradient[8], 1e-13);
        Assert.Equal(3, window.InputGradient.Count(value => value != 0));
    }

    [Fact]
    public void CbowWithSoftmaxOverASum() => Assert.Equal(0.798995801090665, Of<SumSoftmax>(A, [A, B, C, A]).Run(), 1e-14);

    [Fact]
    public void CbowWithSoftmaxOverAMean() => Assert.Equal(1.328772507065725, Of<MeanSoftmax>(A, [A, B, C, A]).Run(), 1e-14);

    [Fact]
    public void ScoresOfNothingCostLog2AndPullHalfWay()
    {
        var window = Of<SkipGramSampling>(B, [A]);
        window.Negatives = [C];
        window.OutputVectors = new double[15];

        Assert.Equal(2 * Math.Log(2), window.Run(), 1e-15);
        Assert.Equal(new double[15], window.InputGradient);
        Assert.Equal([.. inputs[3..6].Select(value => -value / 2), 0, 0, 0, .. inputs[3..6].Select(value => value / 2), .. new double[6]], window.OutputGradient);
    }

    private static Window<TModel, double> Of<TModel>(int center, int[] context)
        where TModel : IWordModel<TModel, double> => new(5, center, context) { InputVectors = inputs, OutputVectors = outputs };
}
