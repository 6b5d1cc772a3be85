using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>Counts the rows of a table that are left out, by reason, and keeps the first cell of each reason.</summary>
internal sealed class SkipCounter<TReason>
    where TReason : struct, Enum
{
    private readonly SortedDictionary<TReason, (int Rows, string File, int Line, int Column, string Cell)> _rows = [];

    /// <summary>Rows by reason; reasons without a row are left out.</summary>
    public IReadOnlyDictionary<TReason, int> Counts => _rows.ToDictionary(r => r.Key, r => r.Value.Rows);

    /// <summary>Adds a row.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">Index of the cell at fault, from 0.</param>
    /// <param name="cell">What the cell holds.</param>
    public void Add(TReason reason, string file, int line, int column, string cell)
    {
        if (!_rows.TryGetValue(reason, out var first))
            first = (0, file, line, column + 1, cell);
        _rows[reason] = first with { Rows = first.Rows + 1 };
    }

    /// <summary>A sentence for each reason: how many rows, why, and which is the first.</summary>
    public IEnumerable<string> Notes(Func<TReason, string> words) => _rows.Select(r => string.Create(
        CultureInfo.InvariantCulture, $"{r.Value.Rows} {(r.Value.Rows == 1 ? "row" : "rows")} left out: {words(r.Key)}; the first is {r.Value.File}:{r.Value.Line}:{r.Value.Column}: '{Short(r.Value.Cell)}'"));

    /// <summary>The fault of a table none of whose rows can be used: what most of them lack, at the first of those.</summary>
    public InputException Fault(Func<TReason, string> words, string right)
    {
        var (reason, most) = _rows.MaxBy(r => r.Value.Rows);
        return new(most.File, most.Line, most.Column, string.Create(
            CultureInfo.InvariantCulture, $"'{Short(most.Cell)}': none of {_rows.Values.Sum(r => r.Rows)} rows can be used, {most.Rows} since {words(reason)}; {right} would be right"));
    }

    private static string Short(string cell)
    {
        const int Longest = 40;
        return cell.Length > Longest ? $"{cell.AsSpan(0, Longest)}..." : cell;
    }
}
