using InfraTco.Finance;

namespace InfraTco.Obsolescence;

/// <summary>The option to wait before a refresh, in closed form: a value that follows geometric Brownian motion, and a fixed
/// outlay.</summary>
/// <remarks>
/// β = ½ − α/σ² + √((α/σ² − ½)² + 2r/σ²); invest where V reaches V* = β/(β−1)·I; before that waiting is worth (V* − I)·(V/V*)^β.
/// At σ = 0 β tends to r/α for growth α above zero, else to infinity (invest as soon as V = I). NaN where r is negative or not above α:
/// waiting for ever would pay.
/// Source: A. Dixit, R. Pindyck, Investment under Uncertainty, Princeton 1994, ch. 5, with α = r − δ.
/// </remarks>
public static class RefreshOption
{
    /// <summary>The exponent β [-], above 1.</summary>
    /// <param name="drift">Drift α of the value [fraction/year].</param>
    /// <param name="volatility">Volatility σ of the value [1/√year], not negative.</param>
    /// <param name="rate">Discount rate r [fraction/year].</param>
    public static double Exponent(double drift, double volatility, double rate)
    {
        Guard.NotNegative(volatility, nameof(volatility));
        if (!(rate >= 0) || !(rate > drift)) return double.NaN;
        if (volatility == 0) return drift > 0 ? rate / drift : double.PositiveInfinity;
        var variance = volatility * volatility;
        var shift = drift / variance - 0.5;
        return -shift + Math.Sqrt(shift * shift + 2 * rate / variance);
    }

    /// <summary>Value [USD] at which to refresh: β/(β−1) times the outlay.</summary>
    /// <param name="outlay">Outlay net of resale [USD], not negative.</param>
    /// <param name="drift">Drift of the value [fraction/year].</param>
    /// <param name="volatility">Volatility of the value [1/√year].</param>
    /// <param name="rate">Discount rate [fraction/year].</param>
    public static double Trigger(double outlay, double drift, double volatility, double rate)
    {
        Guard.NotNegative(outlay, nameof(outlay));
        return outlay / (1 - 1 / Exponent(drift, volatility, rate));
    }

    /// <summary>Value [USD] of the right to refresh now or later, at a present value of the refresh.</summary>
    /// <param name="value">Present value of refreshing now [USD], not negative.</param>
    /// <param name="outlay">Outlay net of resale [USD], not negative.</param>
    /// <param name="drift">Drift of the value [fraction/year].</param>
    /// <param name="volatility">Volatility of the value [1/√year].</param>
    /// <param name="rate">Discount rate [fraction/year].</param>
    public static double Value(double value, double outlay, double drift, double volatility, double rate)
    {
        Guard.NotNegative(value, nameof(value));
        var trigger = Trigger(outlay, drift, volatility, rate);
        return value >= trigger
            ? value - outlay
            : (trigger - outlay) * Math.Pow(value / trigger, Exponent(drift, volatility, rate));
    }
}
