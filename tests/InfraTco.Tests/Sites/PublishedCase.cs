using InfraTco.Cooling;
using InfraTco.Electrical;
using InfraTco.Sites;
using InfraTco.Water;

namespace InfraTco.Tests.Sites;

/// <summary>
/// The ten cases of Lei and Masanet 2022 in our plants: one point of the ranges gives one site. What the article leaves open is an assumption
/// here, the same in every zone, named below.
/// </summary>
internal static class PublishedCase
{
    public const int Dimensions = 30;

    private const int AirAndAdiabatic = 1;
    private const int DirectExpansion = 10;

    // Assumptions: heat that evaporates, between 0.85 in cool and 1.0 in hot weather; UPS and distribution stand in cooled rooms; air-cooled
    // machines make chilled water of 10 degC; Carnot fractions of air-cooled and of direct-expansion machines before the COP error; head
    // pressure of direct-expansion units held at 40 degC; air of 1.2 kg/m3 in tower fans.
    private const double LatentShare = 0.90;
    private const double CooledLossShare = 1;
    private const double AirCooledSupply = 10;
    private const double AirCooledFraction = 0.42;
    private const double ExpansionFraction = 0.30;
    private const double ExpansionCondensing = 40;
    private const double AirDensity = 1.2;
    private const double PadEffectiveness = 0.85;

    public static SiteTotals Simulate(int number, AirYear air, double[] point) => new SiteYear(Site(number, air, point)).Simulate(1).Annual;

    private static SiteYearOptions Site(int number, AirYear air, double[] point)
    {
        var ranges = PublishedRanges.Of(number);
        var next = 0;
        double Draw((double Low, double High) range) => range.Low + (range.High - range.Low) * point[next++];
        var chain = ElectricalChain.Constant(1 / Draw(ranges.UpsEfficiency) - 1, Draw(ranges.DistributionLoss), CooledLossShare);
        var lighting = Draw(ranges.Lighting);
        return new()
        {
            Air = air,
            Chain = chain,
            LightingShare = lighting,
            DesignItPowerKw = 1000,
            Plant = Plant(number, ranges, Draw),
        };
    }

    private static CoolingPlant Plant(int number, PublishedRanges ranges, Func<(double Low, double High), double> draw)
    {
        var airCooled = number is 6 or 7 or 9 or DirectExpansion;
        var handler = new AirHandlerOptions
        {
            SupplyTemperature = draw(ranges.HighestSupply),
            AirRise = draw(ranges.AirRise),
            FanPressure = draw(ranges.FanPressure),
            FanEfficiency = draw(ranges.FanEfficiency),
            SensibleHeatRatio = draw((0.95, 0.99)),
        };
        var tower = Tower(ranges, draw);
        var economiser = Economiser(number, ranges, draw);
        var coilSupply = handler.SupplyTemperature + handler.AirRise - handler.AirRise / draw(ranges.CoilEffectiveness);
        return new()
        {
            Kind = economiser is null ? CoolingKind.WseTower : CoolingKind.AdiabaticAir,
            AirHandler = handler,
            AirEconomiser = economiser,
            Tower = tower,
            ChilledWater = Water(number, airCooled ? AirCooledSupply : coilSupply, tower.Range, ranges, draw),
            Chiller = Chiller(number, airCooled, ranges, draw),
        };
    }

    private static TowerOptions Tower(PublishedRanges ranges, Func<(double Low, double High), double> draw)
    {
        var range = draw((4, 6));
        var airPerHeat = 1 / (WaterConstants.HeatCapacity * range * draw(ranges.LiquidGasRatio));
        return new()
        {
            Range = range,
            FanShare = airPerHeat / AirDensity * draw(ranges.TowerFanPressure) / draw(ranges.TowerFanEfficiency) / 1000,
            PumpShare = ChilledWaterOptions.PumpShareOf(draw((167, 250)), range, draw(ranges.PumpEfficiency)),
            Approach = draw((2.8, 6.7)),
            Drift = draw(ranges.Drift),
            CyclesOfConcentration = draw(ranges.Cycles),
            LatentShare = LatentShare,
        };
    }

    private static AirEconomiserOptions? Economiser(int number, PublishedRanges ranges, Func<(double Low, double High), double> draw)
    {
        var economiser = new AirEconomiserOptions
        {
            LowestSupply = draw(ranges.LowestSupply),
            LowestDewPoint = draw(ranges.LowestDewPoint),
            HighestDewPoint = draw(ranges.HighestDewPoint),
            LowestHumidity = draw(ranges.LowestHumidity),
            HighestHumidity = draw(ranges.HighestHumidity),
            Effectiveness = number == AirAndAdiabatic ? PadEffectiveness : 0,
            Modulates = false,
        };
        return number is AirAndAdiabatic or 3 or 6 ? economiser : null;
    }

    private static ChilledWaterOptions Water(
        int number, double supply, double towerRange, PublishedRanges ranges, Func<(double Low, double High), double> draw)
    {
        var rise = draw((5, 10));
        var efficiency = draw(ranges.PumpEfficiency);
        var pump = ChilledWaterOptions.PumpShareOf(draw((115, 172)), rise, efficiency);
        return new()
        {
            Supply = supply,
            Return = supply + rise,
            PumpShare = number == DirectExpansion ? 0 : pump,
            Economiser = number is 2 or 4 ? WaterEconomiser.Tower : WaterEconomiser.None,
            ExchangerApproach = draw((1.7, 2.8)),
            EconomiserPumpShare = ChilledWaterOptions.PumpShareOf(draw((115, 172)), towerRange, efficiency),
        };
    }

    private static ChillerOptions Chiller(
        int number, bool airCooled, PublishedRanges ranges, Func<(double Low, double High), double> draw) => new()
        {
            Condensing = airCooled ? Condensing.Air : Condensing.TowerRegression,
            CarnotFraction = number == DirectExpansion ? ExpansionFraction : AirCooledFraction,
            LowestCondensing = number == DirectExpansion ? ExpansionCondensing : new ChillerOptions().LowestCondensing,
            PartLoad = draw(ranges.PartLoad),
            CopFactor = draw(ranges.CopFactor),
        };
}
