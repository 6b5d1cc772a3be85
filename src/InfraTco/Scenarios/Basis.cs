namespace InfraTco.Scenarios;

/// <summary>What is held equal between the systems compared.</summary>
public enum Basis
{
    /// <summary>The site's power capacity.</summary>
    Power,

    /// <summary>The number of GPUs.</summary>
    Gpus,

    /// <summary>H100-equivalent hours of work over the horizon.</summary>
    Work,

    /// <summary>Capital expenditure.</summary>
    Budget,
}
