using System.Globalization;
using InfraTco.Data.Telemetry;

namespace InfraTco.Data.Tests.Telemetry;

public class TableSeparatorTests
{
    private static readonly NumberFormatInfo German = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private static string Rows(string separator, string before = "", string after = "") => MadeDevice.Lines(
        100, i => $"{before}{MadeDevice.SmiTime(i)}{separator}{MadeDevice.PowerW(i)}{separator}{MadeDevice.Percent(i)}{after}");

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    [InlineData(" | ")]
    public void Cells_may_be_separated_by_any_of_these(string separator) =>
        MadeDevice.Is_in(MadeDevice.Read($"timestamp{separator}power_w{separator}util_pct\n" + Rows(separator)), 100);

    [Fact]
    public void A_table_with_bars_around_it_is_read_and_its_rule_is_a_row_left_out()
    {
        var log = MadeDevice.Read("| timestamp | power_w | util_pct |\n|---|---:|---:|\n" + Rows(" | ", "| ", " |"));
        MadeDevice.Is_in(log, 100);
        Assert.Equal(1, log.Skipped[TelemetrySkip.Malformed]);
    }

    [Fact]
    public void A_comma_stands_for_the_point_and_points_mark_thousands_where_semicolons_separate() => MadeDevice.Is_in(
        MadeDevice.Read("timestamp;power_mw;util_pct\n" + MadeDevice.Lines(
            100, i => $"{MadeDevice.SmiTime(i)};{(1000 * MadeDevice.PowerW(i)).ToString("#,##0.0", German)};{MadeDevice.Percent(i)},0")), 100);

    [Theory]
    [InlineData("1,2,3")]
    [InlineData("1.2.3")]
    public void A_number_with_marks_that_contradict_each_other_is_malformed(string number) =>
        Assert.Equal(1, MadeDevice.Read($"timestamp;power_w;util_pct\n2024-11-02 10:15;{number};5\n2024-11-02 10:16;100;5\n").Skipped[TelemetrySkip.Malformed]);

    [Fact]
    public void A_time_and_a_power_in_one_cell_are_no_columns() =>
        Assert.Contains("no line names the columns", MadeDevice.Fault("time power\n1 2\n"), StringComparison.Ordinal);
}
