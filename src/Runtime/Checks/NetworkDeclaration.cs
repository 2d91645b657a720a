using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace KernelGen;

/// <summary>Reads a network's layers from the attributes of its type.</summary>
internal static class NetworkDeclaration
{
    /// <summary>The network that the attributes of <typeparamref name="TNetwork"/> declare, laid out at run time.</summary>
    /// <exception cref="ArgumentException">The type carries no <see cref="NetworkAttribute"/>.</exception>
    internal static ReferenceNetwork<double> ToReference<TNetwork>()
    {
        var network = typeof(TNetwork).GetCustomAttribute<NetworkAttribute>(inherit: false)
            ?? throw new ArgumentException(
                $"{typeof(TNetwork).Name} carries no [Network] attribute to read the layers from; hand over its reference network.", nameof(TNetwork));
        var layers = typeof(TNetwork).GetCustomAttributes<DenseAttribute>(inherit: false).Select(static dense => new ReferenceLayer(dense.OutputSize, dense.Activation));
        return new ReferenceNetwork<double>(network.InputSize, [.. layers], network.Loss, network.Reduction);
    }

    /// <summary>
    /// A static method with the signature of a delegate, by its name or as the explicit implementation of an interface's; null if there is none. A class that
    /// is known to be an <see cref="INetwork{TSelf, T}"/> alone can be asked for the members of <see cref="IClassifier{TSelf, T}"/> in no other way.
    /// </summary>
    internal static TDelegate? FindMethod<[DynamicallyAccessedMembers(MethodsKept)] TNetwork, TDelegate>(string name)
        where TDelegate : Delegate
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;
        foreach (var method in typeof(TNetwork).GetMethods(Static))
        {
            if ((method.Name == name || method.Name.EndsWith($".{name}", StringComparison.Ordinal))
                && Delegate.CreateDelegate(typeof(TDelegate), method, throwOnBindFailure: false) is TDelegate found)
            {
                return found;
            }
        }

        return null;
    }

    internal const DynamicallyAccessedMemberTypes MethodsKept =
        DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods;
}
