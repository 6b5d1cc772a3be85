namespace InfraTco.Sites;

/// <summary>Folds a site year into <see cref="SiteTables"/>: eight loads simulated, polynomials of degree four fitted to the monthly sums.</summary>
internal static class SiteFold
{
    // Chebyshev–Lobatto points on 0–1.05: dense at the ends, where polynomials go astray.
    private const int Levels = 8;
    private const double HighestLoad = 1.05;
    // Weights 1/(x + 0.1)²: what counts is the error relative to energy, which is nearly proportional to load.
    private const double WeightOffset = 0.1;

    private static readonly SiteQuantity[] s_parts =
    [
        SiteQuantity.ElectricalLoss, SiteQuantity.ChillerEnergy, SiteQuantity.AirFanEnergy, SiteQuantity.PumpEnergy,
        SiteQuantity.HeatRejectionFanEnergy, SiteQuantity.LightingEnergy,
    ];

    private static readonly PolynomialFit s_fit = BuildFit();

    public static SiteTables Fold(SiteYear site)
    {
        var runs = new SiteResult[Levels];
        for (var k = 0; k < Levels; k++)
            runs[k] = site.Simulate(s_fit.Points[k]);

        var sums = new double[ModelYear.Months * SiteTables.Quantities * SiteTables.Terms];
        var residual = 0.0;
        for (var month = 0; month < ModelYear.Months; month++)
        {
            for (var q = 0; q < SiteTables.Quantities; q++)
            {
                var quantity = (SiteQuantity)q;
                var target = sums.AsSpan((month * SiteTables.Quantities + q) * SiteTables.Terms, SiteTables.Terms);
                FitOne(runs, r => r.Monthly[month][quantity], target);
            }
            SumFacility(site, sums, month);
            residual = Math.Max(residual, MonthResidual(runs, sums, month));
        }
        var peaks = new double[(ModelYear.Months + 1) * SiteTables.Terms];
        for (var month = 0; month < ModelYear.Months; month++)
            FitOne(runs, r => r.Monthly[month].PeakFacilityKw, peaks.AsSpan(month * SiteTables.Terms, SiteTables.Terms));
        FitOne(runs, r => r.PeakFacilityKw, peaks.AsSpan(ModelYear.Months * SiteTables.Terms, SiteTables.Terms));
        return new(site.Options.DesignItPowerKw, sums, peaks, residual);
    }

    // Facility = IT + its parts, exactly: the polynomial is their sum, not a fit of its own.
    private static void SumFacility(SiteYear site, double[] sums, int month)
    {
        var start = month * SiteTables.Quantities * SiteTables.Terms;
        var facility = sums.AsSpan(start + (int)SiteQuantity.FacilityEnergy * SiteTables.Terms, SiteTables.Terms);
        facility.Clear();
        facility[1] = site.Options.DesignItPowerKw * ModelYear.HoursIn(month);
        foreach (var part in s_parts)
        {
            for (var i = 0; i < SiteTables.Terms; i++)
                facility[i] += sums[start + (int)part * SiteTables.Terms + i];
        }
    }

    private static void FitOne(SiteResult[] runs, Func<SiteResult, double> value, Span<double> coefficients)
    {
        Span<double> values = stackalloc double[Levels];
        for (var k = 0; k < Levels; k++)
            values[k] = value(runs[k]);
        s_fit.Fit(values, coefficients);
    }

    // Largest deviation of a month's fits, relative to the largest value of each sum; the parts of facility energy relative to facility energy.
    private static double MonthResidual(SiteResult[] runs, double[] sums, int month)
    {
        var residual = 0.0;
        for (var q = 0; q < SiteTables.Quantities; q++)
        {
            var quantity = (SiteQuantity)q;
            var scaleBy = s_parts.Contains(quantity) ? SiteQuantity.FacilityEnergy : quantity;
            var scale = runs.Max(r => Math.Abs(r.Monthly[month][scaleBy]));
            var coefficients = sums.AsSpan((month * SiteTables.Quantities + q) * SiteTables.Terms, SiteTables.Terms);
            for (var k = 0; k < Levels && scale > 0; k++)
            {
                var deviation = SiteTables.Evaluate(coefficients, s_fit.Points[k]) - runs[k].Monthly[month][quantity];
                residual = Math.Max(residual, Math.Abs(deviation) / scale);
            }
        }
        return residual;
    }

    private static PolynomialFit BuildFit()
    {
        var points = new double[Levels];
        var weights = new double[Levels];
        for (var k = 0; k < Levels; k++)
        {
            points[k] = HighestLoad * 0.5 * (1 - Math.Cos(Math.PI * k / (Levels - 1)));
            weights[k] = 1 / ((points[k] + WeightOffset) * (points[k] + WeightOffset));
        }
        return new(points, weights, SiteTables.Terms);
    }
}
