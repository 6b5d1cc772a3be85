using System.Text;
using InfraTco.Learning;

namespace InfraTco.Cli;

/// <summary>Tells a file that an earlier run wrote, which a new one may replace, from a scenario, a log or another file of the user's, which it may not.</summary>
internal static class EarlierResult
{
    private const int Head = 256; // marks stand in the first lines

    // What a result or a shard, a chart, and a profile or fragment begin with.
    private static readonly string[] Marks = ["\"infratcoVersion\"", "\"infratco-shard", "<svg", MeasuredText.Mark];

    // What says that a folder is of an earlier run, and what a run may write there besides charts.
    private static readonly string[] Results = ["result.json", "refresh.json"];
    private static readonly string[] Companions = ["scenario.yaml", "figures.csv", "months.csv", "books.csv"];

    /// <summary>Refuses a folder in which files of the user's have names of results: none of an earlier run lies beside them.</summary>
    /// <exception cref="UsageException">Such a file is there.</exception>
    public static void CheckFolder(string folder)
    {
        string[] results = [.. Results.Select(name => Path.Combine(folder, name)).Where(path => File.Exists(path) && new FileInfo(path).Length > 0)];
        foreach (var result in results)
            Check(result);
        if (results.Length == 0 && Companions.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } other)
            throw new UsageException($"--out {folder}: {Path.GetFileName(other)} lies there and no result of an earlier run, so it is not written over; give another folder, or remove it first");
    }

    /// <summary>Refuses a place where a file lies that is no earlier result.</summary>
    /// <exception cref="UsageException">Such a file is there.</exception>
    public static void Check(string path)
    {
        if (!File.Exists(path) || new FileInfo(path) is { LinkTarget: null, Length: 0 } || path.StartsWith("/dev/", StringComparison.Ordinal))
            return;
        var head = Read(path);
        if (head.Length > 0 && !Marks.Any(mark => head.Contains(mark, StringComparison.Ordinal)))
            throw new UsageException($"{path} exists and is no earlier result, so it is not written over; give another name, or remove it first");
    }

    private static string Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var bytes = new byte[Head];
            return Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, Head, throwOnEndOfStream: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // whether it can be written is told where that is tried
        }
    }
}
