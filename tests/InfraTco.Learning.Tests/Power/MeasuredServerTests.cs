using InfraTco.Data.Profiles;
using InfraTco.Data.Telemetry;
using InfraTco.Learning.Power;

namespace InfraTco.Learning.Tests.Power;

public class MeasuredServerTests
{
    private static PowerCalibration Calibrate(string name)
    {
        var path = ReferenceData.Find(Path.Combine("data", name));
        Skip.If(path is null, $"reference data absent: {name}");
        return PowerCalibration.Of(TelemetryFile.Read(path, new()));
    }

    // Cornell BioHPC 2 x H100 server, January to March 2025: reference/data/README.md states 2121 rows, 59.1 W + 278.5 W x utilisation, R2 0.966, RMSE 19.6 W, mean 125.8 W.
    [SkippableFact]
    public void The_raw_export_gives_the_stated_least_squares_line()
    {
        var calibration = Calibrate("gpu/cbsugpu08_usage_stats_2025q1.txt");
        Assert.Equal(2121, calibration.Log.Points.Count);
        Assert.Equal(59.1, calibration.LeastSquares.IdleW, 1);
        Assert.Equal(278.5, calibration.LeastSquares.SlopeW, 1);
        Assert.Equal(0.966, calibration.LeastSquaresFit.R2, 3);
        Assert.Equal(19.6, calibration.LeastSquaresFit.RmseW, 1);
        Assert.Equal(125.8, calibration.LeastSquaresFit.MeanPowerW, 1);
        Assert.Equal(1, calibration.Log.Skipped[TelemetrySkip.Malformed]); // "(2121 rows affected)"
    }

    // physics.md §1.1: hourly GPU power is linear in utilisation on real servers, R2 0.90-0.95, 20-25 W a GPU.
    [SkippableTheory]
    [InlineData("measured/server_hourly_h100.csv", 10_424)]
    [InlineData("measured/server_hourly_a40.csv", 23_371)]
    [InlineData("measured/server_hourly_rtx6000ada.csv", 8_497)]
    public void Hourly_power_is_nearly_linear_in_utilisation(string name, int rows)
    {
        var calibration = Calibrate(name);
        Assert.Equal(rows, calibration.Log.Points.Count);
        Assert.InRange(calibration.LeastSquaresFit.R2, 0.90, 0.97);
        Assert.InRange(calibration.LeastSquaresFit.RmseW, 19, 25);
        Assert.True(Math.Abs(calibration.Fit.EnergyError) < 0.01, "the fit keeps the energy that it was fitted to");
    }

    // A line in utilisation has MAE 19.5 W on the last quarter of the H100's hours (reference/adapter-notes.md).
    [SkippableFact]
    public void The_last_quarter_of_the_h100_comes_out_as_a_line_should()
    {
        var held = Calibrate("measured/server_hourly_h100.csv").HeldOut;
        Assert.Equal(2606, held.Points);
        Assert.InRange(held.MaeW, 17, 20.5);
        Assert.True(Math.Abs(held.EnergyError) < 0.025, $"energy of the later quarter is off by {held.EnergyError:P2}");
    }

    [SkippableFact]
    public void The_profile_that_is_written_is_accepted_by_the_loader_and_names_its_source()
    {
        var calibration = Calibrate("gpu/cbsugpu08_usage_stats_2025q1.txt");
        Assert.Equal("h100-pcie", PowerProfile.Guess(calibration));
        using var file = new TemporaryFile(PowerProfile.Text(calibration, "h100-pcie", "my-h100.yaml"), "my-h100.yaml");
        Assert.Empty(ProfileLibrary.Check(file.Path));
        var profile = ProfileLibrary.Embedded.With(file.Path).Accelerator("my-h100");
        Assert.InRange(profile.IdleEmptyPower.Typical.Base, 49, 52);
        Assert.Contains("cbsugpu08_usage_stats_2025q1.txt", profile.IdleEmptyPower.Provenance.Source, StringComparison.Ordinal);
        Assert.Equal(ProfileLibrary.Embedded.Accelerator("h100-pcie").Tdp.Typical, profile.Tdp.Typical);
    }
}
