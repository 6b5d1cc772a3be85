using System.Runtime.CompilerServices;
using InfraTco.Simulation;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Refresh;

/// <summary>The months of a group of futures, as far as a switch needs them: what the month step gave for the incumbent and for each challenger.</summary>
/// <typeparam name="T">The lane type.</typeparam>
/// <param name="input">The study.</param>
internal sealed class RefreshPath<T>(RefreshInput input)
    where T : struct, ILane<T>
{
    private readonly Plan _plan = input.Incumbent.Plan;
    private readonly T _tonne = T.Of(1e-3);
    private readonly T _market = T.Of(input.Engine.Systems[0].Constants.MarketBased);

    /// <summary>Factor on the price of each challenger.</summary>
    public T[] PriceDraw { get; } = new T[input.Challengers.Count];

    /// <summary>Factor on the failure rate of each challenger.</summary>
    public T[] Frailty { get; } = new T[input.Challengers.Count];

    /// <summary>[months] discount factor at the month's end.</summary>
    public T[] Discount { get; } = new T[input.Months];

    /// <summary>[months] factor on prices of hardware.</summary>
    public T[] Capex { get; } = new T[input.Months];

    /// <summary>[months] factor on market value of all releases and rents up to and including the month.</summary>
    public T[] AssetLevel { get; } = new T[input.Months];

    /// <summary>[months] factor on the price of compute.</summary>
    public T[] ComputePrice { get; } = new T[input.Months];

    /// <summary>[months] factor on the price of electricity.</summary>
    public T[] Electricity { get; } = new T[input.Months];

    /// <summary>[months] factor on utilisation.</summary>
    public T[] Utilisation { get; } = new T[input.Months];

    /// <summary>[dates] releases before the date.</summary>
    public T[] Releases { get; } = new T[input.Dates];

    /// <summary>[dates] months since the latest of them.</summary>
    public T[] SinceRelease { get; } = new T[input.Dates];

    /// <summary>[months] market value of the incumbent at the month's end [USD].</summary>
    public T[] Value { get; } = new T[input.Months];

    /// <summary>Market value of the incumbent at the start [USD].</summary>
    public T FirstValue { get; private set; }

    /// <summary>[months] revenue less the cash that switching the incumbent off would save [USD].</summary>
    public T[] Cash { get; } = new T[input.Months];

    /// <summary>The incumbent: cash is revenue less all opex.</summary>
    public FleetMonths<T> Keep { get; } = new(input.Months);

    /// <summary>The challengers: cash is revenue less what energy, water and carbon cost.</summary>
    public FleetMonths<T>[] Run { get; } = [.. input.Challengers.Select(_ => new FleetMonths<T>(input.Months))];

    /// <summary>What each system draws once.</summary>
    public void Begin(int system, ref readonly SystemDraw<T> draw, T frailty)
    {
        if (system == 0)
        {
            FirstValue = T.Of(_plan[0, PlanColumn.AssetArrival]) * draw.Price;
            return;
        }
        PriceDraw[system - 1] = draw.Price;
        Frailty[system - 1] = frailty;
    }

    /// <summary>Takes the drivers of a month.</summary>
    [MethodImpl(LaneCode.Hot)]
    public void Future(int month, ref readonly Drivers<T> drivers)
    {
        var step = T.Of(_plan[month, PlanColumn.GenerationStep]) * drivers.AssetStep;
        Discount[month] = T.Of(_plan[month, PlanColumn.DiscountEnd]) * drivers.Discount;
        Capex[month] = drivers.Capex;
        AssetLevel[month] = month == 0 ? step : AssetLevel[month - 1] * step;
        ComputePrice[month] = drivers.ComputePrice;
        Electricity[month] = drivers.ElectricityPrice;
        Utilisation[month] = drivers.Utilisation;
    }

    /// <summary>Takes a month of a system.</summary>
    [MethodImpl(LaneCode.Hot)]
    public void Take(int system, int month, ref readonly MonthFlows<T> flows)
    {
        var fleet = system == 0 ? Keep : Run[system - 1];
        fleet.Energy[month] = flows.FacilityEnergy * _tonne;
        fleet.Carbon[month] = T.Fma(_market, flows.CarbonMarket - flows.CarbonLocation, flows.CarbonLocation) * _tonne;
        fleet.Work[month] = flows.Work;
        fleet.Cash[month] = flows.Revenue - (system == 0 ? flows.Opex : flows.Utilities);
        if (system != 0)
            return;
        Value[month] = flows.AssetValue;
        var upkeep = T.Of(SwitchTable.UpkeepOf(_plan, month));
        Cash[month] = flows.Revenue - flows.Utilities - flows.Repairs - upkeep;
    }
}
