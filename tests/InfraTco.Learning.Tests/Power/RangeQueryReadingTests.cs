using System.Globalization;
using InfraTco.Data.Telemetry;
using static InfraTco.Learning.Tests.Power.CalibratedLog;

namespace InfraTco.Learning.Tests.Power;

public class RangeQueryReadingTests
{
    [Fact]
    public void A_range_query_of_dcgm_joins_power_and_utilisation()
    {
        var times = Enumerable.Range(0, 200).Select(i => 1735689600 + 15.0 * i).ToArray();
        var calibration = Calibrate(TelemetryText.Prometheus(
            ("DCGM_FI_DEV_POWER_USAGE", times.Select((t, i) => (t, i == 7 ? "NaN" : TelemetryText.PowerW(i).ToString(CultureInfo.InvariantCulture)))),
            ("DCGM_FI_DEV_GPU_UTIL", times.Select((t, i) => (t, TelemetryText.Percent(i).ToString(CultureInfo.InvariantCulture)))),
            ("DCGM_FI_DEV_GPU_TEMP", times.Select(t => (t, "55"))),
            ("DCGM_FI_DEV_XID_ERRORS", times.Select(t => (t, "0")))));
        Is_the_device(calibration);
        Assert.Equal(199, calibration.Log.Points.Count);
        Assert.Equal(1, calibration.Log.Skipped[TelemetrySkip.Missing]);
        Assert.Equal("Prometheus range query", calibration.Log.Format);
        Assert.Contains(calibration.Log.Notes, n => n.Contains("DCGM_FI_DEV_XID_ERRORS", StringComparison.Ordinal));
        Assert.Equal(["DCGM_FI_DEV_GPU_TEMP"], calibration.Log.SignalNames);
        Assert.All(calibration.Log.Points, p => Assert.Equal(55, p.Signals.Span[0]));
    }

    // DCGM's own are percent; some exporters divide by a hundred and keep the name.
    [Theory]
    [InlineData(1.0, null)]
    [InlineData(1.0, 0.01)]
    [InlineData(0.01, null)]
    [InlineData(0.01, 1.0)]
    public void Utilisation_of_a_range_query_may_be_percent_or_fractions(double scale, double? asked)
    {
        string Value(double value) => value.ToString(CultureInfo.InvariantCulture);
        var times = Enumerable.Range(0, 400).Select(i => 1735689600 + 15.0 * i).ToArray();
        Is_the_device(Calibrate(
            TelemetryText.Prometheus(
                ("DCGM_FI_DEV_GPU_UTIL", times.Select((t, i) => (t, Value(scale * TelemetryText.Percent(i))))),
                ("DCGM_FI_DEV_POWER_USAGE", times.Select((t, i) => (t, Value(TelemetryText.PowerW(i)))))),
            new() { FractionPerUnit = asked }));
    }

    [Theory]
    [InlineData(0, 1, 2, 3, 4)]
    [InlineData(4, 3, 2, 1, 0)]
    [InlineData(2, 0, 4, 1, 3)]
    public void Which_metrics_are_chosen_does_not_depend_on_their_order(params int[] order)
    {
        string Value(double value) => value.ToString(CultureInfo.InvariantCulture);
        var times = Enumerable.Range(0, 200).Select(i => 1735689600 + 15.0 * i).ToArray();
        (string, IEnumerable<(double, string)>)[] series =
        [
            ("DCGM_FI_PROF_SM_ACTIVE", times.Select((t, i) => (t, Value(0.5 * TelemetryText.Percent(i) / 100)))),
            ("DCGM_FI_DEV_GPU_UTIL", times.Select((t, i) => (t, Value(TelemetryText.Percent(i))))),
            ("DCGM_FI_PROF_GR_ENGINE_ACTIVE", times.Select((t, i) => (t, Value(0.9 * TelemetryText.Percent(i) / 100)))),
            ("DCGM_FI_DEV_POWER_USAGE", times.Select((t, i) => (t, Value(TelemetryText.PowerW(i))))),
            ("DCGM_FI_DEV_POWER_USAGE_INSTANT", times.Select((t, i) => (t, Value(700)))),
        ];
        var calibration = Calibrate(TelemetryText.Prometheus([.. order.Select(o => series[o])]));
        Is_the_device(calibration);
        Assert.Equal(400, calibration.Log.Rows);
        Assert.Equal("DCGM_FI_DEV_POWER_USAGE", calibration.Log.PowerName);
        Assert.Equal("DCGM_FI_DEV_GPU_UTIL", calibration.Log.UtilisationName);
        Assert.Equal(["DCGM_FI_PROF_GR_ENGINE_ACTIVE", "DCGM_FI_PROF_SM_ACTIVE"], calibration.Log.SignalNames.Order());
        Assert.Equal(["metrics left alone: DCGM_FI_DEV_POWER_USAGE_INSTANT"], calibration.Log.Notes);
    }

