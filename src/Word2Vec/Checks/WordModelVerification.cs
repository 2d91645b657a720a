using System.Numerics;
using System.Reflection;

namespace KernelGen.Word2Vec;

/// <summary>
/// Proves word models generated in the caller's own project, in his tests or at start-up, against <see cref="ReferenceWordModel{T}"/> in double and by central
/// differences. In C# 14 it is <c>KernelVerification.VerifyWordModel&lt;Words100, float&gt;()</c>; before, <c>WordModelVerification.VerifyWordModel&lt;Words100, float&gt;()</c>.
/// </summary>
public static class WordModelVerification
{
    extension(KernelVerification)
    {
        /// <summary>
        /// Verifies a word model against the one that it says it is, laid out at run time, in double: what its attribute declares; losses and gradients of windows with
        /// repeated context words, repeated negatives, the center among its context, no context; training steps over sentences; refused arguments; and in double the
        /// gradients by central differences, all coordinates up to 10,000 and a seeded sample above.
        /// </summary>
        /// <typeparam name="TModel">The model, generated or written by hand.</typeparam>
        /// <typeparam name="T">Its element, float or double.</typeparam>
        /// <param name="seed">Seed of vectors and windows.</param>
        public static VerificationReport VerifyWordModel<TModel, T>(int seed = 0)
            where TModel : IWordModel<TModel, T>
            where T : IFloatingPointIeee754<T> =>
            new WordModelChecks<TModel, T>(seed).Run(Declared(typeof(TModel)));
    }

    /// <summary>The model that the attribute of a type declares; null where it has none.</summary>
    private static ReferenceWordModel<double>? Declared(Type model) =>
        model.GetCustomAttribute<SkipGramAttribute>(inherit: false) is { } skipGram
            ? new ReferenceWordModel<double>(skipGram.Dimensions, WordArchitecture.SkipGram, skipGram.Objective)
        : model.GetCustomAttribute<CbowAttribute>(inherit: false) is { } cbow
            ? new ReferenceWordModel<double>(cbow.Dimensions, WordArchitecture.Cbow, cbow.Objective, cbow.Context)
        : null;
}
