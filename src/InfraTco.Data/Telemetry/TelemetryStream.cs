using System.Buffers.Binary;
using System.IO.Compression;

namespace InfraTco.Data.Telemetry;

/// <summary>A file that is read from its beginning to its end; one that is packed by gzip is unpacked meanwhile.</summary>
internal sealed class TelemetryStream : IDisposable
{
    private const int LengthAtEnd = 4; // RFC 1952, section 2.3.1: a member ends in the length of what it holds, modulo 2^32

    private readonly FileStream _file;
    private readonly CountedStream? _unpacked;

    /// <param name="path">The file.</param>
    public TelemetryStream(string path)
    {
        _file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        var magic = new byte[2];
        var isPacked = _file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == magic.Length && magic is [0x1F, 0x8B];
        _file.Position = 0;
        _unpacked = isPacked ? new(new GZipStream(_file, CompressionMode.Decompress, leaveOpen: true)) : null;
        Content = _unpacked ?? (Stream)_file;
    }

    /// <summary>What the file holds.</summary>
    public Stream Content { get; }

    /// <summary>
    /// Whether a packed file that was read to its end breaks off: it does not end in a length that it can hold. Where what stands there by chance is a smaller number,
    /// as in one of so many bytes of 4 GiB, that is not seen.
    /// </summary>
    public bool IsCutShort()
    {
        if (_unpacked is not { Count: <= uint.MaxValue } unpacked || _file.Length < LengthAtEnd)
            return false;
        Span<byte> end = stackalloc byte[LengthAtEnd];
        _file.Position = _file.Length - LengthAtEnd;
        _file.ReadExactly(end);
        return BinaryPrimitives.ReadUInt32LittleEndian(end) > unpacked.Count;
    }

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
