namespace InfraTco.Scenarios;

/// <summary>What an electricity price holds.</summary>
public enum TariffKind
{
    /// <summary>An average price that already holds demand charges.</summary>
    AllIn,

    /// <summary>An energy price, with a demand charge beside it.</summary>
    Unbundled,
}
