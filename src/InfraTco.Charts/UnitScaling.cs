namespace InfraTco.Charts;

/// <summary>Whether a value axis may count in multiples of its unit.</summary>
public enum UnitScaling
{
    /// <summary>Values are shown in the unit given.</summary>
    None,

    /// <summary>Money: thousands, millions, billions as <see cref="ChartWords.Multiples"/> names them.</summary>
    Money,

    /// <summary>SI prefixes k, M, G, T before the unit given, such as W.</summary>
    Si,
}
