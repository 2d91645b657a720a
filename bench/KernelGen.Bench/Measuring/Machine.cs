using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Bench.Measuring;

/// <summary>What the measurements were made on.</summary>
internal static class Machine
{
    /// <summary>Bits of the widest vectors that this process uses.</summary>
    public static int VectorBits =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    public static bool HasFusedMultiplyAdd => Fma.IsSupported || System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported;

    /// <summary>Bytes of the first-level data cache, as Linux tells them; else those of most.</summary>
    public static long FirstLevelBytes { get; } = CacheBytes("/sys/devices/system/cpu/cpu0/cache") ?? 48 << 10;

    /// <summary>The first-level data cache of a folder that holds one for each cache, with its level, type and size in files.</summary>
    public static long? CacheBytes(string folder) => !Directory.Exists(folder) ? null : (
        from cache in Directory.GetDirectories(folder, "index*")
        where Read(cache, "level") == "1" && Read(cache, "type") is "Data" or "Unified"
        let size = Read(cache, "size")
        where size.EndsWith('K')
        select (long?)long.Parse(size[..^1], CultureInfo.InvariantCulture) << 10).FirstOrDefault();

    /// <summary>The processor's own name, as Linux shows it.</summary>
    public static string Processor =>
        File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':') + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>Family and model, which tell processors of one name apart.</summary>
    public static string ProcessorModel
    {
        get
        {
            if (!X86Base.IsSupported)
                return "";
            var signature = X86Base.CpuId(1, 0).Eax;
            var family = ((signature >> 8) & 0xF) + ((signature >> 20) & 0xFF);
            var model = ((signature >> 4) & 0xF) | ((signature >> 12) & 0xF0);
            return FormattableString.Invariant($"family {family}, model {model}");
        }
    }

    public static string Runtime => RuntimeInformation.FrameworkDescription;

    public static string OperatingSystem => RuntimeInformation.OSDescription;

    /// <summary>The versions of the packages that were compiled in, as their assemblies' files say.</summary>
    public static string TensorPrimitivesVersion => VersionOf(typeof(TensorPrimitives));

    public static string MathNetVersion => VersionOf(typeof(MathNet.Numerics.Control));

    private static string Read(string folder, string file) => File.Exists(Path.Combine(folder, file)) ? File.ReadAllText(Path.Combine(folder, file)).Trim() : "";

    private static string VersionOf(Type type) => FileVersionInfo.GetVersionInfo(type.Assembly.Location).ProductVersion?.Split('+')[0] ?? "?";
}
