namespace InfraTco.Scenarios;

/// <summary>Everything a run needs besides hardware profiles: a place, fleets, costs, a market.</summary>
public sealed record Scenario
{
    /// <summary>The longest horizon, years: the life of two buildings.</summary>
    public const int MaximumYears = 40;

    /// <summary>Name shown.</summary>
    public required string Name { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Horizon, years, 1 to <see cref="MaximumYears"/>.</summary>
    public required int Years { get; init; }

    /// <summary>The site.</summary>
    public required SiteScenario Site { get; init; }

    /// <summary>The fleet.</summary>
    public required FleetScenario Fleet { get; init; }

    /// <summary>Fleets compared; the first is the reference.</summary>
    public required IReadOnlyList<CandidateScenario> Candidates { get; init; }

    /// <summary>Costs.</summary>
    public required CostScenario Costs { get; init; }

    /// <summary>Market.</summary>
    public required MarketScenario Market { get; init; }

    /// <summary>How futures scatter.</summary>
    public required RiskScenario Risk { get; init; }

    /// <summary>US dollars per unit of other currencies that hourly price files are in, by ISO 4217 code.</summary>
    public required IReadOnlyDictionary<string, double> Currencies { get; init; }

    /// <summary>Finance.</summary>
    public required FinanceScenario Finance { get; init; }

    /// <summary>When a fleet in place is replaced.</summary>
    public required RefreshScenario Refresh { get; init; }
}
