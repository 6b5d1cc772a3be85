using InfraTco.Finance;

namespace InfraTco.Obsolescence;

/// <summary>Price of a new unit of a generation by how long the generation has been sold: P·(1 − n)^g.</summary>
/// <remarks>
/// New units keep their price far better than used ones: H100 31,905 USD in March 2025 after 33,750 in May 2023, −3.1 % a year; A100
/// 17,349 after 20,875 in January 2022, −5.7 %. Source: Epoch AI, Machine Learning Hardware (CC BY 4.0), prices per GPU of 8-GPU
/// systems.
/// </remarks>
public static class GenerationPrice
{
    /// <summary>Price of a new unit [USD].</summary>
    /// <param name="launchPrice">Price at launch P [USD], not negative.</param>
    /// <param name="decline">Decline n a year [fraction], 0 to below 1.</param>
    /// <param name="years">Years since launch g; below zero is before the reference.</param>
    public static double New(double launchPrice, double decline, double years)
    {
        Guard.NotNegative(launchPrice, nameof(launchPrice));
        Guard.Between(decline, 0, 1, nameof(decline));
        return launchPrice * Math.Pow(1 - decline, years);
    }

    /// <summary>What a new unit cost some years ago [USD], from what it costs now.</summary>
    /// <param name="newPrice">Price of a new unit now [USD], not negative.</param>
    /// <param name="decline">Decline a year [fraction], 0 to below 1.</param>
    /// <param name="yearsAgo">How long ago [years], not negative.</param>
    public static double Paid(double newPrice, double decline, double yearsAgo)
    {
        Guard.NotNegative(yearsAgo, nameof(yearsAgo));
        return New(newPrice, decline, -yearsAgo);
    }
}
