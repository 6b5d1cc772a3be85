using InfraTco.Comparison;
using InfraTco.Hardware;
using InfraTco.Sites;

namespace InfraTco.Tests.Scenarios;

/// <summary>
/// A site without weather: every sum is proportional to IT energy, so that closed forms hold. At PUE 1.2 the overhead of 0.2 is
/// electrical loss, chillers, air fans, pumps, heat rejection and lighting in shares of 25, 40, 15, 10, 7.5 and 2.5 %.
/// </summary>
internal sealed record FlatSite
{
    internal const double DesignKw = 1000;

    internal double Pue { get; init; } = 1.2;

    /// <summary>USD/kWh.</summary>
    internal double Price { get; init; } = 0.06;

    /// <summary>kg CO2e/kWh at the meter.</summary>
    internal double Direct { get; init; } = 0.3;

    /// <summary>Life cycle minus direct [kg CO2e/kWh].</summary>
    internal double Upstream { get; init; } = 0.05;

    /// <summary>Facility power per IT power in a month's highest hour.</summary>
    internal double MonthlyPeak => Pue + 0.1;

    /// <summary>The same in the year's 99.6th percentile hour.</summary>
    internal double AnnualPeak => Pue + 0.05;

    /// <summary>Water drawn [m³ per kWh of IT].</summary>
    internal const double Withdrawal = 0.5e-3;

    /// <summary>Water lost [m³ per kWh of IT].</summary>
    internal const double Consumption = 0.4e-3;

    /// <summary>Heat removed per IT energy; a quarter of it leaves by liquid.</summary>
    internal const double Heat = 1.04;

    internal SitePlant For(SystemProfile system) => new("flat", Tables);

    internal SiteTables Tables
    {
        get
        {
            var sums = new double[ModelYear.Months * SiteTables.Quantities * SiteTables.Terms];
            var peaks = new double[(ModelYear.Months + 1) * SiteTables.Terms];
            for (var month = 0; month < ModelYear.Months; month++)
            {
                foreach (var quantity in Enum.GetValues<SiteQuantity>())
                    sums[(month * SiteTables.Quantities + (int)quantity) * SiteTables.Terms + 1] = PerIt(quantity) * DesignKw * ModelYear.HoursIn(month);
                peaks[month * SiteTables.Terms + 1] = MonthlyPeak * DesignKw;
            }
            peaks[ModelYear.Months * SiteTables.Terms + 1] = AnnualPeak * DesignKw;
            return new(DesignKw, sums, peaks, residual: 0);
        }
    }

    private double PerIt(SiteQuantity quantity) => quantity switch
    {
        SiteQuantity.FacilityEnergy => Pue,
        SiteQuantity.ElectricalLoss => 0.25 * (Pue - 1),
        SiteQuantity.ChillerEnergy => 0.4 * (Pue - 1),
        SiteQuantity.AirFanEnergy => 0.15 * (Pue - 1),
        SiteQuantity.PumpEnergy => 0.1 * (Pue - 1),
        SiteQuantity.HeatRejectionFanEnergy => 0.075 * (Pue - 1),
        SiteQuantity.LightingEnergy => 0.025 * (Pue - 1),
        SiteQuantity.CoolingLoad => Heat,
        SiteQuantity.LiquidCoolingLoad => Heat / 4,
        SiteQuantity.WaterWithdrawal => Withdrawal,
        SiteQuantity.WaterConsumption => Consumption,
        SiteQuantity.EnergyCost => Price * Pue,
        SiteQuantity.CarbonDirect => Direct * Pue,
        SiteQuantity.CarbonUpstream => Upstream * Pue,
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };
}