    [Theory]
    [InlineData("DCGM_FI_PROF_GR_ENGINE_ACTIVE", "DCGM_FI_PROF_SM_ACTIVE", 0.01)]
    [InlineData("nvidia_smi_utilization_gpu_ratio", "nvidia_smi_utilization_memory_ratio", 0.01)]
    [InlineData("nvidia_gpu_duty_cycle", "DCGM_FI_PROF_SM_ACTIVE", 1.0)]
    public void Of_other_metrics_of_utilisation_the_preferred_comes_first_wherever_it_stands(string first, string second, double unit)
    {
        var times = Enumerable.Range(0, 200).Select(i => 1735689600 + 15.0 * i).ToArray();
        var calibration = Calibrate(TelemetryText.Prometheus(
            (second, times.Select(t => (t, "0.5"))),
            ("nvidia_smi_power_draw_watts", times.Select((t, i) => (t, TelemetryText.PowerW(i).ToString(CultureInfo.InvariantCulture)))),
            (first, times.Select((t, i) => (t, (unit * TelemetryText.Percent(i)).ToString(CultureInfo.InvariantCulture))))));
        Is_the_device(calibration);
        Assert.Equal(first, calibration.Log.UtilisationName);
        Assert.Equal([second], calibration.Log.SignalNames);
    }

    [Fact]
    public void A_name_that_stands_beyond_the_first_megabytes_is_found()
    {
        var times = Enumerable.Range(0, 60_000).Select(i => 1735689600 + 15.0 * i).ToArray();
        using var file = new TemporaryFile(TelemetryText.Prometheus(
            ("DCGM_FI_PROF_SM_ACTIVE", times.Select(t => (t, "0.5"))),
            ("DCGM_FI_DEV_POWER_USAGE", times.Select((t, i) => (t, TelemetryText.PowerW(i).ToString(CultureInfo.InvariantCulture)))),
            ("DCGM_FI_DEV_GPU_UTIL", times.Select((t, i) => (t, TelemetryText.Percent(i).ToString(CultureInfo.InvariantCulture))))));
        Assert.Equal("DCGM_FI_DEV_GPU_UTIL", TelemetryFile.Read(file.Path, Options).UtilisationName);
    }

    [Fact]
    public void An_energy_counter_becomes_power_and_its_reset_is_counted()
    {
        var times = Enumerable.Range(0, 201).Select(i => 1735689600 + 10.0 * i).ToArray();
        var (energy, total) = (new List<(double, string)>(), 5e9);
        for (var i = 0; i < times.Length; i++)
        {
            total = i == 100 ? 0 : total + TelemetryText.PowerW(i) * 10 * 1000; // mJ
            energy.Add((times[i], total.ToString(CultureInfo.InvariantCulture)));
        }
        var calibration = Calibrate(TelemetryText.Prometheus(
            ("DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION", energy),
            ("DCGM_FI_DEV_GPU_UTIL", times.Select((t, i) => (t, TelemetryText.Percent(i).ToString(CultureInfo.InvariantCulture))))));
        Is_the_device(calibration);
        Assert.Equal(1, calibration.Log.Skipped[TelemetrySkip.CounterReset]);
    }

