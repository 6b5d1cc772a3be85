using InfraTco.Quantities;

namespace InfraTco.Tests.Quantities;

/// <summary>What holds of every dimension in the table.</summary>
public class DimensionTests
{
    public static TheoryData<Type> All => [.. typeof(IDimension).Assembly.GetTypes().Where(t => t.IsClass && typeof(IDimension).IsAssignableFrom(t))];

    [Theory]
    [MemberData(nameof(All))]
    public void Dimension_is_well_formed(Type type)
    {
        var check = typeof(DimensionTests).GetMethod(nameof(Check), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        check.MakeGenericMethod(type).Invoke(null, null);
    }

    private static void Check<D>()
        where D : IDimension
    {
        Assert.NotEmpty(D.Name);
        Assert.Equal(1, D.Units[0].Factor);
        Assert.All(D.Units, unit => Assert.True(unit.Factor > 0 && double.IsFinite(unit.Factor), unit.Symbol));
        Assert.Equal(D.Units.Count, D.Units.Select(u => u.Symbol).Distinct(StringComparer.Ordinal).Count());
        Assert.True(D.Minimum < D.Maximum);
        Assert.All(D.Units, unit => Assert.Equal(42, Quantity<D>.Of(42, unit.Symbol).In(unit.Symbol), 9));
    }
}
