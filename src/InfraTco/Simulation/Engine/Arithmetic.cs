namespace InfraTco.Simulation.Engine;

/// <summary>How the numbers of a run were rounded, as results record it.</summary>
public static class Arithmetic
{
    /// <summary>Single precision, products fused with sums: every lane of the processor.</summary>
    public const string SingleFused = "f32-fma";

    /// <summary>Single precision, products not promised to be fused with sums: devices.</summary>
    public const string SingleDevice = "f32-device";

    /// <summary>Some blocks of a device, and some of the processor, which took over.</summary>
    public const string SingleMixed = "f32-mixed";

    /// <summary>Double precision: the expected case.</summary>
    public const string Double = "f64";
}
