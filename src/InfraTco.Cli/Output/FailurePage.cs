using System.Globalization;
using InfraTco.Learning;
using InfraTco.Learning.Failures;

namespace InfraTco.Cli.Output;

/// <summary>A calibration of failures as tables.</summary>
internal static class FailurePage
{
    public static void Write(Page page, FailureCalibration calibration)
    {
        page.Text(string.Create(CultureInfo.InvariantCulture,
            $"{calibration.Nodes} nodes over {calibration.Days:0.#} days; {calibration.Log.SkippedRows} rows left out; {100 * calibration.DownShare:0.00} % of node-time lost"));
        foreach (var note in calibration.Assumptions.Concat(calibration.Log.Notes))
            page.Text("Note: " + note);
        page.Heading("Faults a node and year");
        page.Table(["Class", "Faults", "A node and year", "90 % low", "90 % high"],
        [
            ["All", "", .. Cells(calibration.FaultsPerNodeYear)],
            .. calibration.ByClass.Select(c => (IReadOnlyList<string>)[c.Class, Figures.Number(c.Faults, 0), .. Cells(c.PerNodeYear)]),
        ]);
        page.Text(string.Create(CultureInfo.InvariantCulture, $"Counts by node or day vary {calibration.Dispersion:0.0} times as much as those of independent faults; intervals allow for it."));
        var repair = calibration.Repair;
        page.Heading("Time to repair");
        page.Table(["Figure", "Value", "90 % low", "90 % high"],
        [
            ["Mean, days", .. Cells(repair.MeanDays)],
            ["Median, days", Figures.Number(repair.MedianDays, 2), "", ""],
            ["Weibull shape", .. Cells(repair.Weibull.Shape)],
            ["Weibull scale, days", .. Cells(repair.Weibull.Scale)],
        ]);
        if (repair.Open > 0)
        {
            page.Text(string.Create(CultureInfo.InvariantCulture,
                $"{repair.Open} of {repair.Ended + repair.Open} faults were still open at the end: each counts as longer than its age then, and the mean is that of the Weibull fit."));
        }
        page.Text(repair.WeibullIsBetter ? "A Weibull distribution describes it better than an exponential one." : "An exponential distribution describes it as well.");
    }

    private static string[] Cells(Estimate estimate) =>
        [Figures.Number(estimate.Value, 3), Figures.Number(estimate.Low, 3), Figures.Number(estimate.High, 3)];
}
