using System.Globalization;
using InfraTco.Data;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Telemetry;
using MathNet.Numerics.Statistics;

namespace InfraTco.Learning.Prices;

/// <summary>The driver of a price, fitted to its history by month: season, trend, mean reversion and volatility. Electricity goes by the means of months, compute by their ends.</summary>
public sealed record PriceForecast
{
    private const int MonthsPerYear = 12;
    private const double StepYears = 1.0 / MonthsPerYear;
    private const double LeastDeviation = 1e-6; // of the logarithm: below it is round-off

    /// <summary>The history.</summary>
    public required PriceHistory History { get; init; }

    /// <summary>Mean reversion and volatility of the logarithm of monthly means, spikes left in; the season is left in too unless it is beyond chance.</summary>
    public required ReversionFit Reversion { get; init; }

    /// <summary>The season by month of a reverting price.</summary>
    public required SeasonFit SeasonTest { get; init; }

    /// <summary>The same with jumps, spikes taken out of the volatility.</summary>
    public required JumpFit Jumps { get; init; }

    /// <summary>Logarithms of the monthly means, for a price of electricity without a season that is beyond chance.</summary>
    public required IReadOnlyList<double> Level { get; init; }

    /// <summary>What <see cref="Level"/> leaves out in a month, of the logarithm.</summary>
    public double SeasonOf(DateOnly month) => !IsRental && SeasonTest.IsConvincing ? SeasonTest.Months[month.Month - 1] : 0;

    /// <summary>
    /// Mean reversion and volatility of the driver: with jumps where the history shows spikes. Elsewhere what there is of them is in the volatility, and the lower end
    /// of its interval leaves room for them.
    /// </summary>
    public required ReversionFit Driver { get; init; }

    /// <summary>Volatility of the driver of a price without reversion, as that of <see cref="Driver"/> with rebounds in place of spikes [1/√yr].</summary>
    public required Estimate WalkDriverVolatility { get; init; }

    /// <summary>Volatility of a price without reversion: the standard deviation of monthly changes of its logarithm × √12 [1/√yr].</summary>
    public required Estimate WalkVolatility { get; init; }

    /// <summary>A price without reversion, rebounds taken out of the volatility.</summary>
    public required WalkFit Walk { get; init; }

    /// <summary>
    /// Growth a year of the mean of a price without reversion: above the growth of its median by half its variance. Releases of hardware in the history are in it.
    /// −0.29 falls by 29 %.
    /// </summary>
    public required Estimate WalkTrendPerYear { get; init; }

    /// <summary>Releases of hardware on record within the history, and what the price keeps at each.</summary>
    public required PriceReleases Releases { get; init; }

    /// <summary>The same with the releases taken out, which is what a scenario's trend is: the scenario puts its own releases on it.</summary>
    public Estimate WalkTrendApartPerYear => Releases.TakenOutOf(WalkTrendPerYear);

    /// <summary>Whether the prices are those of compute.</summary>
    public bool IsRental => History.Kind == PriceKind.Rental;

    /// <summary>Slope of the logarithm over time, as a growth a year: −0.29 falls by 29 %.</summary>
    public required double TrendPerYear { get; init; }

    /// <summary>Factor of each calendar month on the mean of all as it stands in the history, January first; 1 for months that it lacks.</summary>
    public required IReadOnlyList<double> Season { get; init; }

    /// <summary>Factor of each calendar month on a price of electricity, January first, where the season is beyond chance; none elsewhere. Normal 90 % intervals in the logarithm.</summary>
    public IReadOnlyList<Estimate> SeasonFactors()
    {
        if (IsRental || !SeasonTest.IsConvincing)
            return [];
        var step = PriceStep.Of(this);
        var error = Estimate.NormalBound * SeasonFit.Error(step.Persistence, step.AsWeighed(), Level.Count - 1);
        return [.. SeasonTest.Months.Select(month => new Estimate(month - error, month, month + error).Of(Math.Exp))];
    }

