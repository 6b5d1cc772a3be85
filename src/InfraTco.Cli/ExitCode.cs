namespace InfraTco.Cli;

/// <summary>How the command ends.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The model says no: a check failed.</summary>
    public const int CheckFailed = 1;

    /// <summary>Bad input or usage.</summary>
    public const int BadInput = 2;

    /// <summary>A fault of ours.</summary>
    public const int Fault = 3;

    /// <summary>Interrupted by the user: what shells expect of SIGINT.</summary>
    public const int Interrupted = 130;
}
