namespace InfraTco.Tests.Comparison;

/// <summary>
/// The plain scenario worked out by hand, in plain arithmetic from the figures of its profile and its file, none of the model's code:
/// 900 old systems (10 MW ÷ (10 kW ÷ 0.9)) or 600 fast ones (10 MW ÷ (15 kW ÷ 0.9)), five years from January 2027.
/// </summary>
internal sealed record HandCalculation(
    double Count, double PriceUsd, double ChipPriceUsd, double BusyKw, double IdleKw, double ChipsIdleKw, double RelativeThroughput)
{
    internal const int Months = 60;
    internal const double Hours = 5 * 8760;
    internal const double Gpus = 8;
    internal const double Building = 110e6;

    internal static readonly HandCalculation Old = new(900, 300e3, 30e3, 7, 2, 0.56, 1);
    internal static readonly HandCalculation Fast = new(600, 480e3, 45e3, 10, 2.4, 1.12, 2.2);

    // 5 % spares; 0.1 faults a GPU-year · 8 GPUs · 73 h ÷ 8760 h = 1/150 of systems are under repair.
    internal double Working => 0.95 * Count;
    internal double Reserve => (1 - 1 / 150.0) * Count - Working;

    internal double SystemsKw => Working * (IdleKw + 0.65 * (BusyKw - IdleKw)) + Reserve * IdleKw;
    internal double ChipsKw => Working * (ChipsIdleKw + 0.65 * (0.7 * BusyKw - ChipsIdleKw)) + Reserve * ChipsIdleKw;
    internal double NetworkKw => Count * BusyKw / 9;
    internal double ItKw => SystemsKw + NetworkKw;
    internal double PeakItKw => Working * BusyKw + Reserve * IdleKw + NetworkKw;
    internal double ItKwh => ItKw * Hours;
    internal double MeterKwh => 1.2 * ItKwh;
    internal double Work => Working * Gpus * 0.65 * Hours * RelativeThroughput;

    // Shares of IT capex: network 13 %, storage 2 %; installation 2.5 % of the whole.
    internal double ItCapexNew => Count * PriceUsd / 0.85;
    internal double Servers => Count * PriceUsd;
    internal double Network => 0.13 * ItCapexNew;
    internal double Storage => 0.02 * ItCapexNew;
    internal double Installation => 0.025 * ItCapexNew;
    internal double ItSpent => Servers + Network + Storage + Installation;

    internal double Energy => MeterKwh / 5 * 0.06 * Years(1.015);
    internal double Water => ItKwh / 5 * 0.5e-3 * 1.5 * Years(1.02);
    internal static double Staff => 0.015 * Building * Years(1.02);
    internal static double FacilityMaintenance => 0.016 * Building * Years(1.02);
    internal double ItMaintenance => 0.021 * ItCapexNew * Years(1.02);
    internal double Software => 0.019 * ItCapexNew * Years(1.02);
    internal double Insurance => 0.003 * (Building + ItSpent) * Years(1.02);

    // IT is written off over 72 months: Σ (1 − m/72), m = 0 … 59, months of its cost are taxed.
    internal double PropertyTax => 0.01 / 12 * (Building * Months + ItSpent * (Months - 59 * 60 / 2 / 72.0));

    // Direct emissions: floor 50 g, the rest falls by 5 % a year; they cost 20 USD a tonne, 3 % more each year.
    internal double CarbonT => Enumerable.Range(0, 5).Sum(y => MeterKwh / 5 * CarbonKgPerKwh(y)) / 1e3;
    internal double CarbonCost => Enumerable.Range(0, 5).Sum(y => MeterKwh / 5 * CarbonKgPerKwh(y) * 0.020 * Math.Pow(1.03, y));

    // Transmission loss 5 % behind the meter, and 50 g of life cycle that falls with the direct intensity.
    internal double UpstreamT => CarbonT * (0.05 / 0.95) + CarbonT * (0.05 / 0.3);
    internal double EmbodiedT => (Count * (1300 + 3500 + 300) + 1000 * 10_000 * (5 / 20.0)) / 1e3;

    // Bathtub: 3 % a year on average over five years; repairs are paid from the age of three.
    internal double Replaced => Count * Gpus * 0.03 * 5;
    internal double Repairs => Replaced * (Bathtub(5) - Bathtub(3)) / Bathtub(5) * ChipPriceUsd;

    // −19 % a year; new generations ship in March 2028, September 2029 and March 2031; a broker keeps 15 %.
    internal double Market => Servers * Math.Pow(0.81, 5) * 0.8 * 0.8 * 0.8;
    internal double Resale => 0.85 * Market;
    internal static double BuildingLeft => Building * 0.75;

    internal double Capex => ItSpent + Building;
    internal double Opex =>
        Energy + Water + CarbonCost + Staff + FacilityMaintenance + ItMaintenance + Repairs + Software + Insurance + PropertyTax;
    internal double Tco => Capex + Opex - Resale - BuildingLeft;

    private static double CarbonKgPerKwh(int year) => 0.05 + 0.25 * Math.Pow(0.95, year);

    private static double Bathtub(double age) => age + Math.Pow(age, 0.7) + 3 * Math.Pow(age / 9, 3);

    /// <summary>Five years of a yearly amount that grows by a factor: a geometric sum.</summary>
    private static double Years(double growth) => (Math.Pow(growth, 5) - 1) / (growth - 1);
}
