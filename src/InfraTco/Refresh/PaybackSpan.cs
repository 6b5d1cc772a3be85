namespace InfraTco.Refresh;

/// <summary>The months over which the carbon payback of a challenger is counted: those of the expected case, in every future.</summary>
/// <param name="Date">Date of the switch.</param>
/// <param name="Month">Its month, from 0.</param>
/// <param name="Works">First month in which both fleets would be at work; the horizon's end where there is none.</param>
internal readonly record struct PaybackSpan(int Date, int Month, int Works);
