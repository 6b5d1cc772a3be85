using System.Globalization;

namespace InfraTco.Cli.Output;

/// <summary>Numbers for people: thousands separators, a fixed number of decimals, a dash for what is not there.</summary>
internal static class Figures
{
    /// <summary>A number.</summary>
    public static string Number(double value, int decimals) =>
        double.IsFinite(value) ? value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "-";

    /// <summary>A number of futures, with the word.</summary>
    public static string Futures(long paths) => $"{Number(paths, 0)} {(paths == 1 ? "future" : "futures")}";

    /// <summary>A share in percent.</summary>
    public static string Percent(double share) => Number(share * 100, 1) + " %";
}
