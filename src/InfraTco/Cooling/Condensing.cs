namespace InfraTco.Cooling;

/// <summary>Where a chiller gives off its heat, and by which model its COP is found.</summary>
public enum Condensing
{
    /// <summary>Air-cooled, fraction of Carnot; condenser fans are inside the COP.</summary>
    Air,

    /// <summary>Water from the tower, regression for large machines (<see cref="Chillers.LeiMasanetCop"/>).</summary>
    TowerRegression,

    /// <summary>Water from the tower, fraction of Carnot, compressor alone.</summary>
    TowerCarnot,
}
