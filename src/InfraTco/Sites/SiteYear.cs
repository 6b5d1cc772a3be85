using InfraTco.Cooling;

namespace InfraTco.Sites;

/// <summary>
/// A site, hour by hour through a year: IT power drives the electrical chain and, as heat, the cooling plant in its weather.
/// Equation of an hour: P_meter = P_it + ℓ_pdu + ℓ_ups + chiller + fans + pumps + lighting + ℓ_tx.
/// </summary>
public sealed class SiteYear
{
    /// <summary>Rank of the 99.6th percentile: hours of a year that lie above it, 0.4 % of 8760.</summary>
    public const int HoursAbovePeak = 35;

    private readonly SiteYearOptions _options;
    private readonly PlantYear _plant;
    private readonly double[]? _shape;
    private readonly double _lightingKw;
    private readonly double _transformerRatedKw;

    /// <summary>Checks the options, sizes the plant and works out the weather's part of it.</summary>
    /// <exception cref="ArgumentException">Names the option, the value and the range.</exception>
    public SiteYear(SiteYearOptions options)
    {
        options.Validate();
        _options = options;
        _lightingKw = options.LightingShare * options.DesignItPowerKw;
        _shape = options.UtilisationShape is { IsConstant: false } shape ? Normalise(shape) : null;
        _plant = new(options.Plant, options.Air, At(options.DesignItPowerKw).Heat);
        _transformerRatedKw = HighestDesignOutput() / options.Chain.TransformerLoad;
    }

    /// <summary>What the site was built from.</summary>
    public SiteYearOptions Options => _options;

    /// <summary>The year folded into monthly polynomials for the kernel.</summary>
    public SiteTables Fold() => SiteFold.Fold(this);

    /// <summary>The year at one load.</summary>
    /// <param name="load">Mean IT power per design IT power [fraction], 0–1.5.</param>
    /// <exception cref="ArgumentException">The load is outside its range.</exception>
    public SiteResult Simulate(double load)
    {
        Option.Check(load, 0, 1.5, "of design IT power", "site");
        var power = new double[ModelYear.Hours];
        var months = new SiteTotals[ModelYear.Months];
        for (var month = 0; month < months.Length; month++)
            months[month] = Month(load, month, power);
        var highest = Array.IndexOf(power, power.Max());
        var peakPue = power[highest] / (load * _options.DesignItPowerKw * (_shape?[highest] ?? 1));
        return new(load, SiteTotals.Sum(months), months, HighPercentile(power), peakPue, power);
    }

    /// <summary>99.6th percentile of 8760 hours by nearest rank: the highest value that 35 hours exceed.</summary>
    /// <param name="hourly">[8760] values; not changed.</param>
    internal static double HighPercentile(double[] hourly)
    {
        var sorted = (double[])hourly.Clone();
        Array.Sort(sorted);
        return sorted[sorted.Length - 1 - HoursAbovePeak];
    }

    private SiteTotals Month(double load, int month, double[] power)
    {
        var sums = new double[SiteTables.Quantities];
        var meanItPower = load * _options.DesignItPowerKw;
        var state = At(meanItPower);
        var plantLoad = _plant.At(state.Heat);
        var freeHours = 0;
        var peak = 0.0;
        var itEnergy = 0.0;
        for (var h = ModelYear.FirstHour(month); h < ModelYear.FirstHour(month + 1); h++)
        {
            if (_shape is not null)
            {
                state = At(meanItPower * _shape[h]);
                plantLoad = _plant.At(state.Heat);
            }
            var plant = _plant.Evaluate(plantLoad, h);
            var facility = Add(sums, state, plant, h);
            power[h] = facility;
            itEnergy += state.ItPower;
            peak = Math.Max(peak, facility);
            freeHours += plant.IsFree ? 1 : 0;
        }
        ScaleWater(sums);
        return new(ModelYear.HoursIn(month), itEnergy, sums, peak, freeHours);
    }

