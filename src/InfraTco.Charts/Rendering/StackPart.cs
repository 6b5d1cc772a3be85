namespace InfraTco.Charts.Rendering;

/// <summary>A series of stacked bars in the unit of the axis; missing values are NaN.</summary>
internal sealed record StackPart(string Name, string? Note, int Style, double[] Values)
{
    /// <summary>Whether the part lies below zero wherever it is seen.</summary>
    public bool IsCredit => Array.Exists(Values, v => v < 0) && !Array.Exists(Values, v => v > 0);
}
