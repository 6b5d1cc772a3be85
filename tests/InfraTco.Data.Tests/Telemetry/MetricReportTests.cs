using System.Globalization;
using InfraTco.Data.Telemetry;

namespace InfraTco.Data.Tests.Telemetry;

public class MetricReportTests
{
    private const string Board = "/redfish/v1/Systems/HGX_Baseboard_0/Processors/GPU_SXM_1";
    private const string Draw = Board + "/EnvironmentMetrics#/PowerWatts/Reading";
    private const string Busy = Board + "/ProcessorMetrics#/Oem/Nvidia/SMUtilizationPercent";

    private static string Time(int i) => MadeDevice.Start.AddMinutes(i).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Value(string property, double value, int i) => FormattableString.Invariant(
        $"{{\"MetricId\":\"M\",\"MetricProperty\":\"{property}\",\"MetricValue\":\"{value}\",\"Timestamp\":\"{Time(i)}\"}}");

    private static string Report(params string[] values) =>
        $"{{\"@odata.type\":\"#MetricReport.v1_4_0.MetricReport\",\"@odata.id\":\"/redfish/v1/TelemetryService/MetricReports/P\",\"MetricValues\":[{string.Join(',', values)}]}}";

    private static IEnumerable<string> Reports(string draw, string busy) =>
        Enumerable.Range(0, 100).Select(i => Report(Value(draw, MadeDevice.PowerW(i), i), Value(busy, MadeDevice.Percent(i), i)));

    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "\n", "\n")]
    [InlineData("[", ",\n", "]")]
    public void Reports_are_read_one_after_another_line_by_line_or_in_an_array(string before, string between, string after)
    {
        var log = MadeDevice.Read(before + string.Join(between, Reports(Draw, Busy)) + after);
        MadeDevice.Is_in(log, 100);
        Assert.Equal("Redfish", log.Format);
        Assert.Equal([Board], log.Devices);
        Assert.Empty(log.Notes);
    }

    [Fact]
    public void One_report_may_hold_many_times() => MadeDevice.Is_in(MadeDevice.Read(Report(
        [.. Enumerable.Range(0, 100).SelectMany(i => new[] { Value(Draw, MadeDevice.PowerW(i), i), Value(Busy, MadeDevice.Percent(i), i) })])), 100);

    [Theory]
    [InlineData("/redfish/v1/Chassis/HGX_GPU_SXM_1/Sensors/HGX_GPU_SXM_1_Power_0", Busy)]
    [InlineData("/redfish/v1/Chassis/HGX_GPU_SXM_1/EnvironmentMetrics#/PowerWatts/Reading", Busy)]
    [InlineData("/redfish/v1/Chassis/1/Power#/PowerControl/0/PowerConsumedWatts", "/redfish/v1/Chassis/1/ProcessorMetrics#/BandwidthPercent")]
    [InlineData("/redfish/v1/Chassis/1/Power#/0/PowerConsumedWatts", "/redfish/v1/Chassis/1#/Oem/UtilizationPercent")]
    public void Power_and_utilisation_of_a_device_meet_wherever_they_stand(string draw, string busy)
    {
        var log = MadeDevice.Read(string.Concat(Reports(draw, busy)));
        MadeDevice.Is_in(log, 100);
        Assert.Single(log.Devices);
    }

    [Fact]
    public void Limits_and_the_power_and_use_of_memory_are_left_alone() => MadeDevice.Is_in(MadeDevice.Read(string.Concat(Enumerable.Range(0, 100).Select(i => Report(
        Value(Board + "/EnvironmentMetrics#/PowerLimitWatts/SetPoint", 700, i),
        Value("/redfish/v1/Chassis/HGX_GPU_SXM_1/Sensors/HGX_GPU_SXM_1_DRAM_0_Power_0", 20, i),
        Value("/redfish/v1/Systems/HGX_Baseboard_0/Memory/GPU_SXM_1_DRAM_0/MemoryMetrics#/BandwidthPercent", 3, i),
        Value("/redfish/v1/Chassis/HGX_GPU_SXM_1/Sensors/HGX_GPU_SXM_1_TEMP_0", 50, i),
        Value(Draw, MadeDevice.PowerW(i), i),
        Value(Busy, MadeDevice.Percent(i), i))))), 100);

    [Fact]
    public void Values_without_a_property_go_by_their_name_and_the_time_of_their_report() => MadeDevice.Is_in(MadeDevice.Read(string.Concat(Enumerable.Range(0, 100).Select(i => FormattableString.Invariant(
        $"{{\"MetricValues\":[{{\"MetricId\":\"SystemPowerConsumption\",\"MetricValue\":{MadeDevice.PowerW(i)}}},{{\"MetricId\":\"TotalCPUPower\",\"MetricValue\":9}},{{\"MetricId\":\"SystemUsage\",\"MetricValue\":{MadeDevice.Percent(i)}}}],\"Timestamp\":\"{Time(i)}\"}}\n")))), 100);

    [Fact]
    public void Parts_are_told_apart_by_what_their_maker_calls_them() => Assert.Equal(["Video.Slot.7-1", "Video.Slot.8-1"], MadeDevice.Read(Report(
        [.. new[] { 7, 8 }.Select(slot => $"{{\"MetricId\":\"PowerConsumption\",\"MetricValue\":\"300\",\"Timestamp\":\"{Time(0)}\",\"Oem\":{{\"Dell\":{{\"ContextID\":\"Video.Slot.{slot}-1\"}}}}}}")])).Devices);

    [Fact]
    public void A_value_that_is_no_number_is_missing_and_counted()
    {
        var log = MadeDevice.Read(Report(Value(Draw, 300, 0), Value(Draw, 300, 1).Replace("\"300\"", "\"nan\"", StringComparison.Ordinal), Value(Draw, 300, 2).Replace("\"300\"", "null", StringComparison.Ordinal)));
        Assert.Equal(2, log.Skipped[TelemetrySkip.Missing]);
        Assert.Single(log.Points);
    }

    [Fact]
    public void Reports_without_any_time_are_taken_to_be_a_minute_apart_and_it_is_told()
    {
        var log = MadeDevice.Read(string.Concat(Enumerable.Range(0, 3).Select(i => "{\"MetricValues\":[{\"MetricId\":\"PowerConsumption\",\"MetricValue\":\"" + (300 + i) + "\"}]}")));
        Assert.Equal(60_000, log.StepMilliseconds);
        Assert.Contains("a minute apart", Assert.Single(log.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_power_is_refused() =>
        Assert.Contains("MetricValues of power, would be right", MadeDevice.Fault(Report(Value("/redfish/v1/Chassis/1/Sensors/Inlet_Temp", 20, 0))), StringComparison.Ordinal);
}
