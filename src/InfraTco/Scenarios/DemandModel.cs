namespace InfraTco.Scenarios;

/// <summary>How demand for the fleet's compute moves over the horizon.</summary>
public enum DemandModel
{
    /// <summary>Not at all: utilisation and price are as stated.</summary>
    Steady,

    /// <summary>With software efficiency, its rebound, growth and what moves to the edge.</summary>
    Moving,
}
