namespace InfraTco.Hardware;

/// <summary>Numeric formats whose dense throughput a profile states.</summary>
public enum Precision
{
    /// <summary>64-bit floating point, vector units.</summary>
    Fp64,

    /// <summary>64-bit floating point, matrix units.</summary>
    Fp64Matrix,

    /// <summary>TensorFloat-32.</summary>
    Tf32,

    /// <summary>bfloat16 or half precision, matrix units.</summary>
    Bf16,

    /// <summary>8-bit floating point.</summary>
    Fp8,

    /// <summary>4-bit floating point.</summary>
    Fp4,
}
