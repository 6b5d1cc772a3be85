using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Fleet;

/// <summary>How old the units of a fleet are at the start: new ones not at all, used and owned ones as the scenario says, but none is older than its generation.</summary>
public static class UnitAge
{
    /// <summary>Age at the start [yr].</summary>
    /// <param name="design">The fleet.</param>
    /// <param name="scenario">The scenario.</param>
    public static double Years(FleetDesign design, Scenario scenario)
    {
        if (design.Candidate.Acquisition == Acquisition.New)
            return 0;
        var sold = (scenario.Start.DayNumber - design.System.LaunchDate.DayNumber) / CalendarYear.Days;
        return Math.Clamp(sold, 0, scenario.Fleet.UsedAge.Typical.In("years"));
    }
}
