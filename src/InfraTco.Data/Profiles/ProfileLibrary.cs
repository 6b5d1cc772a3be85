using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using InfraTco.Data.Yaml;
using InfraTco.Hardware;

namespace InfraTco.Data.Profiles;

/// <summary>
/// The hardware that is known: the profiles shipped with the program and the user's own, which add to them or override them. A profile is parsed when it is first
/// asked for. Safe for concurrent use.
/// </summary>
public sealed class ProfileLibrary
{
    private readonly ProfileSources systems;
    private readonly ProfileSources accelerators;
    private readonly PriceList? prices;
    private readonly ConcurrentDictionary<string, (AcceleratorProfile Profile, string Hash)> readAccelerators = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SystemProfile> readSystems = new(StringComparer.Ordinal);

    private ProfileLibrary(ProfileSources systems, ProfileSources accelerators, PriceList? prices)
    {
        this.systems = systems;
        this.accelerators = accelerators;
        this.prices = prices;
    }

    /// <summary>The profiles shipped with the program.</summary>
    public static ProfileLibrary Embedded { get; } = new(ProfileSources.Embedded("systems"), ProfileSources.Embedded("accelerators"), null);

    /// <summary>Identifiers of all systems, in ordinal order.</summary>
    public IReadOnlyList<string> SystemIds => systems.Ids;

    /// <summary>Identifiers of all accelerators, in ordinal order.</summary>
    public IReadOnlyList<string> AcceleratorIds => accelerators.Ids;

    /// <summary>All systems, in the order of <see cref="SystemIds"/>; parses every profile.</summary>
    public IReadOnlyList<SystemProfile> Systems => [.. SystemIds.Select(System)];

    /// <summary>All accelerators, in the order of <see cref="AcceleratorIds"/>; parses every profile.</summary>
    public IReadOnlyList<AcceleratorProfile> Accelerators => [.. AcceleratorIds.Select(Accelerator)];

    /// <summary>The shipped profiles with those of a user.</summary>
    /// <param name="path">A profile file, or a directory of them, with or without folders <c>systems</c> and <c>accelerators</c>; null for none.</param>
    /// <param name="priceList">A price list file that overrides prices; null for none.</param>
    /// <exception cref="InputException">A file cannot be read as it stands.</exception>
    public static ProfileLibrary Load(string? path, string? priceList = null)
    {
        var library = path is null ? Embedded : Embedded.With(path);
        return priceList is null ? library : library.WithPrices(PriceList.Read(priceList));
    }

    /// <summary>This library with further profiles; one of the same identifier overrides.</summary>
    /// <param name="path">A profile file, or a directory of them.</param>
    /// <exception cref="InputException">A file is no YAML document, or its identifier is not its name.</exception>
    public ProfileLibrary With(string path)
    {
        var maps = ProfileSources.Files(path).Select(YamlMap.Read).ToLookup(IsSystem);
        return new ProfileLibrary(systems.With(maps[true]), accelerators.With(maps[false]), prices);
    }

    /// <summary>This library with prices of a list in place of those of the profiles.</summary>
    /// <param name="list">The price list.</param>
    /// <exception cref="InputException">The list names an unknown system.</exception>
    public ProfileLibrary WithPrices(PriceList list)
    {
        list.CheckSystems(SystemIds);
        return new ProfileLibrary(systems, accelerators, list);
    }

    /// <summary>The system of that identifier.</summary>
    /// <param name="id">Such as <c>dgx-h100</c>.</param>
    /// <exception cref="InputException">There is none; the closest is named. Or the profile is not right.</exception>
    public SystemProfile System(string id)
    {
        if (!systems.Contains(id))
            throw new InputException(systems.Unknown("system", id));
        return readSystems.GetOrAdd(id, ReadSystem);
    }

    /// <summary>The accelerator of that identifier.</summary>
    /// <param name="id">Such as <c>h100-sxm</c>.</param>
    /// <exception cref="InputException">There is none; the closest is named. Or the profile is not right.</exception>
    public AcceleratorProfile Accelerator(string id)
    {
        if (!accelerators.Contains(id))
            throw new InputException(accelerators.Unknown("accelerator", id));
        return ReadAccelerator(id).Profile;
    }

    /// <summary>The shipped profile of a system or an accelerator as its file stands, with ranges, sources and comments.</summary>
    /// <param name="id">Such as <c>dgx-h100</c> or <c>h100-sxm</c>.</param>
    /// <exception cref="InputException">There is none; the closest is named.</exception>
    public static string Text(string id) =>
        EmbeddedText.Find($"profiles/systems/{id}.yaml") ?? EmbeddedText.Find($"profiles/accelerators/{id}.yaml")
        ?? throw new InputException(Embedded.systems.Unknown("system or accelerator", id));

    /// <summary>Reads the profiles, or the price list, of a file or directory in full and returns what is wrong, one error a file; empty where all is right.</summary>
    /// <param name="path">A profile or price list file, or a directory of profiles.</param>
    public static IReadOnlyList<InputException> Check(string path)
    {
        var errors = new List<InputException>();
        var maps = new List<YamlMap>();
        Attempt(() => maps.AddRange(ProfileSources.Files(path).Select(YamlMap.Read)), errors);
        var profiles = maps.Where(m => !PriceList.IsPriceList(m)).ToList();
        foreach (var list in maps.Except(profiles))
            Attempt(() => Embedded.WithPrices(PriceList.Read(list)), errors);
        var library = Embedded;
        // One file may stand on another of the same directory, so that all are known before any is read in full.
        Attempt(() => library = new(library.systems.With(profiles.Where(IsSystem)), library.accelerators.With(profiles.Where(m => !IsSystem(m))), null), errors);
        if (errors.Count > 0)
            return errors;
        foreach (var map in profiles)
            Attempt(() => { _ = IsSystem(map) ? (object)library.System(map.Text("id")) : library.Accelerator(map.Text("id")); }, errors);
        return errors;
    }

    private static void Attempt(Action read, List<InputException> errors)
    {
        try
        {
            read();
        }
        catch (InputException e)
        {
            errors.Add(e);
        }
    }

    private static bool IsSystem(YamlMap map) => map.Has("accelerator") || map.Has("acceleratorCount");

    private (AcceleratorProfile Profile, string Hash) ReadAccelerator(string id) => readAccelerators.GetOrAdd(id, key =>
    {
        var map = accelerators.Open(key);
        return (AcceleratorReader.Read(map), map.Hash);
    });

    private SystemProfile ReadSystem(string id)
    {
        var acceleratorHash = "";
        var profile = SystemReader.Read(systems.Open(id), value =>
        {
            var accelerator = value.Text();
            if (!accelerators.Contains(accelerator))
                throw value.Error($"unknown accelerator '{Refusal.Shown(accelerator)}'", accelerators.Remedy(accelerator));
            (var found, acceleratorHash) = ReadAccelerator(accelerator);
            return found;
        });
        profile = profile with { Hash = Sha256(profile.Hash + acceleratorHash) };
        return prices is null ? profile : prices.Apply(profile);
    }

    internal static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
