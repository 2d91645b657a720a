using System.Runtime.CompilerServices;
using KernelGen.Bench.Workloads;

namespace KernelGen.Bench.Cold;

/// <summary>Buffers of one row.</summary>
internal readonly ref struct ColdRow(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, ReadOnlySpan<int> labels, Span<float> destination)
{
    public readonly ReadOnlySpan<float> X = x;
    public readonly ReadOnlySpan<float> Dy = dy;
    public readonly ReadOnlySpan<int> Labels = labels;
    public readonly Span<float> Destination = destination;
}

/// <summary>A call of a kernel, whatever its shape.</summary>
internal interface IColdCall
{
    static abstract void Call(ColdRow row);
}

/// <summary>Calls a kernel so many times.</summary>
internal delegate void ColdCaller(ColdRow row, int calls);

/// <summary>The two callers that a cold kernel can have.</summary>
internal static class ColdCallers
{
    /// <summary>The caller of a type that implements one of the kernel shapes.</summary>
    public static ColdCaller Of(Type kernel, bool isOptimized)
    {
        var call = kernel.IsAssignableTo(typeof(IMap<float>)) ? typeof(MapCall<>)
            : kernel.IsAssignableTo(typeof(IMapGradient<float>)) ? typeof(MapGradientCall<>)
            : kernel.IsAssignableTo(typeof(ILabelLoss<float>)) ? typeof(LabelLossCall<>)
            : typeof(TargetLossCall<>);
        return typeof(ColdCallers).GetMethod(isOptimized ? nameof(Optimized) : nameof(Unoptimized))!
            .MakeGenericMethod(call.MakeGenericType(kernel)).CreateDelegate<ColdCaller>();
    }

    /// <summary>As a caller is that is hot already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Optimized<TCall>(ColdRow row, int calls)
        where TCall : IColdCall
    {
        for (var call = 0; call < calls; call++)
            TCall.Call(row);
    }

    /// <summary>As every caller is at first.</summary>
    [MethodImpl(MethodImplOptions.NoOptimization)]
    public static void Unoptimized<TCall>(ColdRow row, int calls)
        where TCall : IColdCall
    {
        for (var call = 0; call < calls; call++)
            TCall.Call(row);
    }
}

internal readonly struct MapCall<TKernel> : IColdCall
    where TKernel : IMap<float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Call(ColdRow row) => TKernel.Run(row.X, row.Destination);
}

internal readonly struct MapGradientCall<TKernel> : IColdCall
    where TKernel : IMapGradient<float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Call(ColdRow row) => TKernel.Run(row.X, row.Dy, row.Destination);
}

internal readonly struct LabelLossCall<TKernel> : IColdCall
    where TKernel : ILabelLoss<float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Call(ColdRow row) => TKernel.Run(row.X, row.Labels, row.Destination);
}

internal readonly struct TargetLossCall<TKernel> : IColdCall
    where TKernel : ITargetLoss<float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Call(ColdRow row) => TKernel.Run(row.X, row.Dy, row.Destination);
}
