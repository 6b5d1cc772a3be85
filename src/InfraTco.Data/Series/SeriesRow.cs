namespace InfraTco.Data.Series;

/// <summary>One row of a table.</summary>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Cells">Its cells.</param>
internal readonly record struct SeriesRow(int Line, string[] Cells);
