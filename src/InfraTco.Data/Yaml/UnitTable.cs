using System.Reflection;
using InfraTco.Quantities;

namespace InfraTco.Data.Yaml;

/// <summary>Tells which dimension a unit belongs to. Only errors ask, so the table is made when the first one does.</summary>
internal static class UnitTable
{
    private static readonly Lazy<Dictionary<string, string>> Table = new(Build);

    /// <summary>Name of the first dimension that has this unit, or null.</summary>
    public static string? DimensionOf(string symbol) => Table.Value.GetValueOrDefault(symbol);

    private static Dictionary<string, string> Build()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        var add = typeof(UnitTable).GetMethod(nameof(Add), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var type in typeof(IDimension).Assembly.GetTypes().Where(t => t.IsClass && typeof(IDimension).IsAssignableFrom(t)))
            add.MakeGenericMethod(type).Invoke(null, [table]);
        return table;
    }

    private static void Add<D>(Dictionary<string, string> table)
        where D : IDimension
    {
        foreach (var unit in D.Units)
            table.TryAdd(unit.Symbol, D.Name);
    }
}
