using InfraTco.Finance;

namespace InfraTco.Obsolescence;

/// <summary>Adoption curves.</summary>
public static class Adoption
{
    /// <summary>Logistic growth: K/(1 + (K − N0)/N0·e^(−r·t)), in the unit of K.</summary>
    /// <remarks>Source: P.-F. Verhulst, Correspondance mathématique et physique 10 (1838) 113–121.</remarks>
    /// <param name="capacity">Saturation K, above zero.</param>
    /// <param name="growth">Growth rate r at small size [1/year].</param>
    /// <param name="initial">Size N0 at time 0, above zero to K.</param>
    /// <param name="years">Time [years].</param>
    public static double Logistic(double capacity, double growth, double initial, double years)
    {
        Guard.Positive(initial, nameof(initial));
        Guard.Between(initial, 0, capacity, nameof(initial));
        return capacity / (1 + (capacity - initial) / initial * Math.Exp(-growth * years));
    }

    /// <summary>Share of the market [fraction] that has adopted: (1 − e^(−(p+q)·t))/(1 + q/p·e^(−(p+q)·t)).</summary>
    /// <remarks>Source: F. M. Bass, "A new product growth for model consumer durables", Management Science 15 (1969) 215–227.</remarks>
    /// <param name="innovation">Coefficient of innovation p [1/year], above zero; 0.01–0.03.</param>
    /// <param name="imitation">Coefficient of imitation q [1/year], not negative; 0.3–0.5.</param>
    /// <param name="years">Time since launch [years], not negative.</param>
    public static double Bass(double innovation, double imitation, double years)
    {
        Guard.Positive(innovation, nameof(innovation));
        Guard.NotNegative(imitation, nameof(imitation));
        Guard.NotNegative(years, nameof(years));
        var decay = Math.Exp(-(innovation + imitation) * years);
        return (1 - decay) / (1 + imitation / innovation * decay);
    }
}
