namespace KernelGen.Word2Vec;

internal sealed partial class WordModelChecks<TModel, T>
{
    private void Gradients()
    {
        foreach (var window in WindowCase.All)
        {
            var negatives = NegativesOf(window);
            list.Run(window.Name, () => CompareWindow(window, negatives));
            if (typeof(T) == typeof(double) && window.Context.Length > 0)
                list.Run($"central differences, {window.Name}", () => CompareDifferences(window, negatives));
        }
    }

    private static int[] NegativesOf(WindowCase window) =>
        TModel.Objective != Objective.NegativeSampling ? []
        : TModel.Architecture == WordArchitecture.SkipGram ? window.NegativesOf(window.Context.Length)
        : window.Context.Length == 0 ? [] : window.Negatives;

    private void CompareWindow(WindowCase window, int[] negatives)
    {
        T[] input = Vectors(Words), output = Vectors(OutputRows);

        // Not 0, for gradients are added.
        T[] inputGradient = data.Normal(input.Length, 1), outputGradient = data.Normal(output.Length, 1);
        double[] wideInputGradient = SampleData<T>.Widen(inputGradient), wideOutputGradient = SampleData<T>.Widen(outputGradient);

        var loss = TModel.Gradient(input, output, window.Center, window.Context, negatives, tree, inputGradient, outputGradient);
        var expected = reference.Gradient(
            SampleData<T>.Widen(input), SampleData<T>.Widen(output), window.Center, window.Context, negatives, tree, wideInputGradient, wideOutputGradient);

        Compare($"loss, {window.Name}", [loss], [expected], columns: 1, terms: window.Context.Length + 1L);
        Compare($"gradient by input vectors, {window.Name}", inputGradient, wideInputGradient, TModel.Dimensions, window.Context.Length + 1L);
        Compare($"gradient by output vectors, {window.Name}", outputGradient, wideOutputGradient, TModel.Dimensions, window.Context.Length + 1L);
    }

    private void CompareDifferences(WindowCase window, int[] negatives)
    {
        double[] input = SampleData<T>.Widen(Vectors(Words)), output = SampleData<T>.Widen(Vectors(OutputRows));
        var split = input.Length;
        var gradient = new double[split + output.Length];
        var loss = Loss([.. input, .. output], gradient);

        // A loss of order L is known to about 2⁻⁵³ L times the root of its terms, its differences over h = 1e-5 to 1e-11 of that: within the tolerance of 1e-7 by far.
        var terms = (double)TModel.Dimensions * Words;
        var report = GradientCheck.Function(
            point => Loss(point, new double[gradient.Length]),
            [.. input, .. output],
            gradient,
            [new ParameterBlock("input vectors", 0, Words, TModel.Dimensions), new ParameterBlock("output vectors", split, OutputRows, TModel.Dimensions)],
            new GradientCheckOptions { Seed = seed, SmallestScale = 1e-5 * Math.Sqrt(terms) * Math.Max(1, Math.Abs(loss)) });
        foreach (var block in report.Blocks)
            list.Add(new VerificationCheck($"central differences by {block.Name}, {window.Name}", block.Error, block.Tolerance, block.ToString()));

        double Loss(double[] point, double[] gradient)
        {
            // T is double here.
            var (values, destination) = ((T[])(object)point, (T[])(object)gradient);
            return double.CreateChecked(TModel.Gradient(
                values.AsSpan(0, split), values.AsSpan(split), window.Center, window.Context, negatives, tree, destination.AsSpan(0, split), destination.AsSpan(split)));
        }
    }

    private void Compare(string name, ReadOnlySpan<T> actual, ReadOnlySpan<double> expected, int columns, long terms)
    {
        var largest = Math.Max(1, Magnitude.Largest(expected));
        list.Compare(name, actual, expected, _ => largest, Rounding.Tolerance<T>(terms * TModel.Dimensions), columns);
    }
}
