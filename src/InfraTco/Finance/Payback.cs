namespace InfraTco.Finance;

/// <summary>How long an investment takes to return its outlay.</summary>
public static class Payback
{
    /// <summary>Periods [-] until the cumulative cash flow, discounted at <paramref name="rate"/>, reaches zero.</summary>
    /// <remarks>
    /// Linear within the period. Simple payback at rate 0. Zero where nothing is laid out; NaN where the outlay never comes back.
    /// Source: Brealey, Myers, Allen, Principles of Corporate Finance, ch. 5.
    /// </remarks>
    /// <param name="flows">Cash flows [USD], the first today.</param>
    /// <param name="rate">Discount rate per period [fraction], above −1.</param>
    public static double Periods(IReadOnlyList<double> flows, double rate = 0)
    {
        if (!(rate > -1)) return double.NaN;
        double cumulative = 0, discount = 1;
        for (var t = 0; t < flows.Count; t++, discount /= 1 + rate)
        {
            var flow = flows[t] * discount;
            if (cumulative + flow >= 0) return t == 0 ? 0 : t - 1 - cumulative / flow;
            cumulative += flow;
        }

        return double.NaN;
    }
}
