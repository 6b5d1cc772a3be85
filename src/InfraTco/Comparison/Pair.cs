namespace InfraTco.Comparison;

/// <summary>B against A.</summary>
public sealed record Pair
{
    /// <summary>The reference.</summary>
    public required CandidateResult A { get; init; }

    /// <summary>The challenger.</summary>
    public required CandidateResult B { get; init; }

    /// <summary>Price of one system of B at which both cost the same per H100-equivalent hour [USD]; negative: not even free.</summary>
    public required double BreakEvenPriceUsd { get; init; }

    /// <summary>Throughput of a GPU of B relative to one of A at which both cost the same.</summary>
    public required double BreakEvenThroughputRatio { get; init; }

    /// <summary>Throughput of a GPU of B relative to one of A, as the profiles have it.</summary>
    public required double ThroughputRatio { get; init; }

    /// <summary>From A to B in levelised cost.</summary>
    public required IReadOnlyList<WaterfallStep> CostWaterfall { get; init; }

    /// <summary>From A to B in carbon.</summary>
    public required IReadOnlyList<WaterfallStep> CarbonWaterfall { get; init; }

    /// <summary>Whether B is cheaper per H100-equivalent hour.</summary>
    public bool BIsCheaper => Levelised(B) < Levelised(A);

    /// <summary>Levelised cost of a candidate.</summary>
    public static double Levelised(CandidateResult c) => c.Metrics[Metric.LevelisedUsdPerH100eHour];
}
