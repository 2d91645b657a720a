namespace KernelGen;

internal sealed partial class NetworkChecks<TNetwork, T>
{
    private void Lengths(T[] parameters, T[] inputs, T[] targets)
    {
        T[] x = inputs[..reference.InputSize], t = targets[..reference.OutputSize];
        list.Refuses("Predict refuses parameters too many", () => TNetwork.Predict(new T[parameters.Length + 1], x, new T[t.Length]));
        list.Refuses("Predict refuses predictions too many", () => TNetwork.Predict(parameters, x, new T[t.Length + 1]));
        list.Refuses("Loss refuses parameters too few", () => TNetwork.Loss(parameters.AsSpan(1), x, t));
        list.Refuses("Loss refuses targets too many", () => TNetwork.Loss(parameters, x, new T[2 * t.Length]));
        list.Refuses("Gradient refuses a gradient too long", () => TNetwork.Gradient(parameters, x, t, new T[parameters.Length + 1]));
        list.Refuses("Gradient refuses an input gradient too long", () => TNetwork.Gradient(parameters, x, t, new T[parameters.Length], new T[2 * x.Length]));
        list.Refuses("Gradient refuses to overwrite the parameters", () => TNetwork.Gradient(parameters, x, t, parameters));
        list.Refuses("Gradient refuses to overwrite the inputs", () => TNetwork.Gradient(parameters, x, t, new T[parameters.Length], x));
        if (reference.InputSize > 1)
        {
            list.Refuses("Loss refuses a row cut short", () => TNetwork.Loss(parameters, x.AsSpan(1), t));
        }
    }

    private void LabelRange(Objective<T, int> labelled, T[] parameters, T[] inputs)
    {
        var x = inputs[..reference.InputSize];
        list.Refuses("Loss refuses a label that is no class", () => labelled.Loss(parameters, x, [reference.OutputSize]));
        list.Refuses("Loss refuses a negative label", () => labelled.Loss(parameters, x, [-1]));
        list.Refuses("Loss refuses labels too many", () => labelled.Loss(parameters, x, [0, 0]));
    }
}