    /// <summary>Fits a history.</summary>
    /// <param name="file">The file, for errors.</param>
    /// <param name="history">The history.</param>
    /// <exception cref="InputException">The history is too short, has holes, is not above zero, or does not move.</exception>
    public static PriceForecast Of(string file, PriceHistory history)
    {
        history = PriceGaps.Filled(history);
        Check(file, history);
        double[] logs = [.. history.Months.Select(m => Math.Log(m.Price))];
        double[] changes = [.. logs.Skip(1).Zip(logs, (after, before) => after - before)];
        var firstMonth = history.Months[0].Month.Month;
        double[] Without(IReadOnlyList<double> months) => [.. logs.Select((x, i) => x - months[(firstMonth - 1 + i) % MonthsPerYear])];
        var season = SeasonFit.Of(logs, firstMonth);
        var levels = season.IsConvincing ? StepLevels.ByMonth(firstMonth) : StepLevels.One;
        var (jumps, walk) = (JumpFit.Of(logs, StepYears, levels), WalkFit.Of(logs, StepYears));
        var reversion = ReversionFit.Of(season.IsConvincing ? Without(season.Months) : logs, StepYears, levels.Count);
        if (season.IsConvincing && jumps.HasSpikes)
            season = season with { Months = jumps.Season };
        if (reversion.StationaryDeviation < LeastDeviation)
            throw Fault(file, $"the price repeats itself every year and does not move besides; a price that moves would be right");
        var volatility = VolatilityOf(changes);
        return new()
        {
            History = history,
            Level = season.IsConvincing && history.Kind != PriceKind.Rental ? Without(season.Months) : logs,
            SeasonTest = season,
            Jumps = jumps,
            Reversion = reversion,
            Driver = (jumps.HasSpikes ? jumps.Reversion : reversion).WithRoomForJumps(HiddenJumps.LeastLogDeviation(logs, StepYears, levels), StepYears),
            Walk = walk,
            WalkVolatility = volatility,
            WalkDriverVolatility = WithRoomForRebounds(walk.HasRebounds ? walk.Volatility : volatility, logs),
            WalkTrendPerYear = PriceGrowth.OfMean(logs, StepYears),
            Releases = PriceReleases.Within(ScenarioFile.Read(null, []).Market, history.Months[0].Month, history.Months[^1].Month),
            TrendPerYear = Math.Exp(MonthsPerYear * Slope(logs)) - 1,
            Season = Seasons(history, logs),
        };
    }

    /// <summary>The fields of a scenario that the history gives, with source, to be put in place of those there: <c>risk</c>, and <c>market</c> for prices of compute.</summary>
    /// <param name="file">The file that the history came from.</param>
    public string ToYaml(string file)
    {
        var name = new string([.. Path.GetFileName(file).Where(c => c is not '"' and not '\\')]);
        var source = string.Create(CultureInfo.InvariantCulture,
            $"fit to {History.Months.Count - History.FilledMonths} {(IsRental ? "monthly prices" : "monthly means")} of {name}{More()}{Filled()}, {History.Months[0].Month:yyyy-MM} to {History.Months[^1].Month:yyyy-MM}; 90 % interval");
        if (IsRental)
        {
            return Headed("market:\n" + Field("computePriceTrend", WalkTrendApartPerYear.Of(growth => 100 * growth), "\"%/yr\"", $"{source}, {Releases.Text}", confidence: 'B') + "risk:\n" + Rebounds(source));
        }
        return Headed("risk:\n"
            + Field("electricityReversion", Driver.ReversionPerYear, "1/yr", source)
            + Field("electricityVolatility", Driver.VolatilityPerRootYear, "1/sqrt(yr)", source)
            + JumpFields(source));
    }

    private static string Headed(string fields) => MeasuredText.Headed(fields, "fields of a scenario as fitted, to be put in place of those there");

    private string Filled() => History.FilledMonths > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {History.FilledMonths} filled between them") : "";

    private string More() => History.Files > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {History.Files - 1} more") : "";

    // A rebound lifts the price; jumps that lower it, or are not beyond chance, stay in the volatility.
    private string Rebounds(string source) => Field("computePriceVolatility", WalkDriverVolatility, "1/sqrt(yr)", source) + (Walk.HasRebounds
        ? Field("reboundRate", Walk.RatePerYear, "1/yr", source) + Field("reboundSize", Walk.Size, "x", source)
        : NoJumps("reboundRate", source));

    private static string NoJumps(string rate, string source) =>
        $"  {rate}: {{ typical: 0, unit: 1/yr, confidence: A, source: \"jumps are in the volatility, whose low end leaves room for them: {source}\" }}\n";

