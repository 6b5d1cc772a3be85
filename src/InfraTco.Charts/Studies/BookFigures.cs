using InfraTco.Comparison;
using InfraTco.Simulation.Engine;

namespace InfraTco.Charts.Studies;

/// <summary>
/// For each fleet, straight-line book value of its systems over each accounting life against their market value: where a book line lies
/// above the market, the gap is a loss that the books do not show.
/// </summary>
public static class BookFigures
{
    private const double Low = 0.05;
    private const double High = 0.95;

    /// <summary>Every figure, named after its fleet.</summary>
    /// <param name="result">The comparison.</param>
    /// <param name="futures">The futures that were run of it, for a band around market value; or null.</param>
    public static IReadOnlyList<StudyFigure> All(StudyResult result, SimulationResult? futures) =>
    [
        .. result.Candidates.Select((c, i) => new StudyFigure($"books-{i + 1}-{FileText(c.Id)}", Of(result, i, futures)))
            .Where((_, i) => result.Candidates[i].Books.Cases.Count > 0),
    ];

    /// <summary>The figure of one fleet.</summary>
    /// <param name="result">The comparison.</param>
    /// <param name="system">Fleet, 0 = the first.</param>
    /// <param name="futures">The futures, or null.</param>
    public static Lines Of(StudyResult result, int system, SimulationResult? futures)
    {
        var text = new StudyText(result);
        var candidate = result.Candidates[system];
        var band = futures is null ? null : new LineBand(
            "market value, P5 to P95 of the futures",
            FanQuantile.Of(futures, system, FanSeries.MarketValueUsd, Low),
            FanQuantile.Of(futures, system, FanSeries.MarketValueUsd, High));
        var market = new LineSeries("market value", candidate.Books.MarketUsd) { Style = Black, Band = band };
        return new(Title(text, candidate), text.Months, Measure.Money("Value of the systems"), [market, .. candidate.Books.Cases.Select(Book)])
        {
            Subtitle = $"Straight-line book value over each accounting life, against market value{(band is null ? "" : " (grey: P5 to P95 of the futures)")}. {text.TermsSentence}",
            Source = text.Source,
            Height = 560,
        };
    }

    /// <summary>The palette's black, for the market.</summary>
    private const int Black = 4;

    private const int MostNames = 2;

    private static LineSeries Book(BookCase book, int index) =>
        new($"{StudyText.Years(book.LifeYears)} ({Users(book.UsedBy)})", book.BookUsd) { Style = index < Black ? index : index + 1 };

    private static string Users(IReadOnlyList<string> names) =>
        names.Count > MostNames ? $"{names[0]} and {names.Count - 1} more" : string.Join(", ", names);

    private static string Title(StudyText text, CandidateResult candidate)
    {
        var worst = candidate.Books.Cases.MaxBy(b => b.PeakLossUsd)!;
        return worst.PeakLossUsd > 0
            ? $"{text.Subject(candidate)}: books over {StudyText.Years(worst.LifeYears)} hide {StudyText.Money(worst.PeakLossUsd)}, {StudyText.Percent(worst.PeakLossUsd / candidate.Books.CostUsd)} of cost"
            : $"{text.Subject(candidate)}: no accounting life hides a loss";
    }

    private static string FileText(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
}
