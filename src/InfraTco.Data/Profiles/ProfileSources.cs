using InfraTco.Data.Yaml;

namespace InfraTco.Data.Profiles;

/// <summary>Where profiles of one kind are, by identifier. Opening gives the document; nothing is parsed before.</summary>
internal sealed class ProfileSources
{
    private readonly SortedDictionary<string, Func<YamlMap>> sources;

    private ProfileSources(SortedDictionary<string, Func<YamlMap>> sources)
    {
        this.sources = sources;
        Ids = [.. sources.Keys];
    }

    public IReadOnlyList<string> Ids { get; }

    /// <summary>The shipped profiles of a kind.</summary>
    /// <param name="kind"><c>systems</c> or <c>accelerators</c>.</param>
    public static ProfileSources Embedded(string kind)
    {
        const string Extension = ".yaml";
        var assembly = typeof(ProfileSources).Assembly;
        var prefix = $"profiles/{kind}/";
        var sources = new SortedDictionary<string, Func<YamlMap>>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var name = resource.Replace('\\', '/');
            if (name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
                sources.Add(name[prefix.Length..^Extension.Length], () => Open(assembly.GetManifestResourceStream(resource)!, name));
        }
        return new ProfileSources(sources);
    }

    /// <summary>The YAML files of a directory and of its folders for systems and accelerators, in ordinal order; or the one file.</summary>
    /// <exception cref="InputException">The path is no file, and no directory with such files.</exception>
    public static IReadOnlyList<string> Files(string path)
    {
        if (!Directory.Exists(path))
            return [path];
        string[] folders = [path, Path.Combine(path, "accelerators"), Path.Combine(path, "systems")];
        string[] files = [.. folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.yaml")).Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw Refusal.Of(path, "no profile in this directory", "put .yaml files into it, or into systems/ and accelerators/");
    }

    /// <summary>These and further documents; one of the same identifier overrides.</summary>
    public ProfileSources With(IEnumerable<YamlMap> maps)
    {
        var all = new SortedDictionary<string, Func<YamlMap>>(sources, StringComparer.Ordinal);
        foreach (var map in maps)
            all[ProfileIdentity.Id(map)] = () => map;
        return new ProfileSources(all);
    }

    public bool Contains(string id) => sources.ContainsKey(id);

    public YamlMap Open(string id)
    {
        var map = sources[id]();
        _ = ProfileIdentity.Id(map);
        return map;
    }

    public string Unknown(string kind, string id) => $"unknown {kind} '{Refusal.Shown(id)}'; {Remedy(id)}";

    public string Remedy(string id) =>
        Suggestion.Closest(id, Ids) is { } closest ? $"did you mean '{closest}'?" : $"known are {string.Join(", ", Ids)}";

    private static YamlMap Open(Stream stream, string name)
    {
        using var reader = new StreamReader(stream);
        return YamlMap.Parse(reader.ReadToEnd(), name);
    }
}
