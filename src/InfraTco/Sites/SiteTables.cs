namespace InfraTco.Sites;

/// <summary>
/// One simulated site year folded into tables for the kernel: for each month, low-order polynomials in load of absolute sums,
/// and of the month's peak. Load x is mean IT power of the month divided by <see cref="DesignItPowerKw"/>.
/// A model year has 8760 hours; months have their calendar hours.
/// </summary>
public sealed class SiteTables
{
    /// <summary>Coefficients of every polynomial, c0 first: y = c0 + c1·x + … .</summary>
    public const int Terms = 5;

    /// <summary>How many sums there are.</summary>
    public static readonly int Quantities = Enum.GetValues<SiteQuantity>().Length;

    private readonly double[] _sums;
    private readonly double[] _peaks;

    /// <summary>Tables from their coefficients.</summary>
    /// <param name="designItPowerKw">IT power at x = 1 [kW].</param>
    /// <param name="sums">[12 × quantity × <see cref="Terms"/>] coefficients of the monthly sums.</param>
    /// <param name="peaks">[13 × <see cref="Terms"/>] coefficients of facility power [kW]: the month's highest hour, and last the year's 99.6th percentile hour.</param>
    /// <param name="residual">
    /// Largest deviation of a fit from the simulation, relative to the largest value of its quantity in that month; the parts of facility
    /// energy relative to facility energy. Water is apart.
    /// </param>
    /// <param name="waterResidual">The same of water, relative to the year's largest month.</param>
    /// <param name="peakResidual">The same of peaks, relative to the largest value of each peak.</param>
    public SiteTables(
        double designItPowerKw, double[] sums, double[] peaks, double residual, double waterResidual = 0, double peakResidual = 0)
    {
        DesignItPowerKw = designItPowerKw;
        _sums = sums;
        _peaks = peaks;
        Residual = residual;
        WaterResidual = waterResidual;
        PeakResidual = peakResidual;
    }

    /// <summary>IT power at load 1 [kW].</summary>
    public double DesignItPowerKw { get; }

    /// <summary>Largest relative deviation of an energy, heat, cost or carbon fit from the simulation.</summary>
    public double Residual { get; }

    /// <summary>Largest deviation of a water fit, relative to the year's largest month.</summary>
    public double WaterResidual { get; }

    /// <summary>Largest relative deviation of a peak's fit.</summary>
    public double PeakResidual { get; }

    /// <summary>The coefficients of a monthly sum.</summary>
    /// <param name="month">Calendar month, 0 = January.</param>
    /// <param name="quantity">Which sum.</param>
    public ReadOnlySpan<double> Sum(int month, SiteQuantity quantity) =>
        _sums.AsSpan((month * Quantities + (int)quantity) * Terms, Terms);

    /// <summary>The coefficients of the month's peak facility power [kW].</summary>
    public ReadOnlySpan<double> Peak(int month) => _peaks.AsSpan(month * Terms, Terms);

    /// <summary>The coefficients of the year's 99.6th percentile of hourly facility power [kW].</summary>
    public ReadOnlySpan<double> AnnualPeak => _peaks.AsSpan(12 * Terms, Terms);

    /// <summary>Value of a polynomial at load <paramref name="x"/>.</summary>
    public static double Evaluate(ReadOnlySpan<double> c, double x) =>
        c[0] + x * (c[1] + x * (c[2] + x * (c[3] + x * c[4])));
}
