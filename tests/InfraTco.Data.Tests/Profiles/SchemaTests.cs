using System.Text.Json;
using System.Text.RegularExpressions;
using InfraTco.Data.Profiles;
using InfraTco.Data.Yaml;
using InfraTco.Quantities;

namespace InfraTco.Data.Tests.Profiles;

/// <summary>The JSON Schema that editors use agrees with the reader: the same fields, the same required ones, the same units.</summary>
public class SchemaTests
{
    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var id in ProfileLibrary.Embedded.SystemIds)
                files.Add("system", id);
            foreach (var id in ProfileLibrary.Embedded.AcceleratorIds)
                files.Add("accelerator", id);
            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Profile_has_the_fields_of_the_schema(string kind, string id)
    {
        using var schema = Open(kind);
        var text = ProfileFolder.Shipped(kind + "s", id);
        Assert.StartsWith($"# yaml-language-server: $schema=../schema/{kind}.json\n", text, StringComparison.Ordinal);
        Walk(schema.RootElement, YamlMap.Parse(text, id), kind);
    }

    private static void Walk(JsonElement schema, YamlMap map, string path)
    {
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean(), $"{path} is open");
        var properties = schema.GetProperty("properties");
        Assert.All(Required(schema), field => Assert.True(map.Has(field), $"{path} lacks {field}"));
        foreach (var field in map.Keys)
        {
            Assert.True(properties.TryGetProperty(field, out var property), $"{path}.{field} is not in the schema");
            if (property.TryGetProperty("properties", out _))
                Walk(property, map.Map(field), $"{path}.{field}");
        }
    }

    // What the schema requires the reader requires, and what it does not the reader does without.
    [Theory]
    [InlineData("system", "hgx-b200-liquid", "cooling.liquidInletLimit")] // required where heat leaves by liquid, which a schema does not say
    [InlineData("system", "dgx-h100", "")]
    [InlineData("accelerator", "h100-sxm", "")]
    public void Required_fields_of_the_schema_are_those_of_the_reader(string kind, string id, string exception)
    {
        using var schema = Open(kind);
        using var folder = new ProfileFolder();
        var text = ProfileFolder.Shipped(kind + "s", id);
        foreach (var (path, required) in Fields(schema.RootElement, "").Where(f => f.Path != exception))
        {
            if (Without(text, path) is not { } shorter)
                continue;
            var errors = ProfileLibrary.Check(folder.Add($"{id}.yaml", shorter));
            if (required)
                Assert.Matches($"'{path}' is missing|{Parent(path)} is empty", Assert.Single(errors).Message);
            else
                Assert.All(errors, error => Assert.Contains($"{Parent(path)} is empty", error.Message, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("system")]
    [InlineData("accelerator")]
    public void Units_of_the_schema_are_those_of_the_dimensions(string kind)
    {
        using var schema = Open(kind);
        foreach (var definition in schema.RootElement.GetProperty("$defs").EnumerateObject())
        {
            var type = typeof(IDimension).Assembly.GetType($"InfraTco.Quantities.{char.ToUpperInvariant(definition.Name[0])}{definition.Name[1..]}")!;
            var units = ((IReadOnlyList<Unit>)type.GetProperty("Units")!.GetValue(null)!).Select(u => u.Symbol);
            var written = definition.Value.GetProperty("anyOf").EnumerateArray().Last().GetProperty("properties").GetProperty("unit").GetProperty("enum");
            Assert.Equal(units, written.EnumerateArray().Select(u => u.GetString()));
        }
    }

    private static JsonDocument Open(string kind)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "hardware-profiles", "schema", kind + ".json");
            if (File.Exists(file))
                return JsonDocument.Parse(File.ReadAllText(file));
        }
        throw new FileNotFoundException("hardware-profiles/schema");
    }

    // A block whose only field is taken away is empty.
    private static string Parent(string path) => path[..Math.Max(path.LastIndexOf('.'), 0)];

    private static IEnumerable<string> Required(JsonElement schema) => schema.GetProperty("required").EnumerateArray().Select(r => r.GetString()!);

    private static IEnumerable<(string Path, bool Required)> Fields(JsonElement schema, string prefix)
    {
        var required = Required(schema).ToHashSet();
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            yield return (prefix + property.Name, required.Contains(property.Name));
            if (!property.Value.TryGetProperty("properties", out _))
                continue;
            foreach (var field in Fields(property.Value, $"{prefix}{property.Name}."))
                yield return field;
        }
    }

    // The text without one field and all that is indented under it; null where it is not there.
    private static string? Without(string text, string path)
    {
        var names = path.Split('.');
        var pattern = "";
        for (var depth = 0; depth < names.Length - 1; depth++)
            pattern += $"^ {{{2 * depth}}}{names[depth]}:[^\\n]*\\n(?:^(?: {{{(2 * depth) + 2}}}[^\\n]*)?\\n)*?";
        var indent = 2 * (names.Length - 1);
        var field = new Regex($"(?<before>{pattern})^ {{{indent}}}{names[^1]}:[^\\n]*\\n(?:^ {{{indent + 2}}}[^\\n]*\\n|^\\n)*", RegexOptions.Multiline);
        var match = field.Match(text);
        return match.Success ? text[..match.Index] + match.Groups["before"].Value + text[(match.Index + match.Length)..] : null;
    }
}