    // Each reading is of another utilisation than the one before, so that only its own partner lies on the line.
    [Theory]
    [InlineData(7, 60)]
    [InlineData(-7, 60)]
    [InlineData(29, 60)]
    [InlineData(0.4, 1)]
    [InlineData(7, 15)]
    public void Each_power_is_paired_with_the_nearest_utilisation(double apart, double step)
    {
        var times = Enumerable.Range(0, 3000).Select(i => 1735689600 + step * i).ToArray();
        var calibration = Calibrate(TelemetryText.Prometheus(
            ("DCGM_FI_DEV_POWER_USAGE", times.Select((t, i) => (t, TelemetryText.PowerW(i).ToString(CultureInfo.InvariantCulture)))),
            ("DCGM_FI_DEV_GPU_UTIL", times.Select((t, i) => (t + apart, TelemetryText.Percent(i).ToString(CultureInfo.InvariantCulture))))));
        Is_the_device(calibration);
        Assert.Equal(0, calibration.Log.SkippedRows);
        Assert.Equal(3000, calibration.Log.Points.Count);
        Assert.Equal(1, calibration.Log.BinMilliseconds);
        Assert.Equal([FormattableString.Invariant($"power and utilisation are read at different times: 3000 are paired with the nearest within half a step of {step} s, up to {Math.Abs(apart)} s away")], calibration.Log.Notes);
    }

    [Fact]
    public void A_partner_that_is_missing_is_not_replaced_by_another_of_its_neighbours()
    {
        var times = Enumerable.Range(0, 300).Select(i => 1735689600 + 60.0 * i).ToArray();
        var log = Calibrate(TelemetryText.Prometheus(
            ("DCGM_FI_DEV_POWER_USAGE", times.Select((t, i) => (t, TelemetryText.PowerW(i).ToString(CultureInfo.InvariantCulture))).Where((_, i) => i % 50 != 3)),
            ("DCGM_FI_DEV_GPU_UTIL", times.Select((t, i) => (t + 7, TelemetryText.Percent(i).ToString(CultureInfo.InvariantCulture))).Where((_, i) => i % 50 != 4)))).Log;
        Assert.Equal(300 - 12, log.Points.Count);
        Assert.Equal(12, log.Skipped[TelemetrySkip.Unpaired]);
        Assert.All(log.Points, p => Assert.Equal(TelemetryText.IdleW + TelemetryText.SlopeW * p.Utilisation, p.PowerW, 6));
    }

    [Theory]
    [InlineData(15, 60)]
    [InlineData(60, 15)]
    [InlineData(60, 300)]
    public void Series_of_different_steps_are_averaged_over_the_longer(int power, int utilisation)
    {
        IEnumerable<(double, string)> Series(int step, Func<int, double> value) => Enumerable.Range(0, 300_000 / step).Select(i => (1735689600.0 + step * i, value(step * i / 3600).ToString(CultureInfo.InvariantCulture)));
        var calibration = Calibrate(TelemetryText.Prometheus(
            ("DCGM_FI_DEV_POWER_USAGE", Series(power, TelemetryText.PowerW)), ("DCGM_FI_DEV_GPU_UTIL", Series(utilisation, i => TelemetryText.Percent(i)))));
        Is_the_device(calibration, tolerance: 3);
        Assert.True(calibration.Log.SkippedRows < 0.02 * calibration.Log.Rows, $"{calibration.Log.SkippedRows} of {calibration.Log.Rows}");
        Assert.InRange(calibration.Log.BinMilliseconds, 60_000, 512_000);
    }

    [Fact]
    public void Two_series_whose_clocks_are_apart_are_joined()
    {
        var times = Enumerable.Range(0, 400).Select(i => 1735689600 + 60.0 * i).ToArray();
        var calibration = Calibrate(TelemetryText.Prometheus(
            ("DCGM_FI_DEV_POWER_USAGE", times.Select((t, i) => (t, TelemetryText.PowerW(i / 20).ToString(CultureInfo.InvariantCulture)))),
            ("DCGM_FI_DEV_GPU_UTIL", times.Select((t, i) => (t + 1.7, TelemetryText.Percent(i / 20).ToString(CultureInfo.InvariantCulture))))));
        Is_the_device(calibration, tolerance: 2);
    }
}
