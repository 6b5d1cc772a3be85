namespace InfraTco.Data.Telemetry;

/// <summary>What a cell looks like, as nvidia-smi writes it.</summary>
internal enum CellForm
{
    /// <summary>Anything else.</summary>
    Text,

    /// <summary>Nothing, <c>[N/A]</c> and the like.</summary>
    Absent,

    /// <summary>A date and time.</summary>
    Time,

    /// <summary>A power with its unit.</summary>
    Power,

    /// <summary>A number of percent.</summary>
    Percent,

    /// <summary>An amount of memory.</summary>
    Memory,

    /// <summary>A frequency.</summary>
    Clock,

    /// <summary>A temperature with its unit.</summary>
    Temperature,

    /// <summary>A number without a point and unit.</summary>
    Integer,

    /// <summary>A number with a point and without a unit.</summary>
    Decimal,

    /// <summary>The UUID of a device.</summary>
    Uuid,

    /// <summary>The PCI address of a device.</summary>
    BusId,
}
