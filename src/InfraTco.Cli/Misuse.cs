using System.CommandLine;
using System.CommandLine.Parsing;
using InfraTco.Data.Yaml;

namespace InfraTco.Cli;

/// <summary>What is wrong with a command line, in one sentence.</summary>
internal static class Misuse
{
    /// <summary>The sentence, or null where the line is in order.</summary>
    public static string? Of(ParseResult parsed)
    {
        if (parsed.Action is ExampleHelp)
            return null;
        var result = parsed.CommandResult;
        if (StrayOption(parsed) is { } option)
            return $"unknown option '{option}'{DidYouMean(option, Options(result))}; {See(result)}";
        if (result.Command.Subcommands.Count > 0 && parsed.Errors.Count > 0)
            return NoCommand(parsed, result);
        return parsed.Errors.Count > 0 ? $"{parsed.Errors[0].Message.TrimEnd('.')}; {See(result)}" : null;
    }

    private static string NoCommand(ParseResult parsed, CommandResult result)
    {
        var names = result.Command.Subcommands.Select(c => c.Name).ToList();
        return parsed.UnmatchedTokens.Count > 0
            ? $"unknown command '{parsed.UnmatchedTokens[0]}'{DidYouMean(parsed.UnmatchedTokens[0], names)}; {See(result)}"
            : $"no command; name one of {string.Join(", ", names)}, and {See(result)}";
    }

    // What looks like an option but was taken as a file name, a value or nothing at all.
    private static string? StrayOption(ParseResult parsed) =>
        parsed.CommandResult.Children.SelectMany(child => child.Tokens)
            .Where(token => token.Type == TokenType.Argument)
            .Select(token => token.Value)
            .Concat(parsed.UnmatchedTokens)
            .FirstOrDefault(text => text.StartsWith("--", StringComparison.Ordinal) && text.Length > 2)?.Split('=')[0];

    private static IEnumerable<string> Options(CommandResult result)
    {
        for (SymbolResult? at = result; at is not null; at = at.Parent)
        {
            foreach (var option in (at as CommandResult)?.Command.Options ?? [])
                yield return option.Name;
        }
    }

    private static string DidYouMean(string text, IEnumerable<string> known) =>
        Suggestion.Closest(text, known) is { } close ? $", did you mean '{close}'?" : "";

    private static string See(CommandResult result)
    {
        var path = "";
        for (SymbolResult? at = result; at is CommandResult { Command: not RootCommand } command; at = at.Parent)
            path = $"{command.Command.Name} {path}";
        return $"see 'infratco {path}--help'";
    }
}
