using InfraTco.Finance;
using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Rental;

/// <summary>
/// A history of rental prices as the market makes them: a premium of scarcity that fades, a step at each release of a newer generation,
/// rebounds. A plain exponential cannot fall from 8 to 1.7 and rise to 2.6.
/// </summary>
/// <remarks>
/// ln p(t) = ln L + S·2^(−(t − t₀)/h) + N(t)·ln s + ΣR·share(t), with N the releases since the first quote, s the step of a release and
/// h the half-life of scarcity, both given; L, S and R by least squares. Steps are those that resale shows, since rents are what a GPU is
/// worth per hour. The exponential is ln p(t) = ln L − δ·(t − t₀).
/// </remarks>
/// <param name="Fitted">Price at each quote by the model [USD/GPU-h].</param>
/// <param name="Coefficients">ln L, S and R of each rebound; of the exponential ln L and −δ [1/year].</param>
/// <param name="Deviation">Standard deviation of the residuals, in logarithm: √(Σe²/(n − k)), k counting what was chosen by the fit.</param>
public sealed record RentalModel(IReadOnlyList<double> Fitted, IReadOnlyList<double> Coefficients, double Deviation)
{
    /// <summary>Fits scarcity, steps and rebounds.</summary>
    /// <param name="quotes">Prices of one class, oldest first; more than there are coefficients.</param>
    /// <param name="releases">Dates of releases of newer generations.</param>
    /// <param name="rebounds">Times of rising prices; how far they rose is fitted.</param>
    /// <param name="step">Factor of a release, above zero.</param>
    /// <param name="halfLifeYears">Half-life of scarcity [years], above zero; it counts as a coefficient.</param>
    public static RentalModel Fit(
        IReadOnlyList<RentalQuote> quotes, IReadOnlyList<DateOnly> releases, IReadOnlyList<MarketRebound> rebounds, double step, double halfLifeYears)
    {
        Guard.Positive(step, nameof(step));
        Guard.Positive(halfLifeYears, nameof(halfLifeYears));
        double[][] columns =
        [
            Ones(quotes), [.. quotes.Select(q => Math.Pow(2, -Years(quotes, q) / halfLifeYears))],
            .. rebounds.Select(r => quotes.Select(q => r.Share(q.Date)).ToArray()),
        ];
        double[] steps = [.. quotes.Select(q => Math.Log(step) * releases.Count(d => d > quotes[0].Date && d <= q.Date))];
        return Of(quotes, columns, steps, columns.Length + 1);
    }

    /// <summary>Fits a plain exponential, to compare.</summary>
    /// <param name="quotes">Prices of one class, oldest first; more than two.</param>
    public static RentalModel Exponential(IReadOnlyList<RentalQuote> quotes) =>
        Of(quotes, [Ones(quotes), [.. quotes.Select(q => Years(quotes, q))]], new double[quotes.Count], 2);

    private static RentalModel Of(IReadOnlyList<RentalQuote> quotes, double[][] columns, double[] known, int chosen)
    {
        double[] values = [.. quotes.Select((q, i) => Math.Log(q.Price.Base) - known[i])];
        var coefficients = LeastSquares.Solve(columns, values);
        double[] fitted = [.. quotes.Select((_, i) => known[i] + columns.Select((c, k) => c[i] * coefficients[k]).Sum())];
        var squares = quotes.Select((q, i) => Math.Log(q.Price.Base) - fitted[i]).Sum(e => e * e);
        return new([.. fitted.Select(Math.Exp)], coefficients, Math.Sqrt(squares / (quotes.Count - chosen)));
    }

    private static double[] Ones(IReadOnlyList<RentalQuote> quotes) => [.. quotes.Select(_ => 1.0)];

    private static double Years(IReadOnlyList<RentalQuote> quotes, RentalQuote quote) =>
        (quote.Date.DayNumber - quotes[0].Date.DayNumber) / CalendarYear.Days;
}
