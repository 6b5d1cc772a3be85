using FsCheck;
using FsCheck.Fluent;

namespace InfraTco.Tests.Finance;

/// <summary>Random inputs of finance, and a check that prints the failing case with its seed.</summary>
internal static class Property
{
    private const int Steps = 1_000_000;

    internal static void Holds<T>(Gen<T> inputs, Func<T, bool> property) =>
        Prop.ForAll(inputs.ToArbitrary(), property).QuickCheckThrowOnFailure();

    /// <summary>A number between two limits.</summary>
    internal static Gen<double> Between(double low, double high) =>
        Gen.Choose(0, Steps).Select(step => low + (high - low) * step / Steps);

    /// <summary>A list of such numbers.</summary>
    internal static Gen<double[]> ListBetween(double low, double high, int shortest = 1, int longest = 20) =>
        Gen.Choose(shortest, longest).SelectMany(count => Between(low, high).ArrayOf(count));

    internal static bool Near(double expected, double actual, double scale, double tolerance = 1e-9) =>
        Math.Abs(actual - expected) <= tolerance * Math.Max(scale, Math.Abs(expected));
}
