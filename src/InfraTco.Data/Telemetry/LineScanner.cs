using System.Text;

namespace InfraTco.Data.Telemetry;

/// <summary>Reads a text line by line through one buffer, whatever the length of the file. A line that does not fit into the buffer comes out empty.</summary>
internal sealed class LineScanner(Stream stream) : IDisposable
{
    /// <summary>Longest line that is read [characters].</summary>
    public const int LongestLine = 1 << 16;

    private readonly StreamReader _reader = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: LongestLine, leaveOpen: true);
    private readonly char[] _buffer = new char[LongestLine];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The next line without its end, or false at the end of the text.</summary>
    public bool Next(out ReadOnlySpan<char> line)
    {
        var dropped = false;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var at = rest.IndexOf('\n');
            if (at >= 0)
            {
                line = dropped ? default : rest[..at].TrimEnd('\r');
                _start += at + 1;
                return true;
            }
            if (_ended)
            {
                line = dropped ? default : rest;
                _start = _end;
                return dropped || rest.Length > 0;
            }
            dropped |= Fill();
        }
    }

    public void Dispose() => _reader.Dispose();

    // Makes room and reads on; true where a line was too long and its beginning is given up.
    private bool Fill()
    {
        var tooLong = _end - _start == _buffer.Length;
        if (tooLong)
            _start = _end;
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        var read = _reader.Read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
        return tooLong;
    }
}