    // The loader takes up to twelve jumps a year, and a mean that does not fall.
    private string JumpFields(string source)
    {
        const double MostRate = 12;
        if (!Jumps.HasSpikes)
            return NoJumps("electricityJumpRate", source);
        var rate = new Estimate(Math.Min(Jumps.RatePerYear.Low, MostRate), Math.Min(Jumps.RatePerYear.Value, MostRate), Math.Min(Jumps.RatePerYear.High, MostRate));
        var mean = Jumps.Mean with { Low = Math.Max(Jumps.Mean.Low, 0) };
        return Field("electricityJumpRate", rate, "1/yr", source) + Field("electricityJumpMean", mean, "x", source) + Field("electricityJumpDeviation", Jumps.Deviation, "x", source);
    }

    private static void Check(string file, PriceHistory history)
    {
        var months = history.Months;
        if (months.Count < ReversionFit.FewestSteps)
            throw Fault(file, $"{months.Count} months of prices are too few; {ReversionFit.FewestSteps} or more would be right (--history takes several files){LeftOut(history)}");
        for (var i = 0; i < months.Count; i++)
        {
            if (i > 0 && months[i].Month != months[i - 1].Month.AddMonths(1))
                throw Hole(file, history, months[i - 1].Month, months[i].Month);
            if (months[i].Price <= 0)
                throw Fault(file, $"the {(history.Kind == PriceKind.Rental ? "price" : "mean")} of {months[i].Month:yyyy-MM} is {months[i].Price:0.##}; prices whose monthly mean is above zero would be right");
        }
        if (months.All(m => m.Price == months[0].Price))
            throw Fault(file, $"the price stays at {months[0].Price:0.###}; a price that moves would be right");
    }

    private static InputException Hole(string file, PriceHistory history, DateOnly before, DateOnly after)
    {
        foreach (var partial in history.PartialMonths)
        {
            if (partial.Month > before && partial.Month < after)
                return Fault(file, $"{partial.Month:yyyy-MM} holds {partial.Prices} of the usual {partial.Usual} prices and cannot be used, nor a history without it; the rest of its prices would be right");
        }
        return Fault(file, $"no price between {before:yyyy-MM} and {after:yyyy-MM}; a history without missing months would be right{LeftOut(history)}");
    }

    // Rows that could not be read may be why months are missing.
    private static string LeftOut(PriceHistory history) => history.Skipped > 0 ? $"; {string.Join("; ", history.Notes)}" : "";

    private static Estimate VolatilityOf(double[] changes)
    {
        var deviation = changes.StandardDeviation() * Math.Sqrt(MonthsPerYear);
        var factor = Math.Exp(Estimate.NormalBound * JumpProfile.ErrorOfLogDeviation(changes.Length));
        return new(deviation / factor, deviation, deviation * factor);
    }

    private static Estimate WithRoomForRebounds(Estimate volatility, double[] logs) =>
        volatility with { Low = Math.Min(volatility.Low, Math.Exp(HiddenJumps.LeastLogDeviationOfWalk(logs, StepYears)) * Math.Sqrt(MonthsPerYear)) };

    private static double Slope(double[] values)
    {
        var (middle, mean) = ((values.Length - 1) / 2.0, values.Average());
        return values.Select((v, i) => (i - middle) * (v - mean)).Sum() / values.Select((_, i) => (i - middle) * (i - middle)).Sum();
    }

    private static double[] Seasons(PriceHistory history, double[] logs)
    {
        var mean = logs.Average();
        var factors = Enumerable.Repeat(1.0, MonthsPerYear).ToArray();
        foreach (var month in history.Months.Select((m, i) => (m.Month.Month, Log: logs[i])).GroupBy(m => m.Month))
            factors[month.Key - 1] = Math.Exp(month.Average(m => m.Log) - mean);
        return factors;
    }

    // A range needs both bounds; where the history does not tell one, the estimate stands alone.
    private static string Field(string name, Estimate estimate, string unit, string source, char confidence = 'A')
    {
        var range = estimate.IsBounded ? FormattableString.Invariant($"low: {estimate.Low:0.####}, typical: {estimate.Value:0.####}, high: {estimate.High:0.####}") : FormattableString.Invariant($"typical: {estimate.Value:0.####}");
        return $"  {name}: {{ {range}, unit: {unit}, confidence: {confidence}, source: \"{source}{(estimate.IsBounded ? "" : ", not bounded by it")}\" }}\n";
    }

    private static InputException Fault(string file, FormattableString problem) => new(file, 0, 0, problem.ToString(CultureInfo.InvariantCulture));
}
