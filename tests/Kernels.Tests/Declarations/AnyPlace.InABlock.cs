using KernelGen;

#pragma warning disable IDE0161 // A namespace with braces is the subject.
namespace Consumer
{
    namespace Places.@namespace
    {
        internal static partial class InSeveralFiles
        {
            [Softmax(2)]
            internal static partial void Softmax(ReadOnlySpan<double> x, Span<double> destination);
        }

        [Network(2, Precision = Precision.Double), Dense(2)]
        internal readonly partial struct NetworkInSeveralFiles;
    }
}
