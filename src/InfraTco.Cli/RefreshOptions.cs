using System.CommandLine;

namespace InfraTco.Cli;

/// <summary>Options of a refresh study: which fleet is in place, and what may replace it.</summary>
internal sealed class RefreshOptions
{
    private readonly Option<string?> _incumbent = new("--incumbent")
    {
        Description = "Fleet in place, as dgx-h100:owned. [built-in: dgx-h100:owned]",
    };

    private readonly Option<string?> _challengers = new("--challengers")
    {
        Description = "Systems that may replace it, by comma, one to four. [built-in: dgx-b200, vera-rubin-nvl72 from July 2027]",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_incumbent);
        command.Add(_challengers);
    }

    /// <summary>A request with what these options set, under single values set by hand.</summary>
    public StudyRequest Read(ParseResult parsed, StudyRequest request)
    {
        var settings = new List<StudySetting>();
        if (parsed.GetValue(_incumbent) is { } incumbent)
            settings.Add(new($"--incumbent {incumbent}", "refresh.incumbent", StudyOptions.Systems("--incumbent", incumbent).Trim('[', ']')));
        if (parsed.GetValue(_challengers) is { } challengers)
            settings.Add(new($"--challengers {challengers}", "refresh.challengers", StudyOptions.Systems("--challengers", challengers)));
        return request with { Settings = [.. settings, .. request.Settings] };
    }
}
