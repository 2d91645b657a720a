using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace KernelGen;

public static partial class KernelVerification
{
    /// <summary>
    /// Verifies a generated network against the network that its <see cref="NetworkAttribute"/> and <see cref="DenseAttribute"/>s declare, laid out at run time, in
    /// double: sizes, initialization, predictions, losses and gradients over target rows and, for an <see cref="IClassifier{TSelf, T}"/>, over labels, in
    /// batches of 0 to 64 rows; rows alone and among others; refused arguments; and in double the gradients by central differences.
    /// </summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <typeparam name="T">Its element, float or double.</typeparam>
    /// <param name="seed">Seed of parameters and data.</param>
    /// <exception cref="ArgumentException">The type carries no [Network] attribute, or its layers make no network.</exception>
    public static VerificationReport VerifyNetwork<[DynamicallyAccessedMembers(NetworkDeclaration.MethodsKept)] TNetwork, T>(int seed = 0)
        where TNetwork : INetwork<TNetwork, T>
        where T : IFloatingPointIeee754<T> =>
        VerifyNetwork<TNetwork, T>(NetworkDeclaration.ToReference<TNetwork>(), seed);

    /// <summary>Verifies a network, generated or written by hand, against one laid out at run time.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <typeparam name="T">Its element, float or double.</typeparam>
    /// <param name="reference">What the network is to be.</param>
    /// <param name="seed">Seed of parameters and data.</param>
    /// <exception cref="ArgumentNullException">The reference is null.</exception>
    public static VerificationReport VerifyNetwork<[DynamicallyAccessedMembers(NetworkDeclaration.MethodsKept)] TNetwork, T>(
        ReferenceNetwork<double> reference, int seed = 0)
        where TNetwork : INetwork<TNetwork, T>
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(reference);
        return new NetworkChecks<TNetwork, T>(reference, seed).Run(Labelled<TNetwork, T>());
    }

    private static Objective<T, int>? Labelled<[DynamicallyAccessedMembers(NetworkDeclaration.MethodsKept)] TNetwork, T>()
    {
        if (!typeof(IClassifier<TNetwork, T>).IsAssignableFrom(typeof(TNetwork)))
        {
            return null;
        }

        return new Objective<T, int>(
            Member<LossMember<T, int>>(nameof(IClassifier<,>.Loss)),
            Member<GradientMember<T, int>>(nameof(IClassifier<,>.Gradient)),
            Member<InputGradientMember<T, int>>(nameof(IClassifier<,>.Gradient)));

        static TMember Member<TMember>(string name)
            where TMember : Delegate =>
            NetworkDeclaration.FindMethod<TNetwork, TMember>(name)
            ?? throw new NotSupportedException($"{typeof(TNetwork).Name} declares no static method {name} over labels of its own.");
    }
}
