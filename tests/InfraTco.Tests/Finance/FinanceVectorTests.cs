namespace InfraTco.Tests.Finance;

/// <summary>Every row of the published vectors: numpy-financial, Excel, IRS Publication 946, Basel II annex 5, and closed forms.</summary>
public class FinanceVectorTests
{
    private const double Tolerance = 1e-9;
    private const string Absent = "reference data is not here";

    private static readonly string[] NotImplemented = ["sobol_point"];

    private static readonly Dictionary<string, double> WiderTolerance = new()
    {
        ["xirr"] = 1e-7, ["rate"] = 1e-7, ["merton_asset_value_vol_pd"] = 1e-7, ["gaussian_copula_joint_pd"] = 1e-8,
    };

    public static TheoryData<int, string> Rows()
    {
        var rows = new TheoryData<int, string>();
        foreach (var vector in FinanceVectorFile.Read() ?? [])
            if (!NotImplemented.Contains(vector.Function)) rows.Add(vector.Line, vector.Function);
        if (rows.Count == 0) rows.Add(0, Absent);
        return rows;
    }

    [SkippableTheory]
    [MemberData(nameof(Rows))]
    public void Function_gives_the_published_value(int line, string function)
    {
        Skip.If(line == 0, Absent);
        var vector = FinanceVectorFile.Read()!.Single(row => row.Line == line);
        var actual = VectorFunctions.All[function](new(vector.Arguments));
        var tolerance = WiderTolerance.GetValueOrDefault(function, Tolerance);
        Assert.Equal(vector.Expected.Length, actual.Length);
        Assert.All(vector.Expected.Zip(actual), pair =>
            Assert.True(Agree(pair.First, pair.Second, tolerance), $"expected {pair.First:R}, was {pair.Second:R}; {vector.Source}"));
    }

    [SkippableFact]
    public void Functions_without_an_implementation_are_those_on_the_list()
    {
        var vectors = FinanceVectorFile.Read();
        Skip.If(vectors is null, Absent);
        Assert.Equal(NotImplemented, vectors.Select(vector => vector.Function).Distinct().Except(VectorFunctions.All.Keys));
    }

    [SkippableFact]
    public void Every_implementation_listed_is_tried_by_a_row()
    {
        var vectors = FinanceVectorFile.Read();
        Skip.If(vectors is null, Absent);
        Assert.Empty(VectorFunctions.All.Keys.Except(vectors.Select(vector => vector.Function)));
    }

    private static bool Agree(double expected, double actual, double tolerance) =>
        expected.Equals(actual) || Math.Abs(actual - expected) <= tolerance * (expected == 0 ? 1 : Math.Abs(expected));
}
