namespace InfraTco.Electrical;

/// <summary>Kind of UPS, and mode of its operation.</summary>
public enum UpsMode
{
    /// <summary>Modern double conversion, <see cref="LossCurve.ModernUps"/>.</summary>
    DoubleConversion,

    /// <summary>Eco or line-interactive mode, <see cref="LossCurve.EcoUps"/>.</summary>
    Eco,

    /// <summary>The 2005 generation, <see cref="LossCurve.LegacyUps"/>.</summary>
    Legacy,
}
