namespace InfraTco.Tests.Sites;

/// <summary>
/// Input ranges of one size class and cooling case in Lei and Masanet, Resources, Conservation and Recycling 182 (2022) 106323. Fractions,
/// kelvins, degrees Celsius, pascals (fans), kilopascals (pumps).
/// </summary>
internal sealed record PublishedRanges
{
    public required (double Low, double High) UpsEfficiency { get; init; }

    public required (double Low, double High) DistributionLoss { get; init; }

    public required (double Low, double High) Lighting { get; init; }

    public required (double Low, double High) LowestSupply { get; init; }

    public required (double Low, double High) HighestSupply { get; init; }

    public required (double Low, double High) LowestDewPoint { get; init; }

    public required (double Low, double High) HighestDewPoint { get; init; }

    public required (double Low, double High) LowestHumidity { get; init; }

    public required (double Low, double High) HighestHumidity { get; init; }

    public required (double Low, double High) AirRise { get; init; }

    public required (double Low, double High) FanPressure { get; init; }

    public required (double Low, double High) FanEfficiency { get; init; }

    public required (double Low, double High) TowerFanPressure { get; init; }

    public required (double Low, double High) TowerFanEfficiency { get; init; }

    public required (double Low, double High) PumpEfficiency { get; init; }

    public required (double Low, double High) PartLoad { get; init; }

    public required (double Low, double High) LiquidGasRatio { get; init; }

    public required (double Low, double High) CoilEffectiveness { get; init; }

    public required (double Low, double High) Drift { get; init; }

    public required (double Low, double High) Cycles { get; init; }

    /// <summary>COP relative to the regression: 1 + error.</summary>
    public required (double Low, double High) CopFactor { get; init; }

    public static PublishedRanges Of(int number) => number switch
    {
        1 => s_large with { FanPressure = (300, 1000), HighestHumidity = (0.60, 0.95) },
        2 => s_large,
        3 or 4 or 5 => s_midsize,
        6 or 7 => s_midsize with { CopFactor = (0.60, 0.75) },
        8 => s_small,
        9 => s_small with { CopFactor = (0.55, 0.70) },
        10 => s_small with { CopFactor = (0.60, 1.20), FanPressure = (400, 600) },
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, "cases are 1 to 10"),
    };

    private static readonly PublishedRanges s_large = new()
    {
        UpsEfficiency = (0.90, 0.99),
        DistributionLoss = (0, 0.02),
        Lighting = (0, 0.002),
        LowestSupply = (10, 18),
        HighestSupply = (27, 35),
        LowestDewPoint = (-12, -9),
        HighestDewPoint = (15, 27),
        LowestHumidity = (0.08, 0.20),
        HighestHumidity = (0.60, 0.90),
        AirRise = (13.9, 19.4),
        FanPressure = (300, 700),
        FanEfficiency = (0.65, 0.90),
        TowerFanPressure = (100, 400),
        TowerFanEfficiency = (0.65, 0.90),
        PumpEfficiency = (0.60, 0.80),
        PartLoad = (0.2, 0.8),
        LiquidGasRatio = (0.2, 4),
        CoilEffectiveness = (0.70, 0.90),
        Drift = (0.00005, 0.005),
        Cycles = (3, 15),
        CopFactor = (0.89, 1.11),
    };

    private static readonly PublishedRanges s_midsize = s_large with
    {
        UpsEfficiency = (0.80, 0.94),
        DistributionLoss = (0.02, 0.05),
        Lighting = (0.02, 0.05),
        LowestSupply = (15, 18),
        HighestSupply = (27, 32),
        LowestHumidity = (0.10, 0.30),
        HighestHumidity = (0.60, 0.80),
        AirRise = (5, 10),
        FanPressure = (400, 1000),
        FanEfficiency = (0.60, 0.80),
        TowerFanPressure = (200, 400),
        TowerFanEfficiency = (0.60, 0.80),
        PartLoad = (0.1, 0.5),
        LiquidGasRatio = (0.2, 2),
        CoilEffectiveness = (0.65, 0.90),
        Cycles = (3, 12),
        CopFactor = (0.60, 1.00),
    };

    private static readonly PublishedRanges s_small = s_midsize with
    {
        UpsEfficiency = (0.77, 0.85),
        DistributionLoss = (0.02, 0.04),
        Lighting = (0.02, 0.04),
        LowestSupply = (18, 22.5),
        HighestSupply = (22.5, 27),
        LowestDewPoint = (-9.9, -8.1),
        HighestDewPoint = (13.5, 16.5),
        LowestHumidity = (0.20, 0.30),
        HighestHumidity = (0.54, 0.66),
        AirRise = (5, 8),
        FanPressure = (400, 900),
        FanEfficiency = (0.60, 0.75),
        TowerFanEfficiency = (0.60, 0.75),
        PumpEfficiency = (0.60, 0.70),
        CoilEffectiveness = (0.65, 0.80),
        Drift = (0.0005, 0.005),
        CopFactor = (0.40, 0.80),
    };
}
