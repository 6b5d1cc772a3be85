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
    public void A_watt_more_of_each_accelerator_is_eight_at_the_wall()
    {
        var (draw, more) = (MeasuredSystem.Of(Line(IdleW, BusyW), DgxH100, WorkloadClass.Training), MeasuredSystem.Of(Line(IdleW, BusyW + 1), DgxH100, WorkloadClass.Training));
        Assert.Equal(8, more.BusyW.Typical - draw.BusyW.Typical, 1e-6);
        Assert.Equal(draw.IdleW.Typical, more.IdleW.Typical, 1e-6);
    }

    // 7.2 kW x (1 - share): the host's range is that of the share.
    [Fact]
    public void The_range_holds_what_is_not_known_of_the_host()
    {
        var draw = MeasuredSystem.Of(Line(IdleW, BusyW), DgxH100, WorkloadClass.Training);
        var (busy, share) = (DgxH100.BusyPower[WorkloadClass.Training].Base, DgxH100.AcceleratorPowerShare);
        Assert.InRange(draw.BusyW.High - draw.BusyW.Typical, 0.999 * busy * (share.Base - share.Low.Base), 1.1 * busy * (share.Base - share.Low.Base));
        Assert.InRange(draw.BusyW.Typical - draw.BusyW.Low, 0.999 * busy * (share.High.Base - share.Base), 1.1 * busy * (share.High.Base - share.Base));
        Assert.Equal(DgxH100.IdleEmptyPower.High.Base - DgxH100.IdleEmptyPower.Base, draw.IdleW.High - draw.IdleW.Typical, 5.0);
    }

    // One reading in four hundred, and one in twenty, of a power that is far from all others.
    [Theory]
    [InlineData(400, "take no part")]
    [InlineData(20, "are too many to be garbage")]
    public void Readings_far_from_the_model_are_named(int each, string says)
    {
        var text = TelemetryText.Table("time,power_w,utilization_pct", 2020, i => i % each == 7
            ? "650,20" : string.Create(CultureInfo.InvariantCulture, $"{60 + 2.8 * TelemetryText.Percent(i)},{TelemetryText.Percent(i)}"));
        Assert.Contains(says, string.Join("; ", MeasuredDevice.Of(Calibrate(text)).Notes), StringComparison.Ordinal);
    }

    // Two thirds of idle at 70 W and a third at 115, 505 W at work: whatever the load, busy power is that at work.
    [Theory]
    [InlineData(50)]
    [InlineData(10)]
    [InlineData(3)]
    public void States_of_idle_do_not_end_up_in_busy_power(int percentBusy)
    {
        var text = TelemetryText.Table("time,power_w,utilization_pct", 3000, i => i * 37 % 100 < percentBusy ? "505,100" : i % 3 == 0 ? "115,0" : "70,0");
        var device = MeasuredDevice.Of(Calibrate(text));
        Assert.Equal(505, device.BusyW.Typical, 0.001);
        Assert.Equal(85, device.IdleW.Typical, 1.0);
        Assert.Equal((70, 115), (device.IdleW.Low, device.IdleW.High));
        Assert.Empty(device.Notes);
    }

    // Four readings at the edge of a job: 0 % and 300 W of a device of 60 W + 280 W x utilisation.
    [Fact]
    public void A_few_readings_do_not_tell_what_idle_is()
    {
        var text = TelemetryText.Table("time,power_w,utilization_pct", 2020, i => i < 4 ? "300,0" : string.Create(CultureInfo.InvariantCulture, $"{60 + 2.8 * (20 + i % 80)},{20 + i % 80}"));
        var device = MeasuredDevice.Of(Calibrate(text));
        Assert.Equal(60, device.IdleW.Typical, 1.0);
        Assert.Equal(340, device.BusyW.Typical, 2.0);
        Assert.False(device.IsIdleMeasured);
    }

    // 80 W + 550 W x the root of utilisation, never below 20 %: the line through it, whose end is not far above the highest reading.
    [Fact]
    public void A_bent_curve_that_is_never_idle_gives_the_line_through_it()
    {
        var calibration = Calibrate(TelemetryText.Table(
            "time,power_w,utilization_pct", 1620, i => string.Create(CultureInfo.InvariantCulture, $"{80 + 550 * Math.Sqrt((20 + i % 81) / 100.0)},{20 + i % 81}")));
        Assert.InRange(MeasuredDevice.Of(calibration).BusyW.Typical, 630, 665);
    }

    [Fact]
    public void A_log_that_names_another_accelerator_is_refused()
    {
        var calibration = Calibrate(TelemetryText.NvidiaSmi(500));
        var b200 = ProfileLibrary.Embedded.System("dgx-b200");
        Assert.Contains("the log is of 'NVIDIA H100 PCIe', and dgx-b200 holds b200-sxm", Assert.Throws<InputException>(() => MeasuredSystem.Of(calibration, b200, WorkloadClass.Training)).Message, StringComparison.Ordinal);
        MeasuredSystem.Of(calibration, DgxH100, WorkloadClass.Training);
    }

    [Fact]
    public void A_second_state_at_work_is_no_garbage()
    {
        var text = TelemetryText.Table("time,power_w,utilization_pct", 2000, i => (i % 4) switch { 0 => "692,100", 1 => "252,100", _ => "82,0" });
        var device = MeasuredDevice.Of(Calibrate(text));
        Assert.Equal((692 + 252) / 2.0, device.BusyW.Typical, 0.001);
    }

    [Fact]
    public void A_device_that_was_never_idle_is_idle_as_the_line_through_it_says()
    {
        var calibration = Calibrate(TelemetryText.Table(
            "time,power_w,utilization_pct", Readings, i => string.Create(CultureInfo.InvariantCulture, $"{60 + 2.8 * (30 + i % 60)},{30 + i % 60}")));
        var draw = MeasuredSystem.Of(calibration, DgxH100, WorkloadClass.Training);
        Assert.Equal(60, draw.Device.IdleW.Typical, 0.1);
        Assert.Contains("idle power is that of a line through the other readings", Assert.Single(draw.Device.Notes), StringComparison.Ordinal);
        var text = SystemPowerProfile.Text(draw, calibration, "mine.yaml");
        Assert.Contains("confidence: C,\n    source: \"telemetry telemetry.csv", text, StringComparison.Ordinal);
        Assert.Contains("by the fit: it was hardly ever idle", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Busy_power_above_the_peak_of_the_profile_lifts_it()
    {
        var host = DgxH100.BusyPower[WorkloadClass.Training].Base * (1 - DgxH100.AcceleratorPowerShare.Base);
        var small = DgxH100 with { MeasuredPeakPower = DgxH100.BusyPower[WorkloadClass.Training] };
        Assert.Equal(8 * 700 + host, MeasuredSystem.Of(Line(IdleW, 700), small, WorkloadClass.Training).PeakW, 1e-3);
    }

    // AcmeTrace, 286 nodes of 8 x A100, August 2023: means of power of the accelerators, utilisation and power of the servers, each over all samples of its own.
    [SkippableFact]
    public void Servers_of_a_cluster_draw_what_their_accelerators_and_hosts_do()
    {
        var path = ReferenceData.Find("data/measured/cluster_a100_seren_quantiles.csv");
        Skip.If(path is null, "the reference data is absent");
        var lines = File.ReadAllLines(path!);
        double Mean(string column)
        {
            var at = Array.IndexOf(lines[0].Split(','), column);
            return lines.Skip(1).Select(l => l.Split(',')[at]).Where(c => c.Length > 0).Average(c => double.Parse(c, CultureInfo.InvariantCulture));
        }
        var system = ProfileLibrary.Embedded.System("dgx-a100");
        var (accelerator, utilisation) = (Mean("gpu_power_w"), Mean("gpu_util_pct") / 100);
        // A line whose mean at the cluster's utilisation is the accelerators' mean.
        var idle = system.Accelerator.IdleEmptyPower.Base;
        var draw = MeasuredSystem.Of(Line(idle, idle + (accelerator - idle) / utilisation), system, WorkloadClass.Training);
        var wall = draw.IdleW.Typical * (1 - utilisation) + draw.BusyW.Typical * utilisation;
        Assert.InRange(wall / Mean("gpu_server_power_w"), 0.94, 1.0);
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
        var device = MeasuredDevice.Of(calibration);
        Assert.Equal(calibration.Model.FullW, device.BusyW.Typical);
        Assert.False(device.IsBusyMeasured);
        Assert.Contains("busy power is the model's", Assert.Single(device.Notes), StringComparison.Ordinal);
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
        Assert.InRange(draw.BusyW.Typical, 335, 352); // a board of 350 W, whose highest hour is 354
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
            Assert.Equal(workload == WorkloadClass.Training ? draw.AcceleratorShare : system.AcceleratorPowerShare.Base, written.AcceleratorPowerShare.Base, 1e-4);
            Assert.Contains("telemetry.csv", written.BusyPower[workload].Provenance.Source, StringComparison.Ordinal);
            Assert.All(system.BusyPower.Where(b => b.Key != workload), b => Assert.Equal(b.Value.Typical, written.BusyPower[b.Key].Typical));
            Assert.Equal(system.PriceNew.Typical, written.PriceNew.Typical);
        }
    }

    [Theory]
    [InlineData(71, 800, "is above the power limit of h100-sxm (700 W)")]
    [InlineData(600, 690, "is above what dgx-h100 draws busy in decode (4.59 kW); a log with idle readings")]
    [InlineData(340, 60, "is not above idle power")]
    public void What_was_not_measured_on_that_system_is_refused(double idle, double busy, string problem)
    {
        var fault = Assert.Throws<InputException>(() => MeasuredSystem.Of(Line(idle, busy), DgxH100, WorkloadClass.Training));
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("node_power_w", false)]
    [InlineData("PowerConsumed", false)]
    [InlineData("wall_power_w", false)]
    [InlineData("gpu_node_power_w", true)]
    [InlineData("power_w", true)]
    public void Power_of_more_than_an_accelerator_is_refused(string name, bool taken)
    {
        var calibration = Calibrate(TelemetryText.Table($"time,{name},utilization_pct", Readings, i => string.Create(CultureInfo.InvariantCulture, $"{60 + 2.8 * TelemetryText.Percent(i)},{TelemetryText.Percent(i)}")));
        if (taken)
            Assert.Equal(WorkloadClass.Training, MeasuredSystem.Of(calibration, DgxH100, WorkloadClass.Training).Workload);
        else
            Assert.Contains("power is not that of an accelerator", Assert.Throws<InputException>(() => MeasuredSystem.Of(calibration, DgxH100, WorkloadClass.Training)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_without_dates_gives_none()
    {
        var rows = string.Concat(Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"0 {TelemetryText.PowerW(i):0} {TelemetryText.Percent(i)}\n")));
        var calibration = Calibrate("# gpu pwr sm\n# Idx W %\n" + rows);
        var text = SystemPowerProfile.Text(MeasuredSystem.Of(calibration, DgxH100, WorkloadClass.Training), calibration, "mine.yaml");
        Assert.DoesNotContain("2020-01-01", text, StringComparison.Ordinal);
        Assert.Contains("300 readings without a date", text, StringComparison.Ordinal);
    }

    private static PowerCalibration Line(double idle, double busy) => Calibrate(Table(i => idle + (busy - idle) * TelemetryText.Percent(i) / 100));

    private static string Table(Func<int, double> power) => TelemetryText.Table(
        "time,power_w,utilization_pct", Readings, i => string.Create(CultureInfo.InvariantCulture, $"{power(i)},{TelemetryText.Percent(i)}"));
}
