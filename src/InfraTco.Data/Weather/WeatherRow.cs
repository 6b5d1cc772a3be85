using System.Globalization;

namespace InfraTco.Data.Weather;

/// <summary>One data row of a weather file: reads its cells, and knows where they stand.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Cells">The cells of the row.</param>
internal readonly record struct WeatherRow(string File, int Line, string[] Cells)
{
    /// <summary>The number in a cell.</summary>
    /// <param name="column">Column, from 1.</param>
    /// <param name="name">What the number is, with its unit, for the message.</param>
    /// <param name="low">Smallest value that is accepted.</param>
    /// <param name="high">Largest value that is accepted.</param>
    /// <param name="isMissing">Tells the codes that stand for a missing value.</param>
    /// <returns>The number, or NaN where it is missing.</returns>
    public double Number(int column, string name, double low, double high, Func<double, bool> isMissing)
    {
        var text = Cells[column - 1].Trim();
        if (text.Length == 0)
            return double.NaN;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            throw Fault(column, $"'{text}' is not a number; {name} from {Format(low)} to {Format(high)} would be right");
        if (isMissing(value))
            return double.NaN;
        if (value < low || value > high)
            throw Fault(column, $"{Format(value)} is out of range; {name} from {Format(low)} to {Format(high)} would be right");
        return value;
    }

    /// <summary>A number in a cell that must not be empty.</summary>
    /// <param name="column">Column, from 1.</param>
    /// <param name="name">What the number is, with its unit, for the message.</param>
    /// <param name="low">Smallest value that is accepted.</param>
    /// <param name="high">Largest value that is accepted.</param>
    public double Required(int column, string name, double low, double high)
    {
        var value = Number(column, name, low, high, _ => false);
        return double.IsNaN(value) ? throw Fault(column, $"the cell is empty; {name} would be right") : value;
    }

    /// <summary>A whole number in a cell, never missing.</summary>
    /// <param name="column">Column, from 1.</param>
    /// <param name="name">What the number is.</param>
    public int Integer(int column, string name)
    {
        var text = Cells[column - 1].Trim();
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Fault(column, $"'{text}' is not a whole number; the {name} would be right");
    }

    /// <summary>An error that points at a cell of this row.</summary>
    public InputException Fault(int column, string problem) => new(File, Line, column, problem);

    private static string Format(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
