namespace InfraTco.Charts.Tests;

/// <summary>Figures of realistic size and shape. The amounts are made up: they exercise the drawing, they are not results.</summary>
internal static class Samples
{
    public const string Source = "Scenario: made-up amounts that exercise the drawing · 10 MW, five years · InfraTco 0.1.0";

    private static readonly string[] Systems = ["H100 8-GPU, new", "H100 8-GPU, owned", "B200 8-GPU, new"];

    public static BarSeries[] Categories { get; } =
    [
        new("Servers", [243e6, 81.4e6, 297.5e6]), new("Network", [32.1e6, 14.2e6, 38.4e6]), new("Storage", [9.8e6, 9.8e6, 9.8e6]),
        new("Building", [112e6, 112e6, 112e6]), new("Installation", [6.1e6, 0.9e6, 7.2e6]), new("Energy", [37.6e6, 37.6e6, 36.9e6]),
        new("Water", [0.6e6, 0.6e6, 0.4e6]), new("Staff", [11.5e6, 11.5e6, 11.5e6]), new("Maintenance", [24.4e6, 31.7e6, 28.6e6]),
        new("Insurance", [5.9e6, 3.1e6, 6.8e6]), new("Property tax", [8.4e6, 5.2e6, 9.1e6]), new("Software", [18.2e6, 18.2e6, 10.3e6]),
        new("Carbon", [4.2e6, 4.2e6, 4.1e6]), new("Resale", [-22.6e6, -3.4e6, -51.2e6]), new("Building residual", [-84e6, -84e6, -84e6]),
    ];

    public static StackedBars TcoByCategory { get; } =
        new("Total cost of ownership by category", Measure.Money("Cost over five years, nominal"), Systems, Categories)
        {
            Subtitle = "Equal site power: 10 MW of critical IT power at Ashburn; before tax and financing",
            Source = Source,
        };

    public static StackedBars TcoFolded { get; } = TcoByCategory with
    {
        Title = "Total cost of ownership, small categories folded",
        Series = Fold.Small(Categories, 7),
    };

    public static StackedBars CostByYear { get; } = new(
        "Cost by year, B200 new",
        Measure.Money("Cost, nominal"),
        ["2026", "2027", "2028", "2029", "2030", "2031"],
        [
            new("Capital", [455e6, 3e6, 3e6, 3e6, 2e6, 0]), new("Energy", [3.5e6, 7.3e6, 7.5e6, 7.6e6, 7.7e6, 3.3e6]),
            new("Other running cost", [8e6, 14e6, 14.5e6, 15e6, 15.5e6, 7e6]), new("Residual values", [0, 0, 0, 0, 0, -135.2e6]),
        ])
    { Source = Source };

    public static MonthAxis Months { get; } = new(new DateOnly(2026, 7, 1), 60);

    public static Lines CumulativeCost { get; } = new(
        "Owned H100 stays cheapest until late 2029; then new systems overtake it",
        Months,
        Measure.Money("Cumulative cost per H100-equivalent"),
        [
            new LineSeries("H100 new", Curve(60, m => 2.1e5 + (2.1e3 * m))),
            new LineSeries("H100 owned", Curve(60, m => 0.9e5 + (4.6e3 * m) + (15 * m * m))),
            new LineSeries("B200 new", Curve(60, m => 2.6e5 + (0.9e3 * m))),
        ])
    {
        MarkCrossings = true,
        Subtitle = "Cumulative nominal cost by month; rings mark where one line crosses another",
        Source = Source,
    };

    public static Panels PowerAndPue { get; } = new(
        "Facility power and PUE by month",
        new MonthAxis(new DateOnly(2026, 1, 1), 24),
        [
            new Panel(Measure.Si("Facility power", "W"), [new LineSeries("H100 new", Seasonal(12.1e6, 0.5e6)), new LineSeries("B200 new", Seasonal(11.8e6, 0.35e6))])
            {
                Levels = [new Level("Utility limit", 13.0e6)],
            },
            new Panel(new Measure("PUE", ""), [new LineSeries("H100 new", Seasonal(1.27, 0.05)), new LineSeries("B200 new", Seasonal(1.23, 0.035))]) { FromZero = false },
        ])
    { Subtitle = "Ashburn, air-cooled chiller with economiser", Source = Source };

