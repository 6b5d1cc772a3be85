using InfraTco.Hardware;
using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>How large the fleets are, what they do and how they arrive.</summary>
public sealed record FleetScenario
{
    /// <summary>What is held equal.</summary>
    public required Basis Basis { get; init; }

    /// <summary>GPUs, on the basis of GPUs; absent: as many as the first system has at the site's power.</summary>
    public int? Gpus { get; init; }

    /// <summary>H100-equivalent hours, on the basis of work; absent: the first system's at the site's power.</summary>
    public double? WorkH100eHours { get; init; }

    /// <summary>Capital expenditure, on the basis of budget; absent: the first system's at the site's power.</summary>
    public Quantity<Money>? Budget { get; init; }

    /// <summary>Which power counts against capacity.</summary>
    public required Provisioning Provisioning { get; init; }

    /// <summary>Provisioned power is divided by this factor: 1.2 puts 20 % more systems behind the same capacity.</summary>
    public required Quantity<Ratio> Oversubscription { get; init; }

    /// <summary>Network, storage and management as a share of IT power.</summary>
    public required Ranged<Fraction> NonServerPowerShare { get; init; }

    /// <summary>What the fleet does.</summary>
    public required WorkloadClass Workload { get; init; }

    /// <summary>At which precision generations are compared.</summary>
    public required PrecisionPolicy Precision { get; init; }

    /// <summary>The model that is served; absent: power by workload class alone. Only with workload serving or decode.</summary>
    public InferenceScenario? Inference { get; init; }

    /// <summary>Share of working hours in which a system is busy.</summary>
    public required Ranged<Fraction> Utilisation { get; init; }

    /// <summary>
    /// [24] relative utilisation by hour of the day, local standard time, midnight first; only ratios count. Absent: flat. It keeps the
    /// covariance of load with hourly prices and intensities.
    /// </summary>
    public IReadOnlyList<double>? UtilisationByHour { get; init; }

    /// <summary>Share of systems held in reserve, powered and empty, to take over from failed ones.</summary>
    public required Ranged<Fraction> Spares { get; init; }

    /// <summary>Months between the start and the energisation of the site; capital is spent, nothing runs.</summary>
    public required int EnergisationDelayMonths { get; init; }

    /// <summary>Deliveries; shares sum to one.</summary>
    public required IReadOnlyList<DeliveryScenario> Deliveries { get; init; }

    /// <summary>Age of used and owned systems at the start.</summary>
    public required Ranged<Duration> UsedAge { get; init; }
}
