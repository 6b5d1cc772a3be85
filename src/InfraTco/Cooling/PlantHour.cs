namespace InfraTco.Cooling;

/// <summary>What a cooling plant takes in one hour; powers are means of the hour.</summary>
/// <param name="Chiller">Compressors; of air-cooled machines with condenser fans [kW].</param>
/// <param name="AirFan">Fans of air handlers [kW].</param>
/// <param name="Pump">Pumps and coolant distribution units [kW].</param>
/// <param name="RejectionFan">Fans of towers and dry coolers [kW].</param>
/// <param name="CoolingLoad">Heat removed, fan heat included [kW thermal].</param>
/// <param name="Withdrawal">Water drawn [L/h].</param>
/// <param name="Consumption">Water lost [L/h].</param>
/// <param name="IsFree">No compressor runs in the main circuit: the liquid loop where there is one, else the air path.</param>
public readonly record struct PlantHour(
    double Chiller,
    double AirFan,
    double Pump,
    double RejectionFan,
    double CoolingLoad,
    double Withdrawal,
    double Consumption,
    bool IsFree)
{
    /// <summary>Electric power of the plant [kW].</summary>
    public double Power => Chiller + AirFan + Pump + RejectionFan;
}
