using System.Globalization;
using InfraTco.Data;

namespace InfraTco.Cli;

/// <summary>Faults of values that came by an option: named by the option as it was typed, since they have no file, line or column.</summary>
internal static class OptionFault
{
    /// <summary>Whether the fault is that of a value set on the command line.</summary>
    public static bool Is(InputException e) => e.File.StartsWith("--", StringComparison.Ordinal);

    /// <summary>The fault, named by the option.</summary>
    /// <param name="e">The fault.</param>
    /// <param name="option">The option with its value, as typed: <c>--years 0</c>.</param>
    public static UsageException Of(InputException e, string option)
    {
        var place = e.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{e.File}:{e.Line}:{Math.Max(e.Column, 1)}: ") : e.File + ": ";
        return new($"{option}: {(e.Message.StartsWith(place, StringComparison.Ordinal) ? e.Message[place.Length..] : e.Message)}");
    }
}
