namespace InfraTco.Data.Results;

/// <summary>A result cannot be written: told in one line.</summary>
public sealed class OutputException(string message) : Exception(message);
