using System.Globalization;
using InfraTco.Comparison;
using InfraTco.Simulation.Engine;

namespace InfraTco.Cli.Output;

/// <summary>Book value against market value as a table: what each accounting life leaves unseen, and what tests would write down.</summary>
internal static class BookPage
{
    private const double LowMarket = 0.05;
    private const double Kilo = 1e3;

    public static void Write(Page page, StudyResult result, SimulationResult? futures)
    {
        if (result.Candidates.All(c => c.Books.Cases.Count == 0))
            return;
        page.Heading("Books against the market: systems written off in a straight line, less their market value");
        page.Table(
            [
                "Fleet", "Life, years", "Used by", "Largest loss not on the books, kUSD", "of cost", "in month", "in a P5 market, kUSD",
                "at the end, kUSD", "Written down, ASC 360, kUSD", "IAS 36, kUSD",
            ],
            result.Candidates.SelectMany((c, i) => Rows(c, futures is null ? null : FanQuantile.Of(futures, i, FanSeries.MarketValueUsd, LowMarket))));
        page.Text(result.Candidates[0].Books.CashFlowsKnown
            ? "Tests at each year's end, on cash flows to the end of the life and a sale then: revenue less opex, and less a charge for the hall, network, storage and installation that the systems use."
            : "No price of compute is given, so the tests have no cash flows: written down is what it would take to reach fair value.");
        page.Text("A loss below zero: the books are cautious. A sale brings less than market value, by its route (market.sale). Written down under IAS 36 is net of reversals.");
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(CandidateResult candidate, double[]? low)
    {
        string Thousands(double usd) => Output.Figures.Number(usd / Kilo, 0);
        return candidate.Books.Cases.Select(book => (IReadOnlyList<string>)
        [
            candidate.Id, book.LifeYears.ToString("0.##", CultureInfo.InvariantCulture), string.Join(", ", book.UsedBy),
            Thousands(book.PeakLossUsd), Output.Figures.Percent(book.PeakLossUsd / candidate.Books.CostUsd),
            (book.PeakMonth + 1).ToString(CultureInfo.InvariantCulture),
            low is null ? "-" : Thousands(book.BookUsd.Zip(low, (b, m) => b - m).Max()),
            Thousands(book.UnrecognisedLossUsd[^1]), Thousands(book.UsGaap.LossUsd), Thousands(book.Ifrs.LossUsd),
        ]);
    }
}
