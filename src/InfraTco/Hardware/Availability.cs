namespace InfraTco.Hardware;

/// <summary>Whether a product can be bought.</summary>
public enum Availability
{
    /// <summary>In volume shipment.</summary>
    Shipping,

    /// <summary>Announced; its figures are the vendor's.</summary>
    Announced,
}
