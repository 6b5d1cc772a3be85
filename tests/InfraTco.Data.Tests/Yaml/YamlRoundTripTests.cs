using System.Globalization;
using InfraTco.Data.Yaml;
using InfraTco.Quantities;

namespace InfraTco.Data.Tests.Yaml;

/// <summary>What a quantity writes of itself is read back to the last bit, over random values of many magnitudes. The seed is fixed and is in the failure.</summary>
public class YamlRoundTripTests
{
    private const int Cases = 500;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Quantity_is_read_back_as_written(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Cases; i++)
        {
            var power = new Quantity<Power>(random.NextDouble() * Math.Pow(10, random.Next(-30, 30)));
            var price = new Quantity<EnergyPrice>((random.NextDouble() * 200) - 100);
            var map = YamlMap.Parse($"power: {power}\nprice: {price}\n", $"seed {seed}, case {i}");
            Assert.Equal(power, map.Quantity<Power>("power"));
            Assert.Equal(price, map.Quantity<EnergyPrice>("price"));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damaged_text_is_read_or_refused_and_never_worse(int seed)
    {
        const string Text = "power: { low: 1, typical: 2, high: 3, unit: kW, source: \"a: b\" }\nlist: [1, 2]\n";
        const string Damage = "{}[]:,\"'&*!%|>-#\n\t\0 x9";
        var random = new Random(seed);
        for (var i = 0; i < Cases; i++)
        {
            var text = Text.ToCharArray();
            for (var n = random.Next(1, 4); n > 0; n--)
                text[random.Next(text.Length)] = Damage[random.Next(Damage.Length)];
            try
            {
                var map = YamlMap.Parse(new string(text), string.Create(CultureInfo.InvariantCulture, $"seed {seed}, case {i}"));
                map.Ranged<Power>("power");
                map.List("list");
                map.Done();
            }
            catch (InputException e)
            {
                Assert.DoesNotContain('\n', e.Message);
            }
        }
    }
}
