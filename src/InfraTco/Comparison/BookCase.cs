using InfraTco.Obsolescence;

namespace InfraTco.Comparison;

/// <summary>The systems of a fleet on books that use one accounting life, held against the market.</summary>
public sealed record BookCase
{
    /// <summary>Accounting life [yr].</summary>
    public required double LifeYears { get; init; }

    /// <summary>Who uses it.</summary>
    public required IReadOnlyList<string> UsedBy { get; init; }

    /// <summary>[months] straight-line book value at the month's end [USD].</summary>
    public required IReadOnlyList<double> BookUsd { get; init; }

    /// <summary>[months] book value less market value [USD]: a loss that the books do not show yet; below zero they are cautious.</summary>
    public required IReadOnlyList<double> UnrecognisedLossUsd { get; init; }

    /// <summary>Tests at each year's end under ASC 360.</summary>
    public required ImpairmentHistory UsGaap { get; init; }

    /// <summary>Tests at each year's end under IAS 36.</summary>
    public required ImpairmentHistory Ifrs { get; init; }

    /// <summary>Month of the largest unrecognised loss, 0 = the first.</summary>
    public int PeakMonth => Enumerable.Range(0, UnrecognisedLossUsd.Count).MaxBy(m => UnrecognisedLossUsd[m]);

    /// <summary>The largest unrecognised loss [USD].</summary>
    public double PeakLossUsd => UnrecognisedLossUsd[PeakMonth];
}
