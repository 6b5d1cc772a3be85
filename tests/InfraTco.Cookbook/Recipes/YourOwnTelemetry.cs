using System.Globalization;
using InfraTco.Charts;
using InfraTco.Charts.Studies;
using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;
using InfraTco.Data.Telemetry;
using InfraTco.Hardware;
using InfraTco.Learning.Power;

namespace InfraTco.Cookbook.Recipes;

public class YourOwnTelemetry : Recipe
{
    public override string Name => "A fleet that draws what yours does";

    public override string Description =>
        "A power model from a log of the accelerators, carried to the wall of their servers and into a study beside the profile as shipped; infratco calibrate power --system does the same.";

    public override Chart Cook()
    {
        var folder = Directory.CreateTempSubdirectory("infratco-").FullName;
        var (log, mine) = (Path.Combine(folder, "gpu.csv"), Path.Combine(folder, "my-dgx-h100.yaml"));
        File.WriteAllLines(log, Enumerable.Range(0, 720).Select(Row).Prepend("timestamp, power.draw [W], utilization.gpu [%]"));

        var calibration = PowerCalibration.Of(TelemetryFile.Read(log, new()));
        var measured = MeasuredSystem.Of(calibration, ProfileLibrary.Embedded.System("dgx-h100"), WorkloadClass.Training);
        File.WriteAllText(mine, SystemPowerProfile.Text(measured, calibration, mine));

        var scenario = ScenarioFile.Parse("systems: [dgx-h100, my-dgx-h100]", "measured.yaml");
        var result = Study.Run(scenario, ProfileLibrary.Embedded.With(mine).System, new ScenarioSite(scenario, folder).For);
        Directory.Delete(folder, recursive: true);

        return PowerAndPue.Of(result);
    }

    // A month of hours: 75 W idle, 520 W at work, which is less than the profile's 630 W.
    private static string Row(int hour) => string.Create(
        CultureInfo.InvariantCulture, $"{new DateTime(2026, 9, 1).AddHours(hour):yyyy-MM-dd HH:mm}, {75 + 4.45 * Percent(hour)} W, {Percent(hour)} %");

    private static int Percent(int hour) => hour * 37 % 101;
}