    public static Waterfall WhyB200 { get; } = new(
        "Why B200 costs more in total than H100",
        Measure.Money("Total cost of ownership"),
        new NamedValue("H100 new", 407.2e6),
        [
            new("Server price", 54.5e6), new("Network share", 6.3e6), new("Energy", -0.7e6), new("Water", -0.2e6),
            new("Maintenance and insurance", 5.1e6), new("Software licences per GPU", -7.9e6), new("Carbon price", -0.1e6), new("Resale value", -28.6e6),
        ],
        "B200 new")
    { Source = Source };

    public static Waterfall PerHour { get; } = new(
        "From H100 to B200, cost of an H100-equivalent hour",
        new Measure("Levelised cost", "USD/H100e-h"),
        new NamedValue("H100 new", 2.91),
        [new("Price per server", 0.64), new("Throughput", -1.72), new("Power and cooling", -0.21), new("Building", -0.33), new("Resale", 0.12)],
        "B200 new")
    { Source = Source };

    public static Fan NetPresentValue { get; } = new(
        "Cumulative cash, B200 new",
        Months,
        Measure.Money("Cumulative cash, nominal"),
        new FanQuantiles(Cash(-1.645), Cash(-0.674), Cash(0), Cash(0.674), Cash(1.645)))
    {
        Expected = Curve(60, m => -460e6 + (9.4e6 * m)),
        Subtitle = "100,000 paths; bands hold 90 % and 50 % of outcomes",
        Source = Source,
        Levels = [new Level("Break-even", 0)],
    };

    public static Bars EnergyByBoundary { get; } = new(
        "Energy by boundary",
        new Measure("Energy per year", "GWh"),
        ["IT equipment", "Electrical loss", "Cooling", "Lighting and other"],
        [new("H100 8-GPU, new", [78.8, 5.6, 14.9, 0.9]), new("H100 8-GPU, owned", [78.8, 5.6, 14.9, 0.9]), new("B200 8-GPU, new", [77.1, 5.4, 11.2, 0.9])])
    { Source = Source };

    public static Bars DebtCover { get; } = new(
        "Debt service cover by year",
        new Measure("DSCR", "ratio"),
        ["2026", "2027", "2028", "2029", "2030"],
        [new("DSCR", [1.62, 1.48, 1.21, 0.94, -0.12])])
    { Levels = [new Level("Covenant", 1.2)], Source = Source };

    public static Tornado Drivers { get; } = new(
        "What moves the cost of an H100-equivalent hour most",
        new Measure("Levelised cost", "USD/H100e-h"),
        1.41,
        [
            new("Price of power", "0.04 USD/kWh", "0.14 USD/kWh", 1.29, 1.58), new("Server price", "290,000 USD", "420,000 USD", 1.22, 1.63),
            new("Utilisation", "45 %", "90 %", 2.06, 1.18), new("Resale after five years", "2 %", "30 %", 1.52, 1.25),
            new("Discount rate", "8 %", "16 %", 1.31, 1.52), new("PUE", "1.08", "1.40", 1.37, 1.45),
            new("Failure rate of a GPU", "2 %/a", "9 %/a", 1.40, 1.43), new("Capacity factor of the cooling tower in a dry summer", "0.8", "1.0", 1.43, 1.42),
        ])
    { Source = Source };

    /// <summary>All samples by the name of their golden file.</summary>
    public static IReadOnlyDictionary<string, Chart> All { get; } = new Dictionary<string, Chart>
    {
        ["tco-by-category"] = TcoByCategory,
        ["tco-folded"] = TcoFolded,
        ["cost-by-year"] = CostByYear,
        ["cumulative-cost"] = CumulativeCost,
        ["power-and-pue"] = PowerAndPue,
        ["why-b200"] = WhyB200,
        ["per-hour"] = PerHour,
        ["cumulative-cash"] = NetPresentValue,
        ["energy-by-boundary"] = EnergyByBoundary,
        ["debt-cover"] = DebtCover,
        ["drivers"] = Drivers,
    };

    private static double[] Curve(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];

    private static double[] Cash(double deviations) => Curve(60, m => -460e6 + (9.1e6 * m) + (deviations * ((2.2e6 * m) + (0.02e6 * m * m))));

    /// <summary>A year's swing, high in July, as a parabola: no transcendental function, so that golden files agree on every machine.</summary>
    private static double[] Seasonal(double mean, double swing) => Curve(24, m => mean + (swing * (1 - (2 * (m % 12 - 6) * (m % 12 - 6) / 36.0))));
}
