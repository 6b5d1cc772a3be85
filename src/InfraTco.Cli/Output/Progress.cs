using System.Globalization;

namespace InfraTco.Cli.Output;

/// <summary>Progress through a long file, on one line of standard error; silent where that is not a terminal.</summary>
internal static class Progress
{
    /// <summary>The reporter of bytes read and bytes in all, or null where nobody watches.</summary>
    public static Action<long, long>? OfTerminal() => Console.IsErrorRedirected ? null : Tell;

    private static void Tell(long read, long length)
    {
        var share = length > 0 ? (double)read / length : 0;
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rread {read >> 20} of {length >> 20} MiB ({share:P0})"));
        if (read >= length)
            Console.Error.Write("\r\u001b[K");
    }
}
