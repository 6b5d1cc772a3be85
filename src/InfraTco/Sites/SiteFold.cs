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
        for (var month = 0; month < ModelYear.Months; month++)
        {
            for (var q = 0; q < SiteTables.Quantities; q++)
                FitOne(runs, r => r.Monthly[month][(SiteQuantity)q], Slot(sums, month, (SiteQuantity)q));
            SumFacility(site, sums, month);
        }
        var (residual, waterResidual) = Residuals(runs, sums);
        var (peaks, peakResidual) = FitPeaks(runs);
        return new(site.Options.DesignItPowerKw, sums, peaks, residual, waterResidual, peakResidual);
    }

    private static (double[] Peaks, double Residual) FitPeaks(SiteResult[] runs)
    {
        var peaks = new double[(ModelYear.Months + 1) * SiteTables.Terms];
        var residual = 0.0;
        for (var row = 0; row <= ModelYear.Months; row++)
        {
            Func<SiteResult, double> value = row < ModelYear.Months ? r => r.Monthly[row].PeakFacilityKw : r => r.PeakFacilityKw;
            var target = peaks.AsSpan(row * SiteTables.Terms, SiteTables.Terms);
            FitOne(runs, value, target);
            residual = Math.Max(residual, Deviation(runs, value, target) / runs.Max(value));
        }
        return (peaks, residual);
    }

    private static Span<double> Slot(double[] sums, int month, SiteQuantity quantity) =>
        sums.AsSpan((month * SiteTables.Quantities + (int)quantity) * SiteTables.Terms, SiteTables.Terms);

    // Facility = IT + its parts, exactly: the polynomial is their sum, not a fit of its own.
    private static void SumFacility(SiteYear site, double[] sums, int month)
    {
        var facility = Slot(sums, month, SiteQuantity.FacilityEnergy);
        facility.Clear();
        facility[1] = site.Options.DesignItPowerKw * ModelYear.HoursIn(month);
        foreach (var part in s_parts)
        {
            var coefficients = Slot(sums, month, part);
            for (var i = 0; i < SiteTables.Terms; i++)
                facility[i] += coefficients[i];
        }
    }

    private static void FitOne(SiteResult[] runs, Func<SiteResult, double> value, Span<double> coefficients)
    {
        Span<double> values = stackalloc double[Levels];
        for (var k = 0; k < Levels; k++)
            values[k] = value(runs[k]);
        s_fit.Fit(values, coefficients);
    }

    // Largest deviations, relative as SiteTables documents.
    private static (double Energy, double Water) Residuals(SiteResult[] runs, double[] sums)
    {
        var (energy, water) = (0.0, 0.0);
        for (var month = 0; month < ModelYear.Months; month++)
        {
            for (var q = 0; q < SiteTables.Quantities; q++)
            {
                var quantity = (SiteQuantity)q;
                var isWater = quantity is SiteQuantity.WaterWithdrawal or SiteQuantity.WaterConsumption;
                var scaleBy = s_parts.Contains(quantity) ? SiteQuantity.FacilityEnergy : quantity;
                var scale = isWater
                    ? runs.Max(r => r.Monthly.Max(m => m[quantity]))
                    : runs.Max(r => Math.Abs(r.Monthly[month][scaleBy]));
                var deviation = Deviation(runs, r => r.Monthly[month][quantity], Slot(sums, month, quantity));
                var relative = scale > 0 ? deviation / scale : 0;
                (energy, water) = isWater ? (energy, Math.Max(water, relative)) : (Math.Max(energy, relative), water);
            }
        }
        return (energy, water);
    }

    private static double Deviation(SiteResult[] runs, Func<SiteResult, double> value, ReadOnlySpan<double> coefficients)
    {
        var deviation = 0.0;
        foreach (var run in runs)
            deviation = Math.Max(deviation, Math.Abs(SiteTables.Evaluate(coefficients, run.Load) - value(run)));
        return deviation;
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
