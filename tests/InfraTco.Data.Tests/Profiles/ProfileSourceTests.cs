using System.Collections;
using System.Reflection;
using InfraTco.Data.Profiles;
using InfraTco.Quantities;

namespace InfraTco.Data.Tests.Profiles;

/// <summary>Every value of every shipped profile says where it comes from, when, and how far to trust it.</summary>
public class ProfileSourceTests
{
    private const int FewestValues = 700; // thirteen accelerators and thirteen systems; guards the walk against finding nothing

    [Fact]
    public void Every_value_has_a_source_a_date_and_a_confidence()
    {
        var values = ProfileLibrary.Embedded.Systems.SelectMany(s => Values(s, s.Id))
            .Concat(ProfileLibrary.Embedded.Accelerators.SelectMany(a => Values(a, a.Id))).ToList();
        Assert.True(values.Count >= FewestValues, $"{values.Count} values");
        Assert.All(values, value =>
        {
            Assert.True(value.Provenance.Source.Length >= 10, $"{value.Path} has no source");
            Assert.True(value.Provenance.Date.Length >= 4, $"{value.Path} has no date");
            Assert.Contains(value.Provenance.Confidence, "ABC");
        });
    }

    [Fact]
    public void Judgements_are_not_graded_as_documents()
    {
        var judged = ProfileLibrary.Embedded.Systems.SelectMany(s => Values(s, s.Id)).Where(v =>
            v.Provenance.Source.StartsWith("estimate", StringComparison.Ordinal) || v.Provenance.Source.StartsWith("assumption", StringComparison.Ordinal)
            || v.Provenance.Source.StartsWith("engineering", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(judged);
        Assert.All(judged, value => Assert.True(value.Provenance.Confidence == 'C', $"{value.Path} is an estimate of confidence {value.Provenance.Confidence}"));
    }

    private static IEnumerable<(string Path, Provenance Provenance)> Values(object? node, string path)
    {
        switch (node)
        {
            case null or string or DateOnly or Enum or int:
                yield break;
            case Provenance provenance:
                yield return (path, provenance);
                break;
            case IDictionary map:
                foreach (DictionaryEntry entry in map)
                {
                    foreach (var value in Values(entry.Value, $"{path}.{entry.Key}"))
                        yield return value;
                }
                break;
            case IEnumerable items:
                foreach (var value in items.Cast<object>().SelectMany(item => Values(item, path + "[]")))
                    yield return value;
                break;
            default:
                foreach (var property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => IsOurs(p.PropertyType)))
                {
                    foreach (var value in Values(property.GetValue(node), $"{path}.{property.Name}"))
                        yield return value;
                }
                break;
        }
    }

    // Quantities hold numbers only; the walk stops at them.
    private static bool IsOurs(Type type) =>
        type != typeof(string) && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Quantity<>)) && (type.IsClass || type.IsInterface);
}
