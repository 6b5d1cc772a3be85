using System.Globalization;
using InfraTco.Data;
using InfraTco.Data.Profiles;
using InfraTco.Data.Telemetry;
using InfraTco.Hardware;
using InfraTco.Learning.Power;
using static InfraTco.Learning.Tests.Power.CalibratedLog;

namespace InfraTco.Learning.Tests.Power;

/// <summary>From what an accelerator was measured to draw to what its system does.</summary>
public sealed class MeasuredSystemTests
{
    private const int Readings = 606; // six times all percents
    private const double Tolerance = 1e-9;

    private static readonly SystemProfile DgxH100 = ProfileLibrary.Embedded.System("dgx-h100");

    // An H100 SXM of the profile: 71 W without work, and 0.7 × 7.2 kW ÷ 8 at work.
    private static readonly double IdleW = DgxH100.Accelerator.IdleEmptyPower.Base;
    private static readonly double BusyW = DgxH100.BusyPower[WorkloadClass.Training].Base * DgxH100.AcceleratorPowerShare.Base / DgxH100.AcceleratorCount;

    [Fact]
    public void Accelerators_that_draw_what_the_profile_says_leave_the_system_as_it_is()
    {
        var draw = MeasuredSystem.Of(Line(IdleW, BusyW), DgxH100, WorkloadClass.Training);
        Assert.Equal(DgxH100.IdleEmptyPower.Base, draw.IdleW.Typical, 1e-3);
        Assert.Equal(DgxH100.BusyPower[WorkloadClass.Training].Base, draw.BusyW.Typical, 1e-3);
        Assert.Equal(DgxH100.AcceleratorPowerShare.Base, draw.AcceleratorShare, 1e-6);
        Assert.Equal(DgxH100.MeasuredPeakPower.Base, draw.PeakW);
    }

    [Fact]
    public void A_watt_more_of_each_accelerator_is_more_than_eight_at_the_wall()
    {
        var (draw, more) = (MeasuredSystem.Of(Line(IdleW, BusyW), DgxH100, WorkloadClass.Training), MeasuredSystem.Of(Line(IdleW, BusyW + 1), DgxH100, WorkloadClass.Training));
        Assert.InRange(more.BusyW.Typical - draw.BusyW.Typical, 8.0, 8 * 1.25);
        Assert.Equal(8 * draw.WallPerAcceleratorWatt, more.BusyW.Typical - draw.BusyW.Typical, 1e-3);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.0)]
    [InlineData(2.0)]
    public void The_line_of_a_fleet_holds_the_energy_of_the_log_whatever_its_shape(double bend)
    {
        var calibration = Calibrate(Table(i => 60 + 280 * Math.Pow(TelemetryText.Percent(i) / 100.0, bend)));
        var draw = MeasuredDevice.Of(calibration);
        var utilisation = calibration.Log.Points.Average(p => p.Utilisation);
        Assert.Equal(calibration.Log.Points.Average(p => p.PowerW), draw.IdleW.Typical + (draw.BusyW.Typical - draw.IdleW.Typical) * utilisation, Tolerance);
        Assert.InRange(draw.BusyW.Typical, draw.BusyW.Low, draw.BusyW.High);
    }

    [Fact]
    public void A_device_that_is_hardly_ever_busy_is_busy_as_its_model_says()
    {
        var calibration = Calibrate(TelemetryText.Table("time,power_w,utilization_pct", Readings, i => i % 101 == 5 ? "340,100" : "60,0"));
        Assert.Equal(calibration.Model.FullW, MeasuredDevice.Of(calibration).BusyW.Typical);
    }

    [SkippableFact]
    public void The_hours_of_a_server_keep_their_energy()
    {
        var path = ReferenceData.Find("data/measured/server_hourly_h100.csv");
        Skip.If(path is null, "the reference data is absent");
        var calibration = PowerCalibration.Of(TelemetryFile.Read(path!, Options));
        var draw = MeasuredDevice.Of(calibration);
        var utilisation = calibration.Log.Points.Average(p => p.Utilisation);
        var fleet = draw.IdleW.Typical * (1 - utilisation) + draw.BusyW.Typical * utilisation;
        Assert.Equal(1, fleet / calibration.Fit.MeanPowerW, 5e-3); // 18 of 10,424 readings are no state of the device
        Assert.InRange(draw.BusyW.Typical, 340, 370); // a board of 350 W
    }

    [Theory]
    [InlineData(WorkloadClass.Training)]
    [InlineData(WorkloadClass.Serving)]
    [InlineData(WorkloadClass.Decode)]
    public void The_profile_that_is_written_is_accepted_and_holds_what_was_measured(WorkloadClass workload)
    {
        foreach (var system in ProfileLibrary.Embedded.Systems)
        {
            var limit = system.Accelerator.Tdp.Base;
            var calibration = Line(0.12 * limit, 0.85 * limit);
            var draw = MeasuredSystem.Of(calibration, system, workload);
            using var file = new TemporaryFile(SystemPowerProfile.Text(draw, calibration, "mine.yaml"), "mine.yaml");
            Assert.Empty(ProfileLibrary.Check(file.Path));
            var written = ProfileLibrary.Embedded.With(file.Path).System("mine");
            Assert.Equal(draw.IdleW.Typical, (workload == WorkloadClass.Training ? written.IdleEmptyPower : written.IdleResidentPower).Base, 0.1);
            Assert.Equal(draw.BusyW.Typical, written.BusyPower[workload].Base, 0.1);
            Assert.Equal(draw.AcceleratorShare, written.AcceleratorPowerShare.Base, 1e-4);
            Assert.Contains("telemetry.csv", written.BusyPower[workload].Provenance.Source, StringComparison.Ordinal);
            Assert.All(system.BusyPower.Where(b => b.Key != workload), b => Assert.Equal(b.Value.Typical, written.BusyPower[b.Key].Typical));
            Assert.Equal(system.PriceNew.Typical, written.PriceNew.Typical);
        }
    }

    [Theory]
    [InlineData(71, 800, "is above the power limit of h100-sxm (700 W)")]
    [InlineData(600, 690, "is above what dgx-h100 draws busy in decode")]
    [InlineData(340, 60, "is not above idle power")]
    public void What_was_not_measured_on_that_system_is_refused(double idle, double busy, string problem)
    {
        var fault = Assert.Throws<InputException>(() => MeasuredSystem.Of(Line(idle, busy), DgxH100, WorkloadClass.Training));
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
    }

    private static PowerCalibration Line(double idle, double busy) => Calibrate(Table(i => idle + (busy - idle) * TelemetryText.Percent(i) / 100));

    private static string Table(Func<int, double> power) => TelemetryText.Table(
        "time,power_w,utilization_pct", Readings, i => string.Create(CultureInfo.InvariantCulture, $"{power(i)},{TelemetryText.Percent(i)}"));
}
