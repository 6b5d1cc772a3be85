namespace InfraTco.Data.Weather;

/// <summary>Reads a year of weather from a file, whichever of the known formats it is in.</summary>
public static class WeatherFile
{
    private const string Kind = "an EPW or TMY3 weather file";

    /// <summary>Reads an EPW file or a TMY3 CSV file; which, its first lines tell.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="InputException">The file cannot be used; the message names line and column.</exception>
    public static WeatherImport Read(string path)
    {
        var lines = TextFile.ReadLines(path, Kind);
        if (EpwReader.Recognises(lines))
            return EpwReader.Parse(path, lines);
        if (Tmy3Reader.Recognises(lines))
            return Tmy3Reader.Parse(path, lines);
        throw new InputException(
            path, 1, 1, $"the file begins with '{Excerpt(lines[0])}'; {Kind} begins with LOCATION (EPW) or has the columns of TMY3 on line 2");
    }

    private static string Excerpt(string line) => line.Length <= 24 ? line : line[..24] + "…";
}
