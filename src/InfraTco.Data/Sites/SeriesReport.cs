using InfraTco.Data.Series;

namespace InfraTco.Data.Sites;

/// <summary>Gathers what had to be assumed or repaired in files, each sentence once.</summary>
internal static class SeriesReport
{
    /// <summary>The values of a series; its sentences go to <paramref name="report"/>.</summary>
    public static double[] Take(SeriesImport series, List<string> report)
    {
        report.AddRange(series.Report.Where(sentence => !report.Contains(sentence)));
        return series.Values;
    }
}
