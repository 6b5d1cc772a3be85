namespace InfraTco.Data.Scenarios;

/// <summary>What a site may say of its cooling besides a plant.</summary>
public static class SiteCooling
{
    /// <summary>The plant follows the system: air-chiller-economiser for air, dlc-dry-w32 for liquid.</summary>
    public const string Auto = "auto";
}
