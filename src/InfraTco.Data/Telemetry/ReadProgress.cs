namespace InfraTco.Data.Telemetry;

/// <summary>
/// Tells how much of a file is read: every 16 MiB, and at its end. How long the file is, which may be growing, is asked of the system only where more was read.
/// </summary>
/// <param name="stream">The file.</param>
/// <param name="tell">Receives bytes read and bytes in all; null where nobody listens.</param>
internal sealed class ReadProgress(TelemetryStream stream, Action<long, long>? tell)
{
    private const long Step = 1 << 24;

    private long _seen;
    private long _told;

    /// <summary>Takes note of how much of the file is read.</summary>
    public void Tell()
    {
        var read = stream.Position;
        if (tell is null || read == _seen)
            return;
        _seen = read;
        var length = stream.Length;
        if (read - _told < Step && read < length)
            return;
        _told = read;
        tell(read, length);
    }
}
