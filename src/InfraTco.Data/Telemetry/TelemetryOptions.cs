namespace InfraTco.Data.Telemetry;

/// <summary>What a log of telemetry does not say itself, or says wrongly.</summary>
public sealed record TelemetryOptions
{
    /// <summary>Watts per unit of the power column; default null: the unit is that of the header or cell, or is inferred.</summary>
    public double? WattsPerUnit { get; init; }

    /// <summary>Fraction per unit of the utilisation column, 0.01 for percent and 1 for fractions; default null: as the header says, or inferred.</summary>
    public double? FractionPerUnit { get; init; }

    /// <summary>Names of the columns of a table that has no header; default null: they are told by the units and forms of their cells.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Whether a log without power will do, since its power is to be estimated; default false.</summary>
    public bool PowerOptional { get; init; }

    /// <summary>Most points kept in memory, 1,024 to 16,777,216; default 262,144. Beyond it readings are averaged over longer intervals.</summary>
    public int Capacity { get; init; } = 1 << 18;

    /// <summary>Told now and then how many bytes are read and how many there are (0 where unknown); default null: nobody.</summary>
    public Action<long, long>? Progress { get; init; }
}
