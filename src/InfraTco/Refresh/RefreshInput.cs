using InfraTco.Comparison;
using InfraTco.Scenarios;
using InfraTco.Simulation.Engine;

namespace InfraTco.Refresh;

/// <summary>What a refresh study is computed from.</summary>
public sealed record RefreshInput
{
    /// <summary>The scenario as it was read.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The expected case of the incumbent and, after it, of every challenger as if it stood there from the start; at equal site power.</summary>
    public required StudyResult Study { get; init; }

    /// <summary>The same as the engine runs it.</summary>
    public required EngineInput Engine { get; init; }

    /// <summary>The challengers.</summary>
    public required IReadOnlyList<RefreshChallenger> Challengers { get; init; }

    /// <summary>The rules of age that have time to replace again.</summary>
    public required IReadOnlyList<RefreshCycle> Cycles { get; init; }

    /// <summary>Months from one decision to the next.</summary>
    public required int Interval { get; init; }

    /// <summary>Share of market value that a sale yields.</summary>
    public required double SaleFactor { get; init; }

    /// <summary>Months from the latest release known to the start.</summary>
    public required double MonthsSinceRelease { get; init; }

    /// <summary>Releases by the beginning of each month in the expected case.</summary>
    public required IReadOnlyList<int> ExpectedReleases { get; init; }

    /// <summary>The fleet in place.</summary>
    public CandidateResult Incumbent => Study.Candidates[0];

    /// <summary>Horizon [months].</summary>
    public int Months => Engine.Months;

    /// <summary>Dates at which one may switch: at the beginning of month date × <see cref="Interval"/>.</summary>
    public int Dates => (Months + Interval - 1) / Interval;

    /// <summary>Where things stand among the rows of a block of futures.</summary>
    public RefreshRow Layout => new(Dates, Challengers.Count, Cycles.Count, Scenario.Refresh.Closing);

    /// <summary>Month at whose beginning a date is.</summary>
    public int Month(int date) => date * Interval;

    /// <summary>The date at the beginning of a month.</summary>
    public int Date(int month) => month / Interval;

    /// <summary>The action that closes the fleet, where it is allowed: the incumbent is sold, and nothing takes its place.</summary>
    public int Close => Challengers.Count;

    /// <summary>Name of an action in results: a challenger's, or <see cref="RefreshScenario.CloseId"/>.</summary>
    public string ActionId(int action) => action == Close ? RefreshScenario.CloseId : Challengers[action].Id;

    /// <summary>Embodied carbon of what an action buys [t].</summary>
    public double EmbodiedT(int action) => action == Close ? 0 : Challengers[action].EmbodiedT;

    /// <summary>Calendar years that the horizon touches, one more than its length where it does not start in January.</summary>
    public IReadOnlyList<int> CalendarYears
    {
        get
        {
            var first = Scenario.Start.Year;
            return [.. Enumerable.Range(first, Scenario.Start.AddMonths(Months - 1).Year - first + 1)];
        }
    }

    /// <summary>The calendar year of a date, from 0 for that of the start.</summary>
    public int CalendarYear(int date) => Scenario.Start.AddMonths(Month(date)).Year - Scenario.Start.Year;

    /// <summary>Whether a challenger can be had at a date, its release apart, and would still work within the horizon.</summary>
    public bool IsOpen(int challenger, int date) =>
        Month(date) >= Challengers[challenger].FirstMonth && Month(date) + Challengers[challenger].DowntimeMonths < Months;
}
