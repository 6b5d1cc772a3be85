using InfraTco.Simulation;

namespace InfraTco.Cli.Output;

/// <summary>Cost lines in words.</summary>
internal static class CostNames
{
    public static string Of(LineItem item) => item switch
    {
        LineItem.Servers => "Servers or racks",
        LineItem.Network => "Network",
        LineItem.Storage => "Storage",
        LineItem.Installation => "Installation",
        LineItem.Building => "Building and fit-out",
        LineItem.Energy => "Energy",
        LineItem.Demand => "Demand charge",
        LineItem.Water => "Water",
        LineItem.Carbon => "Carbon price",
        LineItem.Staff => "Facility staff",
        LineItem.FacilityMaintenance => "Facility maintenance",
        LineItem.ItMaintenance => "IT maintenance",
        LineItem.Repairs => "Repairs",
        LineItem.Software => "Software and operations",
        LineItem.Insurance => "Insurance",
        LineItem.PropertyTax => "Property tax",
        LineItem.Colocation => "Colocation rent",
        LineItem.ItResidual => "Sale of systems at the end",
        LineItem.BuildingResidual => "Building value left",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "not a cost line"),
    };
}
