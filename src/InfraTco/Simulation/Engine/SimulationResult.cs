using InfraTco.Comparison;

namespace InfraTco.Simulation.Engine;

/// <summary>A study with the futures that were run of it.</summary>
/// <param name="Study">The expected case.</param>
/// <param name="Seed">Seed of the generator.</param>
/// <param name="State">Exact states of all series.</param>
public sealed record SimulationResult(StudyResult Study, ulong Seed, RunState State)
{
    /// <summary>Sampling of a run whose paths are independent.</summary>
    public const string Pseudorandom = "threefry";

    /// <summary>How the random numbers were drawn, as result files record it.</summary>
    public string Sampling => State.Systems[0][0].Replicates is null ? Pseudorandom : "sobol-digital-shift";

    /// <summary>State of a figure over the horizon, or null where it is the same in every future.</summary>
    public Statistics.SeriesState? Horizon(int system, Metric metric) => At(system, PathSeries.OfHorizon(metric));

    /// <summary>State of a year's figure (year from 0), or null.</summary>
    public Statistics.SeriesState? Year(int system, int year, Metric metric) => At(system, PathSeries.OfYear(year, metric));

    /// <summary>State of a month's fan (month from 0).</summary>
    public Statistics.SeriesState Month(int system, int month, FanSeries fan) =>
        State.Systems[system][PathSeries.OfMonth(Study.Candidates[system].Plan.Months, month, fan)];

    private Statistics.SeriesState? At(int system, int series) =>
        series >= 0 && State.Systems[system][series] is { Count: > 0 } state ? state : null;
}
