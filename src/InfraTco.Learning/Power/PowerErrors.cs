using InfraTco.Data.Telemetry;

namespace InfraTco.Learning.Power;

/// <summary>How well a power model agrees with readings.</summary>
/// <param name="Points">How many points.</param>
/// <param name="R2">Share of the variance explained, below 1; NaN where power is constant.</param>
/// <param name="MaeW">Mean absolute error [W].</param>
/// <param name="RmseW">Root mean square error [W].</param>
/// <param name="EnergyError">Modelled energy ÷ measured energy − 1.</param>
/// <param name="MeanPowerW">Mean measured power [W].</param>
public sealed record PowerErrors(int Points, double R2, double MaeW, double RmseW, double EnergyError, double MeanPowerW)
{
    /// <summary>The errors over points, each counted as often as it was read.</summary>
    public static PowerErrors Of(ReadOnlySpan<TelemetryPoint> points, PowerModel model)
    {
        var modelled = new double[points.Length];
        for (var i = 0; i < modelled.Length; i++)
            modelled[i] = model.At(points[i].Utilisation);
        return Of(points, modelled);
    }

    /// <summary>The errors of modelled powers [W], one a point.</summary>
    public static PowerErrors Of(ReadOnlySpan<TelemetryPoint> points, ReadOnlySpan<double> modelled)
    {
        double weight = 0, power = 0, squares = 0, absolute = 0, residuals = 0, error = 0;
        for (var i = 0; i < points.Length; i++)
        {
            ref readonly var point = ref points[i];
            var difference = modelled[i] - point.PowerW;
            weight += point.Readings;
            power += point.Readings * point.PowerW;
            squares += point.Readings * point.PowerW * point.PowerW;
            absolute += point.Readings * Math.Abs(difference);
            residuals += point.Readings * difference * difference;
            error += point.Readings * difference;
        }
        var mean = power / weight;
        var variance = squares / weight - mean * mean;
        var explained = variance > 1e-9 * mean * mean ? 1 - residuals / weight / variance : double.NaN;
        return new(points.Length, explained, absolute / weight, Math.Sqrt(residuals / weight), error / power, mean);
    }
}
