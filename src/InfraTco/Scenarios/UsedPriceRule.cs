namespace InfraTco.Scenarios;

/// <summary>Where the price of used systems comes from, unless a candidate states it.</summary>
public enum UsedPriceRule
{
    /// <summary>The used price of the profile; a system without one is refused.</summary>
    Profile,

    /// <summary>The resale model: price paid when it was bought, its age, the releases and rebounds of rents since.</summary>
    Model,
}
