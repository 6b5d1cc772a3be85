namespace InfraTco.Comparison;

/// <summary>Groups of cost that people ask about; every cost line belongs to one.</summary>
public enum CostCategory
{
    /// <summary>Servers or racks.</summary>
    Servers,

    /// <summary>Network and storage.</summary>
    NetworkAndStorage,

    /// <summary>Installation.</summary>
    Installation,

    /// <summary>Building and fit-out, or rent.</summary>
    Building,

    /// <summary>Energy and demand charge.</summary>
    Power,

    /// <summary>Water and carbon price.</summary>
    WaterAndCarbon,

    /// <summary>Staff and upkeep of the facility.</summary>
    Facility,

    /// <summary>Maintenance and repairs of IT.</summary>
    ItUpkeep,

    /// <summary>Software and operations.</summary>
    Software,

    /// <summary>Insurance and property tax.</summary>
    InsuranceAndTax,

    /// <summary>Sale of systems at the end, negative.</summary>
    Resale,

    /// <summary>Remaining value of the building, negative.</summary>
    BuildingResidual,
}
