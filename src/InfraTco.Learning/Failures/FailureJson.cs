using InfraTco.Data.Results;

namespace InfraTco.Learning.Failures;

/// <summary>A calibration of failures as JSON.</summary>
public static class FailureJson
{
    /// <summary>The text.</summary>
    public static string Write(FailureCalibration calibration) => JsonDocumentText.Of(json =>
    {
        json.WriteNumber("nodes", calibration.Nodes);
        json.Number("days", calibration.Days);
        json.Number("fromDay", calibration.FromDay);
        json.WriteNumber("skipped", calibration.Log.SkippedRows);
        json.Skipped(calibration.Log.Skipped);
        json.Number("dispersion", calibration.Dispersion);
        json.Interval("faultsPerNodeYear", calibration.FaultsPerNodeYear);
        json.WriteStartArray("byClass");
        foreach (var (name, faults, rate) in calibration.ByClass)
        {
            json.WriteStartObject();
            json.WriteString("class", name);
            json.WriteNumber("faults", faults);
            json.Interval("faultsPerNodeYear", rate);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("repairs", calibration.Repair.Ended);
        json.WriteNumber("openFaults", calibration.Repair.Open);
        json.Interval("meanRepairDays", calibration.Repair.MeanDays);
        json.Number("medianRepairDays", calibration.Repair.MedianDays);
        json.WriteString("repairDistribution", calibration.Repair.WeibullIsBetter ? "weibull" : "exponential");
        json.Interval("weibullShape", calibration.Repair.Weibull.Shape);
        json.Interval("weibullScaleDays", calibration.Repair.Weibull.Scale);
        json.Number("downShare", calibration.DownShare);
        json.Texts("notes", [.. calibration.Assumptions, .. calibration.Log.Notes]);
    });
}
