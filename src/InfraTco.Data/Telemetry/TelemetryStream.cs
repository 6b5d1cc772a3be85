using System.IO.Compression;

namespace InfraTco.Data.Telemetry;

/// <summary>A file that is read from its beginning to its end; one that is packed by gzip is unpacked meanwhile.</summary>
internal sealed class TelemetryStream : IDisposable
{
    private readonly FileStream _file;

    /// <param name="path">The file.</param>
    public TelemetryStream(string path)
    {
        _file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        var magic = new byte[2];
        var isPacked = _file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == magic.Length && magic is [0x1F, 0x8B];
        _file.Position = 0;
        Content = isPacked ? new GZipStream(_file, CompressionMode.Decompress) : _file;
    }

    /// <summary>What the file holds.</summary>
    public Stream Content { get; }

    /// <summary>How many bytes of the file are read.</summary>
    public long Position => _file.Position;

    /// <summary>How many bytes the file has, which may be growing.</summary>
    public long Length => _file.Length;

    public void Dispose()
    {
        Content.Dispose();
        _file.Dispose();
    }
}
