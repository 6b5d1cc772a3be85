using InfraTco.Comparison;
using InfraTco.Simulation.Engine;

namespace InfraTco.Ilgpu.Tests;

/// <summary>How far the paths of two arithmetics are apart.</summary>
/// <param name="Largest">Largest error of a path's money, relative to the sum of its absolute flows, among paths with the same events.</param>
/// <param name="Physical">Largest error of a path's energy, water and work, relative to itself, among those paths.</param>
/// <param name="OtherEvents">Paths whose discrete events differ.</param>
/// <param name="Paths">All paths.</param>
internal sealed record Agreement(double Largest, double Physical, int OtherEvents, int Paths)
{
    /// <summary>An event moves a path by far more than rounding does.</summary>
    private const double Event = 1e-3;

    private static readonly Metric[] Money =
        [Metric.CapexUsd, Metric.OpexUsd, Metric.ResidualValueUsd, Metric.TcoUsd, Metric.TcoPresentValueUsd];

    private static readonly Metric[] Physics =
        [Metric.ItEnergyMwh, Metric.FacilityEnergyMwh, Metric.WaterM3, Metric.CarbonLocationT, Metric.UtilisedGpuHours, Metric.WorkH100eHours];

    /// <summary>Compares the same block in two arithmetics.</summary>
    public static Agreement Of(BlockRows a, BlockRows b, int systems)
    {
        var agreement = new Agreement(0, 0, 0, 0);
        for (var system = 0; system < systems; system++)
        {
            for (var path = 0; path < BlockRows.Paths; path++)
                agreement = agreement.With(Flows(a, b, system, path), Figures(a, b, system, path));
        }
        return agreement;
    }

    private Agreement With(double money, double physical) =>
        money > Event || physical > Event || double.IsNaN(money) || double.IsNaN(physical)
            ? this with { OtherEvents = OtherEvents + 1, Paths = Paths + 1 }
            : new(Math.Max(Largest, money), Math.Max(Physical, physical), OtherEvents, Paths + 1);

    private static double Flows(BlockRows a, BlockRows b, int system, int path)
    {
        var flows = Math.Abs(At(a, system, Metric.CapexUsd, path)) + Math.Abs(At(a, system, Metric.OpexUsd, path))
            + Math.Abs(At(a, system, Metric.ResidualValueUsd, path));
        return Money.Max(m => Math.Abs(At(a, system, m, path) - At(b, system, m, path))) / flows;
    }

    private static double Figures(BlockRows a, BlockRows b, int system, int path) =>
        Physics.Max(m => Math.Abs(At(b, system, m, path) / At(a, system, m, path) - 1));

    private static double At(BlockRows rows, int system, Metric metric, int path) =>
        rows.Series(system, PathSeries.OfHorizon(metric), BlockRows.Paths)[path];
}
