using System.CommandLine;
using InfraTco.Cli.Output;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco forecast</c>: drivers of futures from histories.</summary>
internal static class ForecastCommand
{
    public static Command Create(Page page) => new("forecast", "Fit the drivers of futures to histories.")
    {
        ForecastPriceCommand.Create(page),
        ForecastPowerCommand.Create(page),
        ForecastTrendCommand.Create(page),
    };
}
