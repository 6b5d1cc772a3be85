namespace InfraTco.Charts;

/// <summary>A figure as data: what is shown, not how. <see cref="Svg.Render"/> draws it.</summary>
/// <param name="Title">The line above the figure: what it shows, or better what it says.</param>
public abstract record Chart(string Title)
{
    /// <summary>A second, smaller line: basis, boundary, price level. Default none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The footnote: scenario, version, source. Default none.</summary>
    public string? Source { get; init; }

    /// <summary>Prefix of every id inside the figure, unique on its page. Default derived from kind and title.</summary>
    public string? Id { get; init; }

    /// <summary>Width [px]. Default 960; drawn at no less than 480 and no more than 4000.</summary>
    public int Width { get; init; } = 960;

    /// <summary>Height [px]. Default what the content needs; drawn at no less than 240 and no more than 4000.</summary>
    public int? Height { get; init; }

    /// <summary>The few words that a figure adds by itself. Default English.</summary>
    public ChartWords Words { get; init; } = ChartWords.English;
}
