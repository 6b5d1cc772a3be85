using System.Text.Json.Serialization;

namespace InfraTco.Peers;

/// <summary>What an engine says of one system.</summary>
/// <param name="Id">The system.</param>
/// <param name="Levelised">Levelised cost [USD per H100-equivalent h].</param>
/// <param name="Tco">Cost of ownership [USD].</param>
/// <param name="FacilityEnergy">Energy at the meter [MWh].</param>
/// <param name="Work">Work [H100-equivalent h].</param>
internal sealed record SystemEstimates(string Id, Estimate Levelised, Estimate Tco, Estimate FacilityEnergy, Estimate Work)
{
    /// <summary>The four by name.</summary>
    [JsonIgnore]
    public (string Name, Estimate Value)[] All =>
        [("levelised", Levelised), ("tco", Tco), ("facilityEnergy", FacilityEnergy), ("work", Work)];
}
