namespace InfraTco.Cli;

/// <summary>The command line asks for something that cannot be done: told in one line.</summary>
internal sealed class UsageException(string message) : Exception(message);
