using System.CommandLine;
using InfraTco.Cli.Output;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco calibrate</c>: parameters from measured data.</summary>
internal static class CalibrateCommand
{
    public static Command Create(Page page) => new("calibrate", "Fit parameters of the model to data that you have measured.")
    {
        CalibratePowerCommand.Create(page),
        CalibrateFailuresCommand.Create(page),
    };
}
