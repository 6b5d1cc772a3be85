using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>
/// Receives what the month step gives, piece by piece: a ledger keeps every line, a statistic keeps what it sums. Numbers come by value, so
/// that they need not pass through memory.
/// </summary>
/// <typeparam name="T">The lane type.</typeparam>
public interface ISink<T>
    where T : struct, ILane<T>
{
    /// <summary>Takes the fleet.</summary>
    /// <param name="month">Month, 0 = the first.</param>
    /// <param name="utilisation">Share of working hours that are busy.</param>
    /// <param name="systemsKw">Mean power of the systems [kW].</param>
    /// <param name="energy">IT energy [kWh].</param>
    /// <param name="utilisedGpuHours">Busy GPU-hours [h].</param>
    /// <param name="work">Work [H100-equivalent h].</param>
    void Fleet(int month, T utilisation, T systemsKw, T energy, T utilisedGpuHours, T work);

    /// <summary>Takes the site.</summary>
    /// <param name="month">Month, 0 = the first.</param>
    /// <param name="load">IT power ÷ design IT power.</param>
    /// <param name="mechanical">Factor on cooling energy.</param>
    /// <param name="facility">Energy at the meter [kWh].</param>
    /// <param name="water">Water drawn [m³].</param>
    /// <param name="peak">Highest power at the meter [kW].</param>
    void Site(int month, T load, T mechanical, T facility, T water, T peak);

    /// <summary>Takes what cooling takes away.</summary>
    /// <param name="month">Month, 0 = the first.</param>
    /// <param name="coolingLoad">Heat [kWh].</param>
    /// <param name="liquidCoolingLoad">The part of it that liquid takes [kWh].</param>
    /// <param name="waterConsumption">Water consumed [m³].</param>
    void Heat(int month, T coolingLoad, T liquidCoolingLoad, T waterConsumption);

    /// <summary>Takes emissions.</summary>
    /// <param name="month">Month, 0 = the first.</param>
    /// <param name="location">Scope 2, location-based [kg].</param>
    /// <param name="market">Scope 2, market-based [kg].</param>
    /// <param name="upstream">Scope 3 category 3 [kg].</param>
    void Carbon(int month, T location, T market, T upstream);

    /// <summary>Takes the lines of operating cost.</summary>
    /// <param name="month">Month, 0 = the first.</param>
    /// <param name="energy">Electrical energy [USD].</param>
    /// <param name="demand">Demand charge [USD].</param>
    /// <param name="water">Water [USD].</param>
    /// <param name="carbon">Carbon price [USD].</param>
    /// <param name="replacements">Accelerators replaced.</param>
    /// <param name="repairs">Their cost [USD].</param>
    void Running(int month, T energy, T demand, T water, T carbon, T replacements, T repairs);

    /// <summary>Takes the month's money.</summary>
    /// <param name="month">Month, 0 = the first.</param>
    /// <param name="capexFactor">Factor on prices of hardware.</param>
    /// <param name="capital">Purchases [USD].</param>
    /// <param name="opex">All opex [USD].</param>
    /// <param name="revenue">Revenue from compute [USD].</param>
    /// <param name="assetValue">Market value of the systems at the month's end [USD].</param>
    /// <param name="sale">Sale of the systems, in the horizon's last month [USD].</param>
    /// <param name="building">Remaining value of the building, in the horizon's last month [USD].</param>
    void Cash(int month, T capexFactor, T capital, T opex, T revenue, T assetValue, T sale, T building);

    /// <summary>Takes present values.</summary>
    /// <param name="cost">Cost, receipts of sale taken off [USD].</param>
    /// <param name="work">Work [H100-equivalent h].</param>
    /// <param name="revenue">Revenue [USD].</param>
    void PresentValues(T cost, T work, T revenue);
}
