using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Futures;

namespace InfraTco.Ilgpu;

/// <summary>What a launch is computed from: one system and its futures, in tables of the device.</summary>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "A kernel's parameter: fields are read in place.")]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Never compared.")]
public struct LaunchInput
{
    /// <summary>The system.</summary>
    public SystemConstants System;

    /// <summary>Where things lie in the tables of the future.</summary>
    public FutureLayout Layout;

    /// <summary>The seed.</summary>
    public DrawKey Key;

    /// <summary>Horizon [months].</summary>
    public int Months;

    /// <summary>First series of a year.</summary>
    public int Annual;

    /// <summary>First series of a month.</summary>
    public int Monthly;

    /// <summary>Table of the system.</summary>
    public FloatView SystemTable;

    /// <summary>Table of the drivers.</summary>
    public FloatView FutureTable;

    /// <summary>Thresholds of events.</summary>
    public WordView Events;

    /// <summary>[months] which polynomials of the site apply.</summary>
    public WordView CalendarMonths;
}
