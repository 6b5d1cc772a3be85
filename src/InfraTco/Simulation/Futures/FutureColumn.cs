namespace InfraTco.Simulation.Futures;

/// <summary>Columns of a future table, one row a month: what the drivers' step needs that is the same for all paths.</summary>
public enum FutureColumn
{
    /// <summary>Persistence of the log price of electricity over the month, e^(−κ/12).</summary>
    ElectricityPersistence,

    /// <summary>Standard deviation of its innovation.</summary>
    ElectricityShock,

    /// <summary>Mean size of a jump.</summary>
    JumpMean,

    /// <summary>Standard deviation of that size.</summary>
    JumpDeviation,

    /// <summary>Logarithm of the mean of e^X in this month, jumps included.</summary>
    ElectricityCentre,

    /// <summary>Standard deviation of a month's innovation of the log price of compute.</summary>
    ComputeShock,

    /// <summary>Rebound, in logarithm.</summary>
    ReboundSize,

    /// <summary>Logarithm of the mean of the price of compute, releases apart.</summary>
    ComputeCentre,

    /// <summary>Factor on market value of a release in this month.</summary>
    ReleaseStep,

    /// <summary>Mean of step^N in the month before ÷ that in this month.</summary>
    ReleaseCorrection,

    /// <summary>1 ÷ the mean of step^N.</summary>
    ReleaseInverseMean,

    /// <summary>Elasticity of market value to the price of compute.</summary>
    ResaleResponse,

    /// <summary>Shift of log market value over this month of one standard deviation of software efficiency.</summary>
    SoftwareInResale,

    /// <summary>Logarithm of the mean of what rents do to market value in this month.</summary>
    ResaleCentre,

    /// <summary>Persistence of utilisation.</summary>
    UtilisationPersistence,

    /// <summary>Standard deviation of its innovation, in logit.</summary>
    UtilisationShock,

    /// <summary>Persistence of demand.</summary>
    DemandPersistence,

    /// <summary>Standard deviation of its innovation, in logit.</summary>
    DemandShock,

    /// <summary>Logit that makes the mean utilisation the expected one.</summary>
    UtilisationCentre,

    /// <summary>1 ÷ expected utilisation.</summary>
    UtilisationInverse,

    /// <summary>Standard deviation of a month's innovation of grid carbon.</summary>
    GridCarbonShock,

    /// <summary>Half its variance so far.</summary>
    GridCarbonCentre,

    /// <summary>Standard deviation of a month's innovation of the log carbon price.</summary>
    CarbonPriceShock,

    /// <summary>Logarithm that makes the mean of the price between floor and ceiling the expected one.</summary>
    CarbonPriceCentre,

    /// <summary>Floor relative to the expected price.</summary>
    CarbonPriceFloor,

    /// <summary>Ceiling relative to the expected price.</summary>
    CarbonPriceCeiling,

    /// <summary>Persistence of the short rate's deviation.</summary>
    ShortRatePersistence,

    /// <summary>Standard deviation of its innovation.</summary>
    ShortRateShock,

    /// <summary>Half the variance of its integral.</summary>
    ShortRateCentre,

    /// <summary>Standard deviation of a month's innovation of hardware prices.</summary>
    CapexShock,

    /// <summary>Half their variance at the month's beginning.</summary>
    CapexCentre,

    /// <summary>Persistence of weather.</summary>
    WeatherPersistence,

    /// <summary>Standard deviation of its innovation.</summary>
    WeatherShock,

    /// <summary>Half its variance.</summary>
    WeatherCentre,

    /// <summary>Shift of utilisation, in logit, of one standard deviation of software efficiency.</summary>
    SoftwareInUtilisation,

    /// <summary>Shift of the log price of compute of one standard deviation of software efficiency.</summary>
    SoftwareInPrice,
}
