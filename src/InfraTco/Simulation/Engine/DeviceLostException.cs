namespace InfraTco.Simulation.Engine;

/// <summary>A device is gone, or has no memory left: what it was to compute can be computed elsewhere.</summary>
public sealed class DeviceLostException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public DeviceLostException()
        : base("the device is gone")
    {
    }

    /// <summary>An exception that says what happened.</summary>
    public DeviceLostException(string message)
        : base(message)
    {
    }

    /// <summary>An exception that says what happened and what it came from.</summary>
    public DeviceLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
