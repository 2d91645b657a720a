using System.Numerics;
using KernelGen.CompilerServices;
using KernelGen.Training;

namespace KernelGen;

/// <summary>
/// Trains networks. <code>
/// var trainer = Trainer.Create&lt;DigitNet, float&gt;(new LabeledData&lt;float&gt;(images, labels), new TrainingOptions { Epochs = 20 });
/// float[] parameters = trainer.Run().Parameters;
/// </code>
/// </summary>
public static class Trainer
{
    /// <summary>A trainer of a classifier on examples with a class each.</summary>
    /// <typeparam name="TNetwork">The network, whose loss is softmax cross-entropy.</typeparam>
    /// <typeparam name="T">float or double, as the network declares.</typeparam>
    /// <param name="training">At least one row.</param>
    /// <param name="options">How to train; the defaults where null.</param>
    /// <param name="validation">Examples that the network is evaluated on after every epoch, and not trained on; null for none.</param>
    /// <param name="parameters">ParameterCount values to start from, which are copied; drawn by the network's Initialize where empty.</param>
    /// <exception cref="ArgumentException">Lengths do not fit the network or each other, a label is no class, or early stop is asked for without validation data.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither float nor double.</exception>
    public static Trainer<T> Create<TNetwork, T>(
        LabeledData<T> training, TrainingOptions? options = null, LabeledData<T>? validation = null, ReadOnlySpan<T> parameters = default)
        where TNetwork : IClassifier<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(training);
        return Create<TNetwork, T>(
            new LabeledExamples<TNetwork, T>(training, nameof(training)),
            validation is null ? null : new LabeledExamples<TNetwork, T>(validation, nameof(validation)),
            options ?? new TrainingOptions(),
            parameters);
    }

    /// <summary>A trainer of a network on examples with a row of targets each.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <typeparam name="T">float or double, as the network declares.</typeparam>
    /// <param name="training">At least one row.</param>
    /// <param name="options">How to train; the defaults where null.</param>
    /// <param name="validation">Examples that the network is evaluated on after every epoch, and not trained on; null for none.</param>
    /// <param name="parameters">ParameterCount values to start from, which are copied; drawn by the network's Initialize where empty.</param>
    /// <exception cref="ArgumentException">Lengths do not fit the network or each other, or early stop is asked for without validation data.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither float nor double.</exception>
    public static Trainer<T> Create<TNetwork, T>(
        TargetData<T> training, TrainingOptions? options = null, TargetData<T>? validation = null, ReadOnlySpan<T> parameters = default)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(training);
        return Create<TNetwork, T>(
            new TargetExamples<TNetwork, T>(training, nameof(training)),
            validation is null ? null : new TargetExamples<TNetwork, T>(validation, nameof(validation)),
            options ?? new TrainingOptions(),
            parameters);
    }

    private static Trainer<T> Create<TNetwork, T>(Examples<T> training, Examples<T>? validation, TrainingOptions options, ReadOnlySpan<T> parameters)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var shape = NetworkShape.Of<TNetwork, T>();
        if (training.Rows == 0)
            throw new ArgumentException("There are no examples to train on.", nameof(training));
        if (validation?.Rows == 0)
            throw new ArgumentException("There are no examples to validate on; pass null for none.", nameof(validation));
        if (options.EarlyStop is not null && validation is null)
            throw new ArgumentException($"{nameof(TrainingOptions)}.{nameof(TrainingOptions.EarlyStop)} needs validation data.", nameof(options));

        options.Optimizer.RequireRepresentable<T>(nameof(options));

        var random = new KernelRandom(options.Seed);
        var initial = new T[shape.ParameterCount];
        if (parameters.IsEmpty)
        {
            TNetwork.Initialize(initial, random);
        }
        else
        {
            Guard.Length(parameters, initial.Length, nameof(parameters));
            parameters.CopyTo(initial);
        }

        return new Trainer<T>(shape, training, validation, options, initial, random);
    }
}
