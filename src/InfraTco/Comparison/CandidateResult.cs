using InfraTco.Fleet;
using InfraTco.Simulation;

namespace InfraTco.Comparison;

/// <summary>The expected case of one candidate.</summary>
public sealed record CandidateResult
{
    /// <summary>The candidate, sized.</summary>
    public required FleetDesign Design { get; init; }

    /// <summary>Cooling plant of its site.</summary>
    public required string Plant { get; init; }

    /// <summary>Largest deviation of the site's polynomials from its hourly simulation.</summary>
    public required double SiteResidual { get; init; }

    /// <summary>Month by month, what is the same in every future.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Month by month, every line item.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>Figures over the horizon.</summary>
    public required IReadOnlyDictionary<Metric, double> Metrics { get; init; }

    /// <summary>Figures by year from the start; the last may be shorter.</summary>
    public required IReadOnlyList<IReadOnlyDictionary<Metric, double>> Annual { get; init; }

    /// <summary>What one more month of delay before energisation costs [USD of present value].</summary>
    public required double MonthOfDelayUsd { get; init; }

    /// <summary>Book value, tax deductions and market value by year.</summary>
    public required IReadOnlyList<DepreciationYear> Depreciation { get; init; }

    /// <summary>Book value of the systems against their market value, by accounting life.</summary>
    public required BookComparison Books { get; init; }

    /// <summary>Identifier.</summary>
    public string Id => Design.Candidate.Id;

    /// <summary>Cost of ownership by category over the horizon, nominal [USD]; receipts negative.</summary>
    public double Category(CostCategory category) =>
        CostLine.All.Where(l => l.Category == category).Sum(l => l.Sign * Ledger.Sum(l.Item));

    /// <summary>Its present value [USD].</summary>
    public double CategoryPresentValue(CostCategory category, double rate) =>
        CostLine.All.Where(l => l.Category == category)
            .Sum(l => l.Sign * Discounting.PresentValue(Ledger, l.Item, l.Timing, rate));
}
