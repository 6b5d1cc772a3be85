using System.Globalization;
using InfraTco.Comparison;
using InfraTco.Hardware;
using InfraTco.Scenarios;

namespace InfraTco.Charts.Studies;

/// <summary>The words that the figures of one comparison share.</summary>
internal sealed class StudyText(StudyResult result)
{
    private const double Significant = 100;

    /// <summary>Basis, place, workload class and precision.</summary>
    public string Terms { get; } =
        $"{Verdict.BasisText(result.Scenario)} at {result.Scenario.Site.Name}; {Verdict.WorkText(result.Scenario.Fleet)}";

    /// <summary>The same as a sentence of its own.</summary>
    public string TermsSentence => Capital(Terms);

    /// <summary>The footnote: scenario, kind of run and version.</summary>
    public string Source => SourceOf("expected case");

    /// <summary>The footnote of another kind of run, such as <c>100,000 futures, seed 1</c>.</summary>
    public string SourceOf(string kind) =>
        $"Scenario: {result.Scenario.Name} · {kind} · InfraTco {typeof(StudyResult).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>The horizon, such as <c>5 years</c>.</summary>
    public string Horizon { get; } = result.Scenario.Years == 1 ? "1 year" : $"{result.Scenario.Years} years";

    /// <summary>The first month of the horizon, and how many there are.</summary>
    public MonthAxis Months { get; } = new(result.Scenario.Start, result.Candidates[0].Ledger.Months);

    /// <summary>A fleet in a legend: trade name and how it is acquired, or its identifier where two fleets share these.</summary>
    public string Label(CandidateResult candidate) =>
        Alike(candidate) ? candidate.Id : $"{Short(candidate)}, {Acquired(candidate)}";

    /// <summary>A fleet inside a sentence.</summary>
    public string Name(CandidateResult candidate) => Alike(candidate) ? candidate.Id : Verdict.Name(candidate);

    /// <summary>A fleet that begins a sentence; an identifier stays as it is written.</summary>
    public string Subject(CandidateResult candidate) => Alike(candidate) ? candidate.Id : Capital(Verdict.Name(candidate));

    /// <summary>Fleets whose lines fall on one another, as one label.</summary>
    public string Label(IReadOnlyList<CandidateResult> fleets) =>
        fleets.Any(Alike) || fleets.Any(f => f.Design.System.Name != fleets[0].Design.System.Name)
            ? string.Join(" and ", fleets.Select(Label))
            : $"{Short(fleets[0])}, {string.Join(" and ", fleets.Select(Acquired))}";

    /// <summary>An amount of money with three significant digits: USD 276 m.</summary>
    public static string Money(double usd)
    {
        var unit = ChartWords.English.Multiples.LastOrDefault(m => Math.Abs(usd) >= m.Factor, new UnitMultiple(1, ""));
        return $"USD {Three(usd / unit.Factor)} {unit.Symbol}".TrimEnd();
    }

    /// <summary>Three significant digits, or all before the point.</summary>
    public static string Three(double value) => value.ToString(
        Math.Abs(value) switch { >= Significant => "N0", >= Significant / 10 => "N1", _ => "N2" }, CultureInfo.InvariantCulture);

    /// <summary>A share as a whole number of percent.</summary>
    public static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    /// <summary>A life, such as <c>5.5 years</c>.</summary>
    public static string Years(double years) => string.Create(CultureInfo.InvariantCulture, $"{years:0.##} {(years == 1 ? "year" : "years")}");

    /// <summary>A trade name without its maker and what follows a comma, where the rest still tells the systems apart.</summary>
    private string Short(CandidateResult candidate)
    {
        var name = Short(candidate.Design.System);
        return result.Candidates.Any(c => c.Design.System.Name != candidate.Design.System.Name && Short(c.Design.System) == name)
            ? candidate.Design.System.Name
            : name;
    }

    private static string Short(SystemProfile system)
    {
        var name = system.Name.StartsWith(system.Vendor + " ", StringComparison.Ordinal) ? system.Name[(system.Vendor.Length + 1)..] : system.Name;
        return name.Split(',')[0];
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Acquired(CandidateResult candidate) => candidate.Design.Candidate.Acquisition switch
    {
        Acquisition.Owned => "owned",
        Acquisition.Used => "used",
        _ => "new",
    };

    private bool Alike(CandidateResult candidate) => result.Candidates.Any(
        c => c != candidate && c.Design.System.Name == candidate.Design.System.Name && Acquired(c) == Acquired(candidate));
}
