using InfraTco.Water;

namespace InfraTco.Sites;

/// <summary>Sums over a month or a year at one load, and the ratios of those sums. Ratios are never averaged.</summary>
public sealed class SiteTotals
{
    private readonly double[] _sums;

    internal SiteTotals(double hours, double itEnergyKwh, double[] sums, double peakFacilityKw, int fullFreeCoolingHours)
    {
        Hours = hours;
        ItEnergyKwh = itEnergyKwh;
        _sums = sums;
        PeakFacilityKw = peakFacilityKw;
        FullFreeCoolingHours = fullFreeCoolingHours;
    }

    /// <summary>Hours in the period.</summary>
    public double Hours { get; }

    /// <summary>Energy at the IT input [kWh].</summary>
    public double ItEnergyKwh { get; }

    /// <summary>Highest hourly power at the meter [kW].</summary>
    public double PeakFacilityKw { get; }

    /// <summary>Hours in which no compressor runs in the main cooling circuit.</summary>
    public int FullFreeCoolingHours { get; }

    /// <summary>One of the sums, in the unit that <see cref="SiteQuantity"/> states.</summary>
    public double this[SiteQuantity quantity] => _sums[(int)quantity];

    /// <summary>Energy at the meter [kWh].</summary>
    public double FacilityEnergyKwh => this[SiteQuantity.FacilityEnergy];

    /// <summary>PUE = facility energy/IT energy (ISO/IEC 30134-2, category 3) [ratio]; infinite without IT energy.</summary>
    public double Pue => FacilityEnergyKwh / ItEnergyKwh;

    /// <summary>WUE = water drawn/IT energy (ISO/IEC 30134-9, category 1) [L/kWh].</summary>
    public double Wue => this[SiteQuantity.WaterWithdrawal] * WaterConstants.LitresPerCubicMetre / ItEnergyKwh;

    /// <summary>Water lost/IT energy [L/kWh].</summary>
    public double WueConsumption => this[SiteQuantity.WaterConsumption] * WaterConstants.LitresPerCubicMetre / ItEnergyKwh;

    /// <summary>CUE = direct emissions/IT energy (ISO/IEC 30134-8) [kg CO2e/kWh].</summary>
    public double Cue => this[SiteQuantity.CarbonDirect] / ItEnergyKwh;

    /// <summary>Life-cycle emissions/IT energy [kg CO2e/kWh].</summary>
    public double CueLifeCycle => (this[SiteQuantity.CarbonDirect] + this[SiteQuantity.CarbonUpstream]) / ItEnergyKwh;

    /// <summary>WUE_source = WUE + PUE·w_grid [L/kWh]: on-site water by IT energy, grid water by facility energy.</summary>
    /// <param name="gridWater">Water of generation per energy at the meter [L/kWh].</param>
    public double WueSource(double gridWater) => Wue + Pue * gridWater;

    /// <summary>ITUE = IT energy/(IT energy without server fans) [ratio].</summary>
    /// <param name="serverFanShare">Share of IT power that server fans take [fraction], below 1.</param>
    /// <remarks>M. Patterson et al., "TUE, a new energy-efficiency metric applied at ORNL's Jaguar", ISC 2013.</remarks>
    public static double Itue(double serverFanShare)
    {
        Option.Check(serverFanShare, 0, 0.9, "of IT power", "ITUE");
        return 1 / (1 - serverFanShare);
    }

    /// <summary>TUE = ITUE·PUE [ratio]: facility energy per energy that computes.</summary>
    /// <param name="serverFanShare">Share of IT power that server fans take [fraction].</param>
    public double Tue(double serverFanShare) => Itue(serverFanShare) * Pue;

    internal static SiteTotals Sum(IReadOnlyList<SiteTotals> parts)
    {
        var sums = new double[SiteTables.Quantities];
        foreach (var part in parts)
        {
            for (var q = 0; q < sums.Length; q++)
                sums[q] += part._sums[q];
        }
        return new(
            parts.Sum(p => p.Hours), parts.Sum(p => p.ItEnergyKwh), sums,
            parts.Max(p => p.PeakFacilityKw), parts.Sum(p => p.FullFreeCoolingHours));
    }
}
