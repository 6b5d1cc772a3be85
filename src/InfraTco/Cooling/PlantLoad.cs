namespace InfraTco.Cooling;

/// <summary>A heat load with the laws of fans and coolers at that load.</summary>
public readonly struct PlantLoad
{
    internal PlantLoad(CoolingPlant plant, HeatLoad heat, HeatLoad design)
    {
        Heat = heat;
        var airFraction = Fraction(heat.Air, design.Air);
        var floor = plant.AirHandler.FanFloor;
        AirFanLaw = floor + (1 - floor) * airFraction * airFraction * airFraction;
        var total = Fraction(heat.Total, design.Total);
        TowerFanLaw = total * total;
        ChilledFraction = airFraction;
        LiquidFraction = Fraction(heat.Liquid, design.Liquid);
        var approach = plant.DryCooler.Approach;
        ChilledFanFactor = HeatRejection.FanFactor(approach * ChilledFraction + plant.ChilledWater.Return - plant.ChilledWater.Supply);
        LiquidFanFactor = plant.LiquidLoop is { } loop ? HeatRejection.FanFactor(approach * LiquidFraction + loop.Range) : 0;
    }

    /// <summary>The heat [kW].</summary>
    public HeatLoad Heat { get; }

    internal double AirFanLaw { get; }

    internal double TowerFanLaw { get; }

    internal double ChilledFraction { get; }

    internal double ChilledFanFactor { get; }

    internal double LiquidFraction { get; }

    internal double LiquidFanFactor { get; }

    private static double Fraction(double value, double design) => design > 0 ? value / design : 0;
}
