namespace InfraTco.Sites;

/// <summary>A site year at one load.</summary>
/// <param name="Load">Mean IT power per design IT power [fraction].</param>
/// <param name="Annual">The year.</param>
/// <param name="Monthly">[12] the months.</param>
/// <param name="PeakFacilityKw">99.6th percentile of hourly power at the meter [kW]: 35 hours of the year are above it.</param>
/// <param name="PeakPue">Facility per IT power in the hour of highest facility power [ratio].</param>
/// <param name="FacilityPowerKw">[8760] hourly power at the meter [kW].</param>
public sealed record SiteResult(
    double Load,
    SiteTotals Annual,
    IReadOnlyList<SiteTotals> Monthly,
    double PeakFacilityKw,
    double PeakPue,
    double[] FacilityPowerKw);
