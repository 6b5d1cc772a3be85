using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace InfraTco.Refresh.Stopping;

/// <summary>
/// Arithmetic on columns of numbers, four at a time. Products are rounded before they are added: the same bits on every machine, whether or not it has registers of
/// that width.
/// </summary>
internal static class Columns
{
    /// <summary>x ← (x − mean)·scale.</summary>
    public static void Standardise(Span<double> x, double mean, double scale)
    {
        var wide = MemoryMarshal.Cast<double, Vector256<double>>(x);
        var (m, s) = (Vector256.Create(mean), Vector256.Create(scale));
        for (var i = 0; i < wide.Length; i++)
            wide[i] = (wide[i] - m) * s;
        for (var i = wide.Length * Vector256<double>.Count; i < x.Length; i++)
            x[i] = (x[i] - mean) * scale;
    }

    /// <summary>product ← a·b.</summary>
    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> product)
    {
        var x = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var y = MemoryMarshal.Cast<double, Vector256<double>>(b);
        var wide = MemoryMarshal.Cast<double, Vector256<double>>(product);
        for (var i = 0; i < wide.Length; i++)
            wide[i] = x[i] * y[i];
        for (var i = wide.Length * Vector256<double>.Count; i < product.Length; i++)
            product[i] = a[i] * b[i];
    }

    /// <summary>sum ← sum + factor·x.</summary>
    public static void AddMultiple(Span<double> sum, double factor, ReadOnlySpan<double> x)
    {
        var wide = MemoryMarshal.Cast<double, Vector256<double>>(sum);
        var y = MemoryMarshal.Cast<double, Vector256<double>>(x);
        var f = Vector256.Create(factor);
        for (var i = 0; i < wide.Length; i++)
            wide[i] += f * y[i];
        for (var i = wide.Length * Vector256<double>.Count; i < sum.Length; i++)
            sum[i] += factor * x[i];
    }

    /// <summary>Σaᵢbᵢ in four interleaved sums.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var x = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var y = MemoryMarshal.Cast<double, Vector256<double>>(b);
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        var rest = 0.0;
        for (var i = x.Length * Vector256<double>.Count; i < a.Length; i++)
            rest += a[i] * b[i];
        return sum[0] + sum[1] + sum[2] + sum[3] + rest;
    }
}
