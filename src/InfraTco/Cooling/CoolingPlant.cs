using System.Globalization;
using InfraTco.Water;

namespace InfraTco.Cooling;

/// <summary>
/// A cooling plant, whole: an air path of air handlers on chilled water, with outside air or a water economiser, and for liquid-cooled plants a
/// warm-water circuit beside it. <see cref="For"/> gives the plant of each kind with its defaults; parts are replaced with <c>with</c>.
/// </summary>
public sealed record CoolingPlant
{
    private const double W40Supply = 40;

    /// <summary>Which of the eight.</summary>
    public required CoolingKind Kind { get; init; }

    /// <summary>Fans of the air path.</summary>
    public AirHandlerOptions AirHandler { get; init; } = new();

    /// <summary>Outside air, or null where none is used.</summary>
    public AirEconomiserOptions? AirEconomiser { get; init; }

    /// <summary>Chilled water of the air path.</summary>
    public ChilledWaterOptions ChilledWater { get; init; } = new();

    /// <summary>Chiller of the air path.</summary>
    public ChillerOptions Chiller { get; init; } = new();

    /// <summary>Dry coolers, where the plant has them.</summary>
    public DryCoolerOptions DryCooler { get; init; } = new();

    /// <summary>Wet towers, where the plant has them.</summary>
    public TowerOptions Tower { get; init; } = new();

    /// <summary>Warm-water circuit, or null: then a liquid share is carried by chilled water.</summary>
    public LiquidLoopOptions? LiquidLoop { get; init; }

    /// <summary>Coolant distribution units, where a share of the heat leaves by liquid.</summary>
    public CoolantUnitOptions CoolantUnit { get; init; } = new();

    /// <summary>Whether heat can leave by liquid at all: not with outside air alone.</summary>
    public bool AcceptsLiquid => AirEconomiser is null;

    /// <summary>Liquid supplied to the servers [degC]: facility water and the approach of the distribution units.</summary>
    public double LiquidSupply => (LiquidLoop?.Supply ?? ChilledWater.Supply) + CoolantUnit.Approach;

    /// <summary>The plant of a kind with its default parameters.</summary>
    public static CoolingPlant For(CoolingKind kind) => kind switch
    {
        CoolingKind.AirChiller => new() { Kind = kind },
        CoolingKind.AirChillerEconomiser => new() { Kind = kind, ChilledWater = Economised(WaterEconomiser.DryCooler) },
        CoolingKind.AdiabaticAir => new() { Kind = kind, AirEconomiser = new(), Chiller = WaterCooled },
        CoolingKind.WseTower => new() { Kind = kind, ChilledWater = Economised(WaterEconomiser.Tower), Chiller = WaterCooled },
        CoolingKind.DlcDryW32 => Liquid(kind, LiquidRejection.DryCooler),
        CoolingKind.DlcDryW40 => Liquid(kind, LiquidRejection.DryCooler, W40Supply),
        CoolingKind.DlcAdiabaticW32 => Liquid(kind, LiquidRejection.PaddedDryCooler),
        CoolingKind.DlcTower => Liquid(kind, LiquidRejection.Tower) with
        {
            ChilledWater = ResidualWater(WaterEconomiser.Tower),
            Chiller = WaterCooled,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown cooling kind"),
    };

    /// <summary>Why this plant cannot serve such servers, or null if it can.</summary>
    /// <param name="airInletLimit">Highest air inlet temperature of the servers [degC].</param>
    /// <param name="liquidInletLimit">Highest liquid inlet temperature [degC]; null for air-cooled servers.</param>
    /// <param name="liquidShare">Share of the servers' heat that leaves by liquid, 0–1.</param>
    public string? WhyNot(double airInletLimit, double? liquidInletLimit, double liquidShare)
    {
        var name = CoolingKinds.Format(Kind);
        if (WhyNotLiquid(liquidShare) is { } reason)
            return reason;
        if (liquidShare < 1 && AirHandler.SupplyTemperature > airInletLimit)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{name} supplies air at {AirHandler.SupplyTemperature:0.#} degC; the server's air inlet limit is {airInletLimit:0.#} degC");
        }
        if (liquidShare > 0 && liquidInletLimit is { } limit && LiquidSupply > limit)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{name} supplies liquid at {LiquidSupply:0.#} degC; the server's liquid inlet limit is {limit:0.#} degC");
        }
        return null;
    }

    /// <summary>Why this plant cannot carry such a share of heat by liquid, or null if it can.</summary>
    /// <param name="liquidShare">Share of heat that leaves by liquid, 0–1.</param>
    public string? WhyNotLiquid(double liquidShare) => liquidShare > 0 && !AcceptsLiquid
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{CoolingKinds.Format(Kind)} cools with outside air only; it cannot carry a liquid share of {liquidShare:0.##}, it must be 0")
        : null;

    /// <summary>Refuses values outside their ranges.</summary>
    /// <exception cref="ArgumentException">Names the option, the value and the range.</exception>
    public void Validate()
    {
        AirHandler.Validate();
        AirEconomiser?.Validate();
        ChilledWater.Validate();
        Chiller.Validate();
        DryCooler.Validate();
        Tower.Validate();
        LiquidLoop?.Validate();
        CoolantUnit.Validate();
        if (AirEconomiser is not null && LiquidLoop is not null)
            throw new ArgumentException($"cooling plant {CoolingKinds.Format(Kind)}: outside air and a liquid loop exclude each other");
    }

    private static ChillerOptions WaterCooled => new() { Condensing = Condensing.TowerRegression };

    private static ChilledWaterOptions Economised(WaterEconomiser economiser) => new() { Economiser = economiser };

    // Room air handlers of liquid-cooled halls take warmer water: 22 degC.
    private static ChilledWaterOptions ResidualWater(WaterEconomiser economiser) => new() { Economiser = economiser, Supply = 22, Return = 30 };

    private static CoolingPlant Liquid(CoolingKind kind, LiquidRejection rejection, double supply = 32) => new()
    {
        Kind = kind,
        ChilledWater = ResidualWater(WaterEconomiser.DryCooler),
        LiquidLoop = new() { Rejection = rejection, Supply = supply },
    };
}
