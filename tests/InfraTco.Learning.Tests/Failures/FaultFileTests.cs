using InfraTco.Data;
using InfraTco.Data.Telemetry;

namespace InfraTco.Learning.Tests.Failures;

public class FaultFileTests
{
    private static FaultLog Read(string text)
    {
        using var file = new TemporaryFile(text, "faults.csv");
        return FaultFile.Read(file.Path);
    }

    private static string Refusal(string text) => Assert.Throws<InputException>(() => Read(text)).Message;

    [Theory]
    [InlineData("a,1,Infinity,GPU", FaultSkip.BadDuration)]
    [InlineData("a,1,1e999,GPU", FaultSkip.BadDuration)]
    [InlineData("a,1,NaN,GPU", FaultSkip.BadDuration)]
    [InlineData("a,1,-0.1,GPU", FaultSkip.BadDuration)]
    [InlineData("a,1,2 weeks,GPU", FaultSkip.BadDuration)]
    [InlineData("a,1,1e9,GPU", FaultSkip.BadDuration)]
    [InlineData("a,1e7,2,GPU", FaultSkip.BadStart)]
    [InlineData("a,Infinity,2,GPU", FaultSkip.BadStart)]
    [InlineData("a,-1,2,GPU", FaultSkip.BadStart)]
    [InlineData("a,,2,GPU", FaultSkip.BadStart)]
    [InlineData(",1,2,GPU", FaultSkip.NoNode)]
    [InlineData("b, 3,4,GPU ", FaultSkip.Duplicate)]
    public void Garbage_rows_are_counted_and_the_first_is_named(string row, FaultSkip reason)
    {
        var log = Read($"node,start_day,duration_days,fault_class\nb,3,4,GPU\n{row}\nb,3,4,NIC\n");
        Assert.Equal([("GPU", 4.0), ("NIC", 4.0)], log.Events.Select(e => (e.Class, e.DurationDays)));
        Assert.Equal((1, 1), (log.SkippedRows, log.Skipped[reason]));
        Assert.Contains("1 row left out", Assert.Single(log.Notes), StringComparison.Ordinal);
        Assert.Contains("faults.csv:3:", log.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Zero_is_a_duration_and_nothing_is_an_open_fault()
    {
        var log = Read("node,start_day,duration_days\na,1,0\na,2,\na,3,-\na,4\n");
        Assert.Equal([0, double.NaN, double.NaN, double.NaN], log.Events.Select(e => e.DurationDays));
        Assert.Empty(log.Notes);
    }

    [Fact]
    public void An_empty_duration_is_end_minus_start_where_there_is_an_end()
    {
        var log = Read("node,start_day,end_day,duration_days\na,1,4,\na,2,9,1.5\na,5,,\na,6,5,\n");
        Assert.Equal([3, 1.5, double.NaN], log.Events.Select(e => e.DurationDays));
        Assert.Equal(1, log.Skipped[FaultSkip.BadDuration]);
        Assert.Contains("faults.csv:5:3: '5'", Assert.Single(log.Notes), StringComparison.Ordinal);
    }

    // A fault of 0.5 days begins and ends on one day, one of 1.6 may end on the next.
    [Fact]
    public void Whole_days_of_start_and_end_leave_durations_alone()
    {
        var log = Read("node,start_day,end_day,duration_days\na,5,5,0.5\na,5,6,1.6\nb,7,9,48\nc,4,,3\n");
        Assert.Equal([0.5, 1.6, 2, 3], log.Events.Select(e => e.DurationDays));
    }

    [Fact]
    public void Seconds_beside_an_end_are_end_minus_start() =>
        Assert.Equal(2.5, Assert.Single(Read("node,start_day,end_day,duration_days\na,1,3.5,216000\n").Events).DurationDays);

    // Hours in place of days: a repair is not longer than from its start to its end. A shorter one, and rounding, are left alone.
    [Fact]
    public void A_duration_beyond_its_end_is_end_minus_start()
    {
        var log = Read("node,start_day,end_day,duration_days\na,1,3,48\na,2,9,1.5\na,5,6,1.01\nb,5,6,24\n");
        Assert.Equal([2, 1.5, 1.01, 1], log.Events.Select(e => e.DurationDays));
        Assert.Contains("2 durations are longer than end - start, the first in", Assert.Single(log.Notes), StringComparison.Ordinal);
        Assert.Contains("faults.csv:2:", log.Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Node,Start_Day,Duration_Days,Fault_Class\na,1,2.5,GPU\n")]
    [InlineData("NODE;Start Day;END_DAY;fault class\na;1;3,5;GPU\n")]
    public void Names_of_columns_are_known_in_any_case(string text) => Assert.Equal(new FaultEvent("a", 1, 2.5, "GPU"), Assert.Single(Read(text).Events));

    [Fact]
    public void A_log_without_a_fault_is_refused_with_its_first_cell_at_fault()
    {
        Assert.Contains("faults.csv:3:3: '-2': none of 2 rows can be used, 2 since the duration is", Refusal("node,start_day,duration_days\n\na,1,-2\na,1,-3\n"), StringComparison.Ordinal);
        Assert.Contains("holds no rows", Refusal("node,start_day,duration_days\n"), StringComparison.Ordinal);
        Assert.Contains("faults.csv:1:2: no column tells when a node was back", Refusal("node,start_day\na,1\n"), StringComparison.Ordinal);
    }
}
