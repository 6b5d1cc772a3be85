using System.Globalization;
using InfraTco.Data.Yaml;
using InfraTco.Hardware;
using InfraTco.Learning.Power;

namespace InfraTco.Cli.Output;

/// <summary>A power calibration as tables.</summary>
internal static class PowerPage
{
    /// <summary>What the model says of another log.</summary>
    public static void Write(Page page, PowerEstimate estimate)
    {
        page.Heading(Say($"Estimate of {estimate.Log.File}"));
        page.Text(Say($"{estimate.Log.Rows} readings, {estimate.Log.SkippedRows} left out; by {(estimate.BySignals ? "all signals" : "utilisation alone")}"));
        page.Text(Say($"Mean {estimate.MeanPowerW:0.0} W, {estimate.EnergyKwh:0.0} kWh in {estimate.PowerW.Count} points"));
        foreach (var note in estimate.Log.Notes)
            page.Text("Note: " + note);
        if (estimate is { Overlaps: true, Errors: not null })
            page.Text("Note: it overlaps the time of the log that was fitted; where both are of one device, the error is smaller than that of a time not seen");
        if (estimate.Errors is { } errors)
            page.Table(["Over", "Points", "R2", "MAE, W", "RMSE, W", "Mean, W", "Energy error"], [Row("That log", errors)]);
    }

    /// <summary>What a system draws by the model, beside what its profile says.</summary>
    public static void Write(Page page, MeasuredSystem draw, string likeness)
    {
        var system = draw.System;
        var isTraining = draw.Workload == WorkloadClass.Training;
        var busy = EnumName.Kebab(draw.Workload.ToString());
        page.Heading(Say($"{system.Id} with these accelerators"));
        page.Table(["At the wall", "Profile, kW", "Measured, kW", "Low", "High", "An accelerator, W"],
        [
            ["Idle, " + (isTraining ? "empty" : "model resident"), Kilowatts((isTraining ? system.IdleEmptyPower : system.IdleResidentPower).Base), .. Cells(draw.IdleW), Figures.Number(draw.Device.IdleW.Typical, 1)],
            ["Busy, " + busy, Kilowatts(system.BusyPower[draw.Workload].Base), .. Cells(draw.BusyW), Figures.Number(draw.Device.BusyW.Typical, 1)],
        ]);
        page.Text(Say($"{(draw.Device.IsBusyMeasured ? "Busy is what holds the log's energy at its utilisation" : "Busy is the model's at full utilisation")}; the host draws as in the profile of {system.Id}, whose uncertainty is in Low and High"));
        foreach (var note in draw.Device.Notes)
            page.Text("Note: " + note);
        if (likeness != system.Accelerator.Id)
            page.Text($"Note: by name or power the log is like {likeness}, and {system.Id} holds {system.Accelerator.Id}");
    }

    public static void Write(Page page, PowerCalibration calibration)
    {
        var log = calibration.Log;
        page.Text(Say($"{log.File}: {log.Format}, {log.Rows} readings of {log.Devices.Count} device(s), {log.SkippedRows} left out"));
        page.Text($"Power is {log.PowerName}, utilisation {log.UtilisationName}");
        foreach (var (reason, count) in log.Skipped)
            page.Text(Say($"Left out: {count} {EnumName.Kebab(reason.ToString()).Replace('-', ' ')}"));
        foreach (var note in calibration.Notes)
            page.Text("Note: " + note);
        page.Heading("Power model");
        page.Text(Equation(calibration.Model));
        if (calibration.IdleW is { } idle)
            page.Text(Say($"Measured below 1 % utilisation: median {idle.Median:0.0} W ({idle.Low:0.0} to {idle.High:0.0} W)"));
        page.Heading("Agreement");
        page.Table(["Over", "Points", "R2", "MAE, W", "RMSE, W", "Mean, W", "Energy error"],
        [
            Row("The whole log", calibration.Fit),
            Row("The last quarter, unseen", calibration.HeldOut),
            .. Signals(calibration.Signals),
            Row("Plain least squares: " + Equation(calibration.LeastSquares), calibration.LeastSquaresFit),
        ]);
        if (calibration.Signals is not { } signals)
            return;
        page.Text(Say($"By all signals: {signals.Model.Learner} over utilisation, {string.Join(", ", signals.Model.Names)}; {Age(signals.Model.HalfLifeDays)}"));
        page.Text(Say($"Energy of earlier parts, unseen too, by all signals: {string.Join(", ", signals.EarlierEnergyErrors.Select(Percent))} (sixths of the first three quarters, after a half, two thirds and five sixths of them; how much older readings count was chosen on these)"));
        if (signals.LeftOut + signals.HeldOutLeftOut > 0)
            page.Text(Say($"Its scores leave out {signals.LeftOut} of the {calibration.Fit.Points} points, and {signals.HeldOutLeftOut} of the {calibration.HeldOut.Points} unseen: their power is further from the model by utilisation than half its range, as no state of the device is"));
    }

    private static IEnumerable<IReadOnlyList<string>> Signals(SignalCalibration? signals) => signals is null
        ? []
        : [Row("By all signals: the whole log", signals.Fit), Row("By all signals: the last quarter, unseen", signals.HeldOut)];

    private static string Age(double halfLifeDays) =>
        double.IsFinite(halfLifeDays) ? Say($"a reading counts half after {halfLifeDays:0} days") : "all readings count alike";

    private static string Equation(PowerModel model) => model.Shape switch
    {
        PowerShape.PowerLaw => Say($"{model.IdleW:0.0} W + {model.SlopeW:0.0} W x utilisation^{model.Bend:0.##}"),
        PowerShape.Knee => Say($"{model.IdleW:0.0} W + {model.SlopeW:0.0} W x utilisation up to {model.Bend:0.##}, then + {model.UpperSlopeW:0.0} W x the rest"),
        _ => Say($"{model.IdleW:0.0} W + {model.SlopeW:0.0} W x utilisation"),
    };

    private static IReadOnlyList<string> Row(string name, PowerErrors errors) =>
    [
        name, Figures.Number(errors.Points, 0), Figures.Number(errors.R2, 3), Figures.Number(errors.MaeW, 1), Figures.Number(errors.RmseW, 1),
        Figures.Number(errors.MeanPowerW, 1), Percent(errors.EnergyError),
    ];

    private static string Percent(double share) => !double.IsFinite(share) ? "-" : (100 * share).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) + " %";

    private static IEnumerable<string> Cells(PowerRange power) => [Kilowatts(power.Typical), Kilowatts(power.Low), Kilowatts(power.High)];

    private static string Kilowatts(double watts) => Figures.Number(watts / 1e3, 2);

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
