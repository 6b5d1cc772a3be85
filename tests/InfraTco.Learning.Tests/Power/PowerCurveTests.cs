using System.Globalization;
using InfraTco.Learning.Power;
using static InfraTco.Learning.Tests.Power.CalibratedLog;

namespace InfraTco.Learning.Tests.Power;

public class PowerCurveTests
{
    [Fact]
    public void A_line_is_found_in_every_interval()
    {
        var curve = PowerCurve.Of(Calibrate(Table(1010, TelemetryText.Percent)));
        Assert.Equal(0, curve.Utilisation[0]);
        Assert.Equal(TelemetryText.IdleW, curve.MeanW[0]);
        Assert.All(Enumerable.Range(0, curve.Utilisation.Count), i =>
        {
            Assert.Equal(TelemetryText.IdleW + TelemetryText.SlopeW * curve.Utilisation[i], curve.MeanW[i], 0.01 * TelemetryText.SlopeW);
            Assert.InRange(curve.MeanW[i], curve.P05W[i], curve.P95W[i]);
        });
    }

    [Fact]
    public void What_was_never_seen_is_a_gap()
    {
        var curve = PowerCurve.Of(Calibrate(Table(400, i => i % 2 == 0 ? 0 : 90 + i % 10)));
        Assert.Equal([0, 0.925, 0.975], curve.Utilisation.Where((_, i) => double.IsFinite(curve.MeanW[i])).Select(u => Math.Round(u, 3)));
    }

    private static string Table(int readings, Func<int, int> percent) => TelemetryText.Table(
        "time,power_w,utilization_pct", readings, i => string.Create(CultureInfo.InvariantCulture, $"{TelemetryText.IdleW + TelemetryText.SlopeW * percent(i) / 100},{percent(i)}"));
}
