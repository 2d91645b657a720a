// Compiler-known types that netstandard2.0 lacks. They are embedded, or they would clash in assemblies that see our internals.
namespace Microsoft.CodeAnalysis
{
    [Embedded]
    [global::System.AttributeUsage(global::System.AttributeTargets.All)]
    internal sealed class EmbeddedAttribute : global::System.Attribute;
}

namespace System.Runtime.CompilerServices
{
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class IsExternalInit;
}