    // Adds an hour to the sums; returns power at the meter [kW].
    private double Add(double[] sums, in ElectricalState state, in PlantHour plant, int hour)
    {
        var output = state.UpsInput + plant.Power + _lightingKw;
        var transformerLoss = _options.Chain.Transformer.Loss(output, _transformerRatedKw);
        var facility = output + transformerLoss;
        var direct = _options.CarbonDirect[hour];
        var lifeCycle = _options.CarbonLifeCycle?[hour] ?? direct;
        sums[(int)SiteQuantity.FacilityEnergy] += facility;
        sums[(int)SiteQuantity.ElectricalLoss] += state.UpsInput - state.ItPower + transformerLoss;
        sums[(int)SiteQuantity.ChillerEnergy] += plant.Chiller;
        sums[(int)SiteQuantity.AirFanEnergy] += plant.AirFan;
        sums[(int)SiteQuantity.PumpEnergy] += plant.Pump;
        sums[(int)SiteQuantity.HeatRejectionFanEnergy] += plant.RejectionFan;
        sums[(int)SiteQuantity.LightingEnergy] += _lightingKw;
        sums[(int)SiteQuantity.CoolingLoad] += plant.CoolingLoad;
        sums[(int)SiteQuantity.LiquidCoolingLoad] += state.Heat.Liquid;
        sums[(int)SiteQuantity.WaterWithdrawal] += plant.Withdrawal;
        sums[(int)SiteQuantity.WaterConsumption] += plant.Consumption;
        sums[(int)SiteQuantity.EnergyCost] += facility * _options.Price[hour];
        sums[(int)SiteQuantity.CarbonDirect] += facility * direct;
        sums[(int)SiteQuantity.CarbonUpstream] += facility * (lifeCycle - direct);
        return facility;
    }

    private static void ScaleWater(double[] sums)
    {
        sums[(int)SiteQuantity.WaterWithdrawal] /= Water.WaterConstants.LitresPerCubicMetre;
        sums[(int)SiteQuantity.WaterConsumption] /= Water.WaterConstants.LitresPerCubicMetre;
    }

    private ElectricalState At(double itPower)
    {
        var chain = _options.Chain;
        var distributionLoss = chain.DistributionLoss(itPower, _options.DesignItPowerKw);
        var upsLoss = chain.UpsLoss(itPower + distributionLoss, _options.DesignItPowerKw);
        var liquid = itPower * _options.LiquidShare;
        var air = itPower - liquid + chain.CooledLossShare * (distributionLoss + upsLoss) + _lightingKw;
        return new(itPower, itPower + distributionLoss + upsLoss, new(air, liquid));
    }

    private double HighestDesignOutput()
    {
        var state = At(_options.DesignItPowerKw);
        var load = _plant.At(state.Heat);
        var highest = 0.0;
        for (var h = 0; h < ModelYear.Hours; h++)
            highest = Math.Max(highest, _plant.Evaluate(load, h).Power);
        return state.UpsInput + highest + _lightingKw;
    }

    private static double[] Normalise(HourlySeries shape)
    {
        var normal = new double[ModelYear.Hours];
        for (var month = 0; month < ModelYear.Months; month++)
        {
            var (first, hours) = (ModelYear.FirstHour(month), ModelYear.HoursIn(month));
            var sum = 0.0;
            for (var h = first; h < first + hours; h++)
            {
                Option.Check(shape[h], 0, 10, "of the mean", "utilisation shape", $"hour {h + 1}");
                sum += shape[h];
            }
            Option.Check(sum / hours, 1e-6, 10, "on average", "utilisation shape", $"month {month + 1}");
            for (var h = first; h < first + hours; h++)
                normal[h] = shape[h] * hours / sum;
        }
        return normal;
    }

    private readonly record struct ElectricalState(double ItPower, double UpsInput, HeatLoad Heat);
}
