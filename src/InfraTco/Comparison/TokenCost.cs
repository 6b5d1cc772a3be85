using InfraTco.Hardware;

namespace InfraTco.Comparison;

/// <summary>Cost of a million generated tokens, where the profile has a measured rate.</summary>
/// <param name="Workload">Model, precision and scenario.</param>
/// <param name="TokensPerSecondPerGpu">Measured rate of a busy GPU.</param>
/// <param name="UsdPerMillionTokens">TCO per busy GPU-hour ÷ tokens an hour [USD/10⁶ tokens].</param>
/// <param name="KwhPerMillionTokens">Energy at the meter [kWh/10⁶ tokens].</param>
public sealed record TokenCost(string Workload, double TokensPerSecondPerGpu, double UsdPerMillionTokens, double KwhPerMillionTokens)
{
    private const double SecondsPerHour = 3600;

    /// <summary>Every measured rate of the candidate's system for the workload class of its run.</summary>
    public static IReadOnlyList<TokenCost> Of(CandidateResult candidate, WorkloadClass workload)
    {
        var hours = candidate.Metrics[Metric.UtilisedGpuHours];
        var usd = candidate.Metrics[Metric.UsdPerGpuHour];
        var kwh = candidate.Metrics[Metric.FacilityEnergyMwh] * 1e3 / hours;
        return
        [
            .. candidate.Design.System.TokenThroughput.Where(t => t.WorkloadClass == workload).Select(t =>
            {
                var millionsPerHour = t.Rate.Base * SecondsPerHour / 1e6;
                return new TokenCost(t.Workload, t.Rate.Base, usd / millionsPerHour, kwh / millionsPerHour);
            }),
        ];
    }
}
