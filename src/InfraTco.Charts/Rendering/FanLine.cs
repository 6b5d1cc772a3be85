namespace InfraTco.Charts.Rendering;

/// <summary>One quantile of a fan, and how it is drawn.</summary>
internal sealed record FanLine(string Name, IReadOnlyList<double> Values, string Ink, double Width, string? Dash)
{
    public LineSeries Line => new(Name, Values);
}
