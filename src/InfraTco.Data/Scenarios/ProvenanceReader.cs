using InfraTco.Data.Yaml;
using InfraTco.Quantities;

namespace InfraTco.Data.Scenarios;

/// <summary>Reads where an item of a list comes from.</summary>
internal static class ProvenanceReader
{
    public static Provenance Read(YamlMap map) =>
        new(map.TextOrNull("source") ?? "", map.TextOrNull("date") ?? "", (map.TextOrNull("confidence") ?? "C")[0]);
}
