namespace InfraTco.Refresh;

/// <summary>
/// Where things stand among the rows of a block of futures: for each date what is known there, the incumbent's cash margin, and for each action what it
/// changes at that date against keeping to the end; after all dates, the carbon payback of each challenger, and what ending the service of one changes.
/// </summary>
/// <param name="Dates">Dates.</param>
/// <param name="Challengers">Challengers.</param>
/// <param name="Cycles">Rules that replace again and again.</param>
/// <param name="CanClose">Whether closing the fleet is among the actions; it comes after the challengers.</param>
public readonly record struct RefreshRow(int Dates, int Challengers, int Cycles, bool CanClose)
{
    /// <summary>Variables known at a date beside the price of each challenger.</summary>
    public const int CommonVariables = 6;

    /// <summary>Figures that are told apart: value, energy, carbon, work.</summary>
    public const int Figures = 4;

    private const int PerAction = Figures + 1;

    /// <summary>Names of the variables, as results write them; the price of each challenger follows.</summary>
    public static IReadOnlyList<string> VariableNames { get; } =
        ["logComputePrice", "logElectricityPrice", "logUtilisation", "releases", "monthsSinceRelease", "incumbentValueMusd"];

    /// <summary>What can be done at a date: a switch to each challenger, and closing.</summary>
    public int Actions => Challengers + (CanClose ? 1 : 0);

    /// <summary>Variables known at a date.</summary>
    public int Variables => CommonVariables + Challengers;

    /// <summary>Bases on which a carbon payback is counted.</summary>
    internal const int PaybackBases = (int)PaybackBasis.EqualPower + 1;

    /// <summary>Rows.</summary>
    public int Count => AfterPaybacks + Cycles * Dates * Challengers * Figures;

    private int AfterPaybacks => Dates * PerDate + Challengers * PaybackBases;

    private int PerDate => Variables + 1 + Actions * PerAction;

    /// <summary>A variable.</summary>
    public int Variable(int date, int variable) => date * PerDate + variable;

    /// <summary>The incumbent's revenue less the cash it costs to run, in the month before the date [USD].</summary>
    public int Cash(int date) => date * PerDate + Variables;

    /// <summary>The annual gain at limited power, as the margin rule reckons it [USD/yr]; NaN where the challenger cannot be had, and for closing.</summary>
    public int MarginGain(int date, int action) => date * PerDate + Variables + 1 + action * PerAction;

    /// <summary>A figure of an action: value [USD], energy [MWh], operational carbon [t], work [H100-equivalent h]; value is NaN where it cannot be taken.</summary>
    public int Figure(int date, int action, int figure) => MarginGain(date, action) + 1 + figure;

    /// <summary>The carbon payback of a challenger [months].</summary>
    internal int Payback(int challenger, PaybackBasis basis) => Dates * PerDate + challenger * PaybackBases + (int)basis;

    /// <summary>
    /// A figure of ending the service of a challenger bought at a date as a cycle says, against running it to the horizon, the incumbent's place left empty: what
    /// the switch that follows counts as keeping the incumbent is added. The figures of a switch, of its end and of the switch at that end so add up.
    /// </summary>
    internal int End(int cycle, int date, int challenger, int figure) => AfterPaybacks + ((cycle * Dates + date) * Challengers + challenger) * Figures + figure;

    /// <summary>The value of an action.</summary>
    public int Value(int date, int action) => Figure(date, action, 0);
}
