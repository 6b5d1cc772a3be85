using FsCheck;
using FsCheck.Fluent;
using InfraTco.Cooling;
using InfraTco.Electrical;
using InfraTco.Sites;

namespace InfraTco.Tests.Sites;

/// <summary>Invariants over random air, plants and loads; a failure prints the values and the seed that replays them.</summary>
public class SiteProperties
{
    private static readonly AirYear s_air = WeatherFiles.Synthetic(mean: 15, yearSwing: 14, daySwing: 7, humidity: 0.6);

    [Fact]
    public void Dew_point_is_at_most_wet_bulb_is_at_most_dry_bulb()
    {
        var air = from temperature in Gen.Choose(-300, 500)
                  from humidity in Gen.Choose(5, 1000)
                  from pressure in Gen.Choose(60_000, 108_000)
                  select (Temperature: temperature / 10.0, Humidity: humidity / 1000.0, Pressure: (double)pressure);
        Prop.ForAll(air.ToArbitrary(), a =>
        {
            var vapour = a.Humidity * Psychrometrics.SaturationPressure(a.Temperature);
            var ratio = Psychrometrics.HumidityRatio(vapour, a.Pressure);
            var wetBulb = Psychrometrics.WetBulb(a.Temperature, ratio, a.Pressure);
            var saturated = Psychrometrics.HumidityRatio(Psychrometrics.SaturationPressure(wetBulb), a.Pressure);
            var error = Psychrometrics.Enthalpy(wetBulb, saturated) - Psychrometrics.Enthalpy(a.Temperature, ratio);
            return wetBulb <= a.Temperature + 1e-6 && Psychrometrics.DewPoint(vapour) <= wetBulb + 0.3 && Math.Abs(error) < 1e-4;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Economiser_takes_between_nothing_and_all_and_never_dries_air()
    {
        var limits = from dewPoint in Gen.Choose(10, 27)
                     from humidity in Gen.Choose(50, 95)
                     from effectiveness in Gen.Choose(0, 95)
                     from modulates in Gen.Elements(true, false)
                     from hour in Gen.Choose(0, ModelYear.Hours - 1)
                     select (Limits: new AirEconomiserOptions
                     {
                         HighestDewPoint = dewPoint,
                         HighestHumidity = humidity / 100.0,
                         Effectiveness = effectiveness / 100.0,
                         Modulates = modulates,
                     }, Hour: hour);
        Prop.ForAll(limits.ToArbitrary(), l =>
        {
            var state = AirEconomiser.Evaluate(l.Limits, 27, 14, s_air, l.Hour);
            return state.Share is >= 0 and <= 1 && state.MoistureAdded >= 0 && state.SupplyTemperature <= 27 + 1e-9;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_site_takes_more_than_its_it_and_its_parts_sum_to_facility()
    {
        var sites = from kind in Gen.Elements(Enum.GetValues<CoolingKind>())
                    from share in Gen.Choose(0, 100)
                    from mode in Gen.Elements(Enum.GetValues<UpsMode>())
                    from redundancy in Gen.Elements(Enum.GetValues<Redundancy>())
                    from load in Gen.Choose(1, 105)
                    select (Kind: kind, Share: share / 100.0, Chain: ElectricalChain.For(mode, redundancy), Load: load / 100.0);
        Prop.ForAll(sites.ToArbitrary(), s =>
        {
            var plant = CoolingPlant.For(s.Kind);
            var year = new SiteYear(new()
            {
                Air = s_air,
                Plant = plant,
                Chain = s.Chain,
                DesignItPowerKw = 500,
                LiquidShare = plant.AcceptsLiquid ? s.Share : 0,
            }).Simulate(s.Load).Annual;
            var parts = year.ItEnergyKwh + year[SiteQuantity.ElectricalLoss] + year[SiteQuantity.ChillerEnergy]
                + year[SiteQuantity.AirFanEnergy] + year[SiteQuantity.PumpEnergy] + year[SiteQuantity.HeatRejectionFanEnergy]
                + year[SiteQuantity.LightingEnergy];
            return year.Pue > 1 && Math.Abs(parts / year.FacilityEnergyKwh - 1) < 1e-9
                && year[SiteQuantity.CoolingLoad] >= year[SiteQuantity.LiquidCoolingLoad] && year.Wue >= year.WueConsumption;
        }).QuickCheckThrowOnFailure();
    }
}
