using System.Globalization;

namespace InfraTco.Data.Tests.Profiles;

/// <summary>A table of measurements: a header row and rows without quoted cells.</summary>
internal sealed class MeasuredTable
{
    private readonly string[] header;
    private readonly string[][] rows;

    private MeasuredTable(string path)
    {
        var lines = File.ReadAllLines(path);
        header = lines[0].Split(',');
        rows = [.. lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))];
    }

    /// <summary>Rows of a file of data/measured; the test is skipped where it is absent.</summary>
    public static IReadOnlyList<Row> Read(string name)
    {
        var path = ReferenceData.Find(Path.Combine("data", "measured", name));
        Skip.If(path is null, $"reference data {name} is not here");
        var table = new MeasuredTable(path!);
        return [.. table.rows.Select(cells => new Row(table.header, cells))];
    }

    internal sealed class Row(string[] header, string[] cells)
    {
        public string this[string column] => cells[Array.IndexOf(header, column)];

        public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);
    }
}
