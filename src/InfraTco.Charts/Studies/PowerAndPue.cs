using System.Globalization;
using InfraTco.Comparison;
using InfraTco.Simulation;

namespace InfraTco.Charts.Studies;

/// <summary>Mean facility power by month, and below it PUE, the facility's energy of the month per IT energy of the month.</summary>
public static class PowerAndPue
{
    private const double Kilo = 1e3;
    private const double Alike = 0.01;
    private const int PixelsPerMonth = 4;
    private const int LeastWidth = 960;
    private const int MostWidth = 1920;

    private static readonly LineItem[] It =
        [LineItem.AcceleratorEnergy, LineItem.HostEnergy, LineItem.ServerFanEnergy, LineItem.NetworkEnergy];

    private static readonly LineItem[] Facility =
    [
        .. It, LineItem.ElectricalLoss, LineItem.ChillerEnergy, LineItem.AirFanEnergy, LineItem.PumpEnergy,
        LineItem.HeatRejectionEnergy, LineItem.LightingEnergy,
    ];

    /// <summary>The figure. Fleets that draw the same share a line; a month without power is a gap.</summary>
    /// <param name="result">The comparison.</param>
    public static Panels Of(StudyResult result)
    {
        var text = new StudyText(result);
        return new(
            Title(result, text),
            text.Months,
            [
                new(Measure.Si("Facility power, mean of the month", "W"), Series(result, text, Power)),
                new(new Measure("PUE", ""), Series(result, text, Pue)) { FromZero = false },
            ])
        {
            Subtitle = $"{Plants(result, text)}; {text.Terms}",
            Source = text.Source,
            Width = Math.Clamp(result.Candidates[0].Ledger.Months * PixelsPerMonth, LeastWidth, MostWidth),
            Height = 600,
        };
    }

    /// <summary>Mean power at the meter in each month [W]; NaN before the site is energised.</summary>
    /// <param name="candidate">A fleet.</param>
    public static double[] Power(CandidateResult candidate) => Monthly(candidate, month =>
        Sum(candidate, month, Facility) * Kilo / candidate.Plan[month, PlanColumn.Hours]);

    /// <summary>Power usage effectiveness of each month; NaN before the site is energised.</summary>
    /// <param name="candidate">A fleet.</param>
    public static double[] Pue(CandidateResult candidate) =>
        Monthly(candidate, month => Sum(candidate, month, Facility) / Sum(candidate, month, It));

    private static double[] Monthly(CandidateResult candidate, Func<int, double> value) =>
        [.. Enumerable.Range(0, candidate.Ledger.Months).Select(m => Sum(candidate, m, It) > 0 ? value(m) : double.NaN)];

    private static double Sum(CandidateResult candidate, int month, LineItem[] items) => items.Sum(i => candidate.Ledger[month, i]);

    private static List<LineSeries> Series(StudyResult result, StudyText text, Func<CandidateResult, double[]> values)
    {
        var groups = new List<(double[] Values, List<CandidateResult> Fleets, int Style)>();
        for (var i = 0; i < result.Candidates.Count; i++)
        {
            var line = values(result.Candidates[i]);
            var same = groups.Find(g => g.Values.AsSpan().SequenceEqual(line));
            if (same.Fleets is null)
                groups.Add((line, [result.Candidates[i]], i));
            else
                same.Fleets.Add(result.Candidates[i]);
        }
        return [.. groups.Select(g => new LineSeries(text.Label(g.Fleets), g.Values) { Style = g.Style })];
    }

    private static string Plants(StudyResult result, StudyText text)
    {
        var plants = result.Candidates.GroupBy(c => c.Plant).ToList();
        return plants.Count == 1
            ? $"Cooling by {plants[0].Key}"
            : $"Cooling by {string.Join(", ", plants.Select(p => $"{p.Key} ({string.Join(", ", p.Select(text.Label))})"))}";
    }

    private static string Title(StudyResult result, StudyText text)
    {
        var ranked = result.Candidates.OrderBy(c => c.Metrics[Metric.FacilityPowerKw]).ToList();
        var (least, most) = (ranked[0], ranked[^1]);
        var draws = ranked.Count == 1 ? $"{text.Subject(most)} draws {Megawatts(most)} on average"
            : MeanKw(most) - MeanKw(least) < Alike * MeanKw(most) ? $"Every fleet draws about {Megawatts(most)} on average"
            : $"{text.Subject(least)} draws {Megawatts(least)} on average, {text.Name(most)} {Megawatts(most)}";
        var months =
            (from c in result.Candidates
             from p in Pue(c).Select((value, month) => (Value: value, Month: month))
             where double.IsFinite(p.Value)
             select p).ToList();
        return months.Count == 0 ? draws : $"{draws}; {Range(result, months.MinBy(m => m.Value), months.MaxBy(m => m.Value))}";
    }

    private static string Range(StudyResult result, (double Value, int Month) least, (double Value, int Month) most)
    {
        string At((double Value, int Month) pue) =>
            $"{pue.Value.ToString("0.00", CultureInfo.InvariantCulture)} in {result.Scenario.Start.AddMonths(pue.Month).ToString("MMMM", CultureInfo.InvariantCulture)}";
        return $"PUE goes from {At(least)} to {At(most)}";
    }

    private static double MeanKw(CandidateResult candidate) => candidate.Metrics[Metric.FacilityPowerKw];

    private static string Megawatts(CandidateResult candidate) => $"{StudyText.Three(MeanKw(candidate) / Kilo)} MW";
}
