using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>The expected case: the kernel's month step in double precision, every driver at its expected value.</summary>
public static class ExpectedCase
{
    /// <summary>Runs a plan month by month.</summary>
    public static Ledger Run(Plan plan)
    {
        var ledger = new Ledger(plan.Months);
        var sink = new Ledger.Writer(ledger, plan);
        var table = new DoubleTable(plan.Values);
        var drivers = Drivers<Exact>.Expected;
        var system = SystemDraw<Exact>.Expected;
        var state = default(FleetState<Exact>);
        var flows = default(StepFlows<Exact>);
        for (var month = 0; month < plan.Months; month++)
        {
            var calendarMonth = (int)plan[month, PlanColumn.CalendarMonth];
            MonthStep.Run(table, plan.Months, month, calendarMonth, in drivers, in system, ref state, ref flows, ref sink);
        }
        return ledger;
    }
}
