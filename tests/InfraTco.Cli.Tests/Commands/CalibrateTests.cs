using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InfraTco.Cli.Tests.Commands;

/// <summary>Telemetry and histories as users have them, good and bad, through the command line.</summary>
public class CalibrateTests
{
    private static readonly DateTime Start = new(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private static double Watts(int i) => 60 + 2.8 * Percent(i);

    private static int Percent(int i) => i * 37 % 101;

    private static string Log(string header, int rows, Func<int, string> row)
    {
        var text = new StringBuilder(header).Append('\n');
        for (var i = 0; i < rows; i++)
            text.Append(row(i)).Append('\n');
        return text.ToString();
    }

    private static string Row(int i, double power = 1, double percent = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"{Start.AddHours(i):yyyy-MM-dd HH:mm},{Watts(i) * power},{Percent(i) * percent}");

    private static void Is_the_device(string text)
    {
        using var folder = new TemporaryFolder();
        var model = CommandLine.Good("calibrate", "power", "--telemetry", folder.Write("gpu.csv", text), "--json", "-").Json().GetProperty("model");
        Assert.Equal(60, model.GetProperty("idlePowerW").GetDouble(), 0.5);
        Assert.Equal(340, model.GetProperty("fullPowerW").GetDouble(), 0.5);
    }

    [Theory]
    [InlineData("the file is empty", "")]
    [InlineData("holds column names and no readings", "time,power_w,util_pct\n")]
    [InlineData("no line names the columns", "a,b\n1,2\n")]
    [InlineData("are too few", "time,power_w,util_pct\n2025-01-01 00:00,100,5\n")]
    public void A_file_without_telemetry_is_refused(string says, string text)
    {
        using var folder = new TemporaryFolder();
        CommandLine.Refused(says, "calibrate", "power", "--telemetry", folder.Write("gpu.csv", text));
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() => CommandLine.Refused("no such file", "calibrate", "power", "--telemetry", "nowhere.csv");

    [Theory]
    [InlineData("utilisation stays at 40 %", "100", "40", true)]
    [InlineData("power stays at 300 W", "300", "", false)]
    public void A_constant_column_is_refused(string says, string power, string utilisation, bool powerMoves)
    {
        using var folder = new TemporaryFolder();
        var text = Log("time,power_w,util_pct", 100, i => string.Create(CultureInfo.InvariantCulture,
            $"{Start.AddHours(i):yyyy-MM-dd HH:mm},{(powerMoves ? Watts(i) : double.Parse(power, CultureInfo.InvariantCulture))},{(utilisation.Length > 0 ? utilisation : Percent(i))}"));
        CommandLine.Refused(says, "calibrate", "power", "--telemetry", folder.Write("gpu.csv", text));
    }

    [Theory]
    [InlineData("time,power_kw,util_pct", 0.001, 1)]
    [InlineData("time,power_w,util_pct", 0.001, 1)]
    [InlineData("time,power_w,util_pct", 1, 0.01)]
    [InlineData("time,power,util", 0.001, 0.01)]
    [InlineData("time,power_milliwatts,util_pct", 1000, 1)]
    [InlineData("time,power_usage,util_pct", 1000, 1)]
    [InlineData("time,power_kw,util_pct", 1, 1)]
    public void Units_that_are_wrong_or_missing_come_right(string header, double power, double percent) => Is_the_device(Log(header, 300, i => Row(i, power, percent)));

    [Fact]
    public void Time_that_goes_backwards_is_put_in_order_and_told()
    {
        var text = Log("time,power_w,util_pct", 300, i => Row(299 - i));
        Is_the_device(text);
        using var folder = new TemporaryFolder();
        Assert.Contains("newest first", CommandLine.Good("calibrate", "power", "--telemetry", folder.Write("gpu.csv", text)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Garbage_rows_are_reported_skipped_and_counted()
    {
        string[] garbage = ["#####", "2025-03-01 00:00,[N/A],5", "not a time,100,5", "2025-03-01 00:00,-5,5", "2025-03-01 00:00,100,250", "1899-01-01 00:00,100,5"];
        var text = Log("time,power_w,util_pct", 1000, i => i % 10 == 3 ? garbage[i / 10 % garbage.Length] : Row(i));
        Is_the_device(text);
        using var folder = new TemporaryFolder();
        var telemetry = CommandLine.Good("calibrate", "power", "--telemetry", folder.Write("gpu.csv", text), "--json", "-").Json().GetProperty("telemetry");
        Assert.Equal(1000, telemetry.GetProperty("rows").GetInt64());
        Assert.Equal(900, telemetry.GetProperty("used").GetInt64());
        Assert.Equal(100, telemetry.GetProperty("skipped").GetInt64());
        Assert.Equal(100, telemetry.GetProperty("skippedByReason").EnumerateObject().Sum(r => r.Value.GetInt64()));
        Assert.Contains("100 left out", CommandLine.Good("calibrate", "power", "--telemetry", folder["gpu.csv"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_scores_by_all_signals_leave_out_is_told()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("gpu.csv", Log("time,power_w,util_pct,temp_c", 2000, i => i % 20 == 3
            ? string.Create(CultureInfo.InvariantCulture, $"{Start.AddHours(i):yyyy-MM-dd HH:mm},2900,{Percent(i)},40") : $"{Row(i)},{40 + Percent(i) / 10}"));
        Assert.Contains("Its scores leave out 100 of the 2000 points, and 25 of the 500 unseen:", CommandLine.Good("calibrate", "power", "--telemetry", log).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var signals = CommandLine.Good("calibrate", "power", "--telemetry", log, "--json", "-").Json().GetProperty("signals");
        Assert.Equal(100, signals.GetProperty("leftOut").GetInt32());
        Assert.Equal(25, signals.GetProperty("heldOutLeftOut").GetInt32());
        Assert.Equal(3, signals.GetProperty("earlierEnergyErrors").GetArrayLength());
    }

    // Of the sixth after half of the first three quarters every power is none that a device draws.
    [Fact]
    public void A_part_without_energy_has_no_error_and_breaks_nothing()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("gpu.csv", Log("time,power_w,util_pct,temp_c", 2000, i => i is >= 750 and < 1000
            ? string.Create(CultureInfo.InvariantCulture, $"{Start.AddHours(i):yyyy-MM-dd HH:mm},2900,{Percent(i)},40") : $"{Row(i)},{40 + Percent(i) / 10}"));
        var errors = CommandLine.Good("calibrate", "power", "--telemetry", log, "--json", "-").Json().GetProperty("signals").GetProperty("earlierEnergyErrors");
        Assert.Equal(JsonValueKind.Null, errors[0].ValueKind);
        Assert.Equal(JsonValueKind.Number, errors[1].ValueKind);
        Assert.Contains("by all signals: -, ", CommandLine.Good("calibrate", "power", "--telemetry", log).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_without_a_header_is_refused_with_the_option_that_reads_it()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("gpu.csv", string.Concat(Enumerable.Range(0, 300).Select(i => Row(i) + "\n")));
        CommandLine.Refused("name them by --columns", "calibrate", "power", "--telemetry", log);
        CommandLine.Refused("--columns: 'time' is one name", "calibrate", "power", "--telemetry", log, "--columns", "time");
        var model = CommandLine.Good("calibrate", "power", "--telemetry", log, "--columns", "timestamp, power.draw,utilization.gpu", "--json", "-").Json().GetProperty("model");
        Assert.Equal(340, model.GetProperty("fullPowerW").GetDouble(), 0.5);
    }

    [Fact]
    public void Metrics_in_files_of_their_own_are_put_together_and_one_that_is_alone_says_what_is_missing()
    {
        string Query(string metric, Func<int, double> value) => "{\"data\":{\"result\":[{\"metric\":{\"__name__\":\"" + metric + "\",\"gpu\":\"0\"},\"values\":["
            + string.Join(',', Enumerable.Range(0, 300).Select(i => FormattableString.Invariant($"[{1735689600 + 60 * i},\"{value(i)}\"]"))) + "]}]}}";
        using var folder = new TemporaryFolder();
        var power = folder.Write("power.json", Query("DCGM_FI_DEV_POWER_USAGE", Watts));
        var utilisation = folder.Write("util.json", Query("DCGM_FI_DEV_GPU_UTIL", i => Percent(i)));
        CommandLine.Refused("there is power (DCGM_FI_DEV_POWER_USAGE) and no utilisation, so idle and busy cannot be told apart; series of DCGM_FI_DEV_GPU_UTIL, in the same file or in another --telemetry,", "calibrate", "power", "--telemetry", power);
        CommandLine.Refused("series of DCGM_FI_DEV_POWER_USAGE, in the same file or in another --telemetry,", "calibrate", "power", "--telemetry", utilisation);
        foreach (var arguments in new string[][] { ["--telemetry", power, utilisation], ["--telemetry", utilisation, "--telemetry", power] })
        {
            var model = CommandLine.Good(["calibrate", "power", .. arguments, "--json", "-"]).Json().GetProperty("model");
            Assert.Equal(340, model.GetProperty("fullPowerW").GetDouble(), 0.5);
        }
        CommandLine.Good("calibrate", "power", "--telemetry", power, utilisation, "--profile", "h100-pcie", "--out", folder["mine.yaml"]);
        Assert.Contains("telemetry power.json, util.json,", File.ReadAllText(folder["mine.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_columns_of_power_and_utilisation_are_named()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("gpu.csv", Log("time,power_w,util_pct", 300, i => Row(i)));
        Assert.Contains("Power is power_w, utilisation util_pct", CommandLine.Good("calibrate", "power", "--telemetry", log).Output, StringComparison.Ordinal);
        var telemetry = CommandLine.Good("calibrate", "power", "--telemetry", log, "--json", "-").Json().GetProperty("telemetry");
        Assert.Equal("power_w", telemetry.GetProperty("powerName").GetString());
        Assert.Equal("util_pct", telemetry.GetProperty("utilisationName").GetString());
    }

    [Fact]
    public void Power_that_falls_with_utilisation_is_told_and_power_that_rises_is_not()
    {
        using var folder = new TemporaryFolder();
        var falling = folder.Write("falling.csv", Log("time,power_w,util_pct", 300, i => string.Create(CultureInfo.InvariantCulture, $"{Start.AddHours(i):yyyy-MM-dd HH:mm},{400 - Watts(i)},{Percent(i)}")));
        Assert.Contains("power falls with utilisation, from 340 W to 60 W", CommandLine.Good("calibrate", "power", "--telemetry", falling).Output, StringComparison.Ordinal);
        Assert.Equal(1, CommandLine.Good("calibrate", "power", "--telemetry", falling, "--json", "-").Json().GetProperty("notes").GetArrayLength());
        Assert.Equal(0, CommandLine.Good("calibrate", "power", "--telemetry", folder.Write("gpu.csv", Log("time,power_w,util_pct", 300, i => Row(i))), "--json", "-").Json().GetProperty("notes").GetArrayLength());
    }

    [Fact]
    public void Another_log_is_estimated_with_power_or_without()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("gpu.csv", Log("time,power_w,util_pct", 600, i => Row(i)));
        var later = folder.Write("later.csv", Log("time,util_pct", 100, i => string.Create(CultureInfo.InvariantCulture, $"{Start.AddHours(600 + i):yyyy-MM-dd HH:mm},{Percent(i)}")));
        var estimate = CommandLine.Good("calibrate", "power", "--telemetry", log, "--estimate", later, "--json", "-").Json().GetProperty("estimate");
        Assert.Equal(Enumerable.Range(0, 100).Average(Watts), estimate.GetProperty("estimatedMeanPowerW").GetDouble(), 0.5);
        Assert.False(estimate.TryGetProperty("errors", out _));
    }

    [Theory]
    [InlineData("no such file", "--estimate", "nowhere.csv")]
    [InlineData("is no learner", "--learner", "oracle")]
    [InlineData("'horsepower' is no unit", "--power-unit", "horsepower")]
    [InlineData("did you mean 'mW'?", "--power-unit", "MW")]
    public void Options_that_make_no_sense_are_refused(string says, string option, string value)
    {
        using var folder = new TemporaryFolder();
        CommandLine.Refused(says, "calibrate", "power", "--telemetry", folder.Write("gpu.csv", Log("time,power_w,util_pct", 100, i => Row(i))), option, value);
    }

    [Fact]
    public void A_fragment_of_a_device_that_was_never_idle_says_so()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("gpu.csv", Log("time,power_w,util_pct", 300, i => string.Create(CultureInfo.InvariantCulture, $"{Start.AddHours(i):yyyy-MM-dd HH:mm},{60 + 2.8 * (30 + i % 60)},{30 + i % 60}")));
        CommandLine.Good("calibrate", "power", "--telemetry", log, "--profile", "h100-pcie", "--out", folder["mine.yaml"]);
        CommandLine.Good("profiles", "check", folder["mine.yaml"]);
        var text = File.ReadAllText(folder["mine.yaml"]);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"idleEmptyPower: {{ low: 60, typical: 60, high: 60, unit: W, date: {Start.AddHours(299):yyyy-MM-dd}, confidence: C,"), text, StringComparison.Ordinal);
        Assert.Contains("by the fit: it was hardly ever idle", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_was_not_named_is_not_blamed()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("gpu.csv", Log("time,power_w,util_pct", 300, i => Row(i, 40)));
        CommandLine.Refused($"infratco: {log}: the measured idle power", "calibrate", "power", "--telemetry", log, "--out", folder["mine.yaml"]);
        CommandLine.Refused("the accelerator that it is most like; name the one that was measured with --profile", "calibrate", "power", "--telemetry", log, "--out", folder["mine.yaml"]);
        CommandLine.Refused("--profile h100-pcie: the measured idle power", "calibrate", "power", "--telemetry", log, "--profile", "h100-pcie", "--out", folder["mine.yaml"]);
    }

    [Fact]
    public void A_fragment_that_is_written_is_accepted_by_the_loader()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("gpu.csv", Log("time,power_w,util_pct", 300, i => Row(i)));
        CommandLine.Good("calibrate", "power", "--telemetry", log, "--profile", "h100-pcie", "--out", folder["mine.yaml"]);
        CommandLine.Good("profiles", "check", folder["mine.yaml"]);
        Assert.Contains("is that of h100-pcie, guessed", CommandLine.Good("calibrate", "power", "--telemetry", log, "--out", folder["mine.yaml"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fleet_of_the_system_that_was_measured_draws_what_was_measured()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("gpu.csv", Log("time,power_w,util_pct", 300, i => Row(i)));
        var json = CommandLine.Good("calibrate", "power", "--telemetry", log, "--system", "h100-nvl-8gpu", "--out", folder["mine.yaml"], "--json", "-").Json().GetProperty("system");
        CommandLine.Good("profiles", "check", folder["mine.yaml"]);
        var fleet = CommandLine.Good(
            "compare", "--profiles", folder["mine.yaml"], "--systems", "mine,h100-nvl-8gpu", "--basis", "gpus", "--set", "fleet.gpus=8", "--set", "fleet.utilisation=100 %", "--expected-only", "--json", "-").Json();
        var (mine, shipped) = (Power(0), Power(1));
        Assert.Contains("Note: by name or power the log is like", CommandLine.Good("calibrate", "power", "--telemetry", log, "--system", "dgx-b200").Output, StringComparison.Ordinal);
        Assert.Equal(json.GetProperty("busyW").GetProperty("typical").GetDouble() / 4400, mine / shipped, 1e-3);
        Assert.Contains("h100-nvl-8gpu with these accelerators", CommandLine.Good("calibrate", "power", "--telemetry", log, "--system", "h100-nvl-8gpu", "--workload", "serving").Output, StringComparison.Ordinal);

        double Power(int system) => fleet.GetProperty("systems")[system].GetProperty("metrics").GetProperty("itPowerKw").GetProperty("expected").GetDouble();
    }

    [Fact]
    public void Power_by_utilisation_is_drawn()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("gpu.csv", Log("time,power_w,util_pct", 300, i => Row(i)));
        Assert.Contains("power.svg", CommandLine.Good("calibrate", "power", "--telemetry", log, "--plot", folder["power.svg"]).Output, StringComparison.Ordinal);
        Assert.Contains("Power by utilisation, measured and by the model", File.ReadAllText(folder["power.svg"]), StringComparison.Ordinal);
        CommandLine.Refused("none", "calibrate", "power", "--telemetry", log, "--plot", Path.Combine(folder["none"], "power.svg"));
    }

    [Theory]
    [InlineData("a profile goes by the name of its file, and 'gpu.csv' is none", "--out", "gpu.csv")]
    [InlineData("such as my-h100.yaml", "--out", "My_H100.yaml")]
    [InlineData("other.csv exists and is no earlier result", "--plot", "other.csv")]
    [InlineData("site.yaml exists and is no earlier result", "--out", "site.yaml")]
    [InlineData("gpu.csv is read, and a result would be written over it", "--plot", "gpu.csv")]
    [InlineData("mine.yaml would hold two results", "--out", "mine.yaml", "--plot", "mine.yaml")]
    [InlineData("--plot: '-' is the standard output", "--plot", "-")]
    [InlineData("--out: '-' is the standard output", "--out", "-")]
    [InlineData("--profile: only --out uses it", "--profile", "h100-sxm")]
    public void Places_for_results_that_would_destroy_something_are_refused(string says, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("gpu.csv", Log("time,power_w,util_pct", 100, i => Row(i)));
        folder.Write("other.csv", "time,power_w,util_pct\n");
        folder.Write("site.yaml", "name: ours\n");
        CommandLine.Refused(says, ["calibrate", "power", "--telemetry", log, .. options.Select(o => o.Contains('.', StringComparison.Ordinal) ? folder[o] : o)]);
        Assert.StartsWith("time,power_w", File.ReadAllText(log), StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_may_take_the_place_of_an_earlier_one()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("gpu.csv", Log("time,power_w,util_pct", 100, i => Row(i)));
        string[] twice = ["calibrate", "power", "--telemetry", log, "--out", folder["mine.yaml"], "--json", folder["power.json"], "--plot", folder["power.svg"]];
        CommandLine.Good(twice);
        CommandLine.Good(twice);
        CommandLine.Good("profiles", "check", folder["mine.yaml"]);
    }

    [Fact]
    public void Measured_power_that_gives_way_to_a_served_model_is_named()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("gpu.csv", Log("time,power_w,util_pct", 300, i => Row(i)));
        CommandLine.Good("calibrate", "power", "--telemetry", log, "--system", "dgx-h100", "--workload", "serving", "--out", folder["mine.yaml"]);
        string[] served = ["compare", "--profiles", folder["mine.yaml"], "--systems", "mine", "--expected-only", "--set", "fleet.workload=serving"];
        const string Note = "mine: busy power as measured gives way";
        Assert.Contains(Note, CommandLine.Good([.. served, "--set", "fleet.inference={ class: llm, parameters: 8e9, concurrency: 64 }"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Note, CommandLine.Good(served).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--workload: only --system uses it", "--workload", "serving")]
    [InlineData("--profile: the accelerator of a system is that of its profile", "--system", "dgx-h100", "--profile", "h100-sxm")]
    [InlineData("there is no system 'dgx-h10'; did you mean 'dgx-h100'?", "--system", "dgx-h10")]
    [InlineData("'inference' is no class of work; known are training, serving, decode", "--system", "dgx-h100", "--workload", "inference")]
    public void A_system_that_cannot_be_told_is_refused(string says, params string[] options)
    {
        using var folder = new TemporaryFolder();
        CommandLine.Refused(says, ["calibrate", "power", "--telemetry", folder.Write("gpu.csv", Log("time,power_w,util_pct", 100, i => Row(i))), .. options]);
    }

    [Fact]
    public void Garbage_and_repeated_rows_of_a_log_of_faults_are_reported_and_counted()
    {
        using var folder = new TemporaryFolder();
        var rows = Log("Node,Start_Day,Duration_Days,Fault_Class", 40, i => string.Create(CultureInfo.InvariantCulture, $"n{i % 9},{i},{1 + i % 5},GPU"));
        var clean = folder.Write("clean.csv", rows);
        var dirty = folder.Write("dirty.csv", rows + string.Concat(rows.Split('\n').Skip(1).Take(10).Select(r => r + "\n")) + "n1,7,Infinity,GPU\nn1,8,-3,GPU\n");
        var json = CommandLine.Good("calibrate", "failures", "--telemetry", dirty, "--nodes", "20", "--days", "50", "--json", "-").Json();
        Assert.Equal(12, json.GetProperty("skipped").GetInt32());
        Assert.Equal((2, 10), (json.GetProperty("skippedByReason").GetProperty("badDuration").GetInt32(), json.GetProperty("skippedByReason").GetProperty("duplicate").GetInt32()));
        var wanted = CommandLine.Good("calibrate", "failures", "--telemetry", clean, "--nodes", "20", "--days", "50", "--json", "-").Json();
        Assert.Equal(wanted.GetProperty("faultsPerNodeYear").ToString(), json.GetProperty("faultsPerNodeYear").ToString());
        var page = CommandLine.Good("calibrate", "failures", "--telemetry", dirty, "--nodes", "20", "--days", "50").Output;
        Assert.Contains("12 rows left out", page, StringComparison.Ordinal);
        Assert.Contains("dirty.csv:52:3: 'Infinity'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_to_repair_goes_into_a_system_that_the_loader_accepts()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("faults.csv", Log("node,start_day,duration_days", 40, i => string.Create(CultureInfo.InvariantCulture, $"n{i % 9},{i},{(i == 39 ? "" : 1 + i % 5)}")));
        var json = CommandLine.Good("calibrate", "failures", "--telemetry", log, "--system", "dgx-h100", "--out", folder["mine.yaml"], "--json", "-").Json();
        var days = json.GetProperty("meanRepairDays").GetProperty("value").GetDouble();
        CommandLine.Good("profiles", "check", folder["mine.yaml"]);
        var text = File.ReadAllText(folder["mine.yaml"]);
        Assert.Contains("id: mine\n", text, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"typical: {days:0.####}, high:"), text, StringComparison.Ordinal);
        Assert.Contains("mean of 40 faults in faults.csv, 1 of them still open", text, StringComparison.Ordinal);
        Assert.DoesNotContain("InfiniteHBD", text, StringComparison.Ordinal);
        CommandLine.Refused("--out: the log does not say which system failed", "calibrate", "failures", "--telemetry", log, "--out", folder["mine.yaml"]);
        CommandLine.Refused("there is no system 'dgx-h10'", "calibrate", "failures", "--telemetry", log, "--system", "dgx-h10", "--out", folder["mine.yaml"]);
    }
}
