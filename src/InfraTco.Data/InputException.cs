namespace InfraTco.Data;

/// <summary>
/// A file that cannot be used as it stands. The message is one line:
/// <c>FILE:LINE:COLUMN: what is wrong; what would be right</c>. It ends a command with exit code 2, never with a stack trace.
/// </summary>
public sealed class InputException : Exception
{
    /// <summary>An unspecified fault in an unnamed input.</summary>
    public InputException()
        : this("the input cannot be used")
    {
    }

    /// <summary>A fault in an unnamed input.</summary>
    /// <param name="message">What is wrong; what would be right.</param>
    public InputException(string message)
        : base(message)
    {
    }

    /// <summary>A fault in an unnamed input, met while doing something else.</summary>
    /// <param name="message">What is wrong; what would be right.</param>
    /// <param name="innerException">The fault underneath.</param>
    public InputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A fault at a place in a file.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="line">Line, from 1; 0 where the fault is the whole file's.</param>
    /// <param name="column">
    /// Column, from 1: the character in YAML and text, the cell in comma- or tab-separated tables; 0 where the fault is the whole line's.
    /// </param>
    /// <param name="problem">What is wrong; what would be right.</param>
    public InputException(string file, int line, int column, string problem)
        : this(file, line, column, problem, null)
    {
    }

    /// <summary>A fault at a place in a file, met while doing something else.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="line">Line, from 1; 0 where the fault is the whole file's.</param>
    /// <param name="column">Column, from 1; 0 where the fault is the whole line's.</param>
    /// <param name="problem">What is wrong; what would be right.</param>
    /// <param name="innerException">The fault underneath.</param>
    public InputException(string file, int line, int column, string problem, Exception? innerException)
        : base(Compose(file, line, column, problem), innerException)
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The file as the user named it; empty where none is named.</summary>
    public string File { get; } = "";

    /// <summary>Line, from 1; 0 where the fault is the whole file's.</summary>
    public int Line { get; }

    /// <summary>Column, from 1; 0 where the fault is the whole line's.</summary>
    public int Column { get; }

    private static string Compose(string file, int line, int column, string problem)
    {
        var oneLine = problem.ReplaceLineEndings(" ");
        return line > 0
            ? FormattableString.Invariant($"{file}:{line}:{Math.Max(column, 1)}: {oneLine}")
            : $"{file}: {oneLine}";
    }
}
