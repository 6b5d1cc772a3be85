using System.Globalization;
using InfraTco.Data;

namespace InfraTco.Learning.Failures;

/// <summary>
/// Writes the mean time to repair of a log into a system profile: a shipped profile under a new identifier, with the log as its source. The rate of faults stays
/// that of the accelerator, as the log counts faults of whole nodes, not of their accelerators.
/// </summary>
public static class RepairProfile
{
    /// <summary>The profile.</summary>
    /// <param name="calibration">What was measured.</param>
    /// <param name="baseId">Identifier of the shipped system that the rest comes from.</param>
    /// <param name="file">The file it is meant for; its name becomes the identifier.</param>
    /// <exception cref="InputException">There is no such system.</exception>
    public static string Text(FailureCalibration calibration, string baseId, string file)
    {
        var (days, repair) = (calibration.Repair.MeanDays, calibration.Repair);
        var source = string.Create(
            CultureInfo.InvariantCulture,
            $"mean of {repair.Ended + repair.Open} faults in {MeasuredProfile.FileName(calibration.Log.File)}, {repair.Open} of them still open; 90 % interval");
        var field = string.Create(
            CultureInfo.InvariantCulture, $"{{ low: {days.Low:0.####}, typical: {days.Value:0.####}, high: {days.High:0.####}, unit: d, confidence: A,\nsource: \"{source}\" }}");
        var rate = string.Create(
            CultureInfo.InvariantCulture, $"{baseId} with the time to repair as measured; the log holds {calibration.FaultsPerNodeYear.Value:0.###} faults of any kind a node and year.");
        return MeasuredText.Headed(MeasuredProfile.With(MeasuredProfile.Of(baseId, file), "repairTime", field), rate);
    }
}
