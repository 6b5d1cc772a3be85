using System.CommandLine;
using System.Globalization;
using InfraTco.Cooling;
using InfraTco.Data;
using InfraTco.Data.Sites;
using InfraTco.Data.Yaml;
using InfraTco.Quantities;

namespace InfraTco.Cli;

/// <summary>Options of the command <c>site</c>.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string?> _site = new("--site") { Description = "Preset site; 'infratco presets list' shows them. [default: ashburn]" };
    private readonly Option<string?> _weather = new("--weather") { Description = "EPW or TMY3 file in place of the preset's climate." };
    private readonly Option<string> _cooling = new("--cooling") { Description = $"Cooling plant: {Suggestion.Choices([.. CoolingKinds.Names])}.", DefaultValueFactory = _ => CoolingKinds.Format(CoolingKind.AirChillerEconomiser) };
    private readonly Option<string?> _liquid = new("--liquid") { Description = "Share of IT heat that leaves by liquid; 85 % for the dlc plants, else 0 %." };
    private readonly Option<string?> _fans = new("--server-fans") { Description = "Share of IT power that the servers' own fans draw, for ITUE and TUE; 12 % of what air cools if left out." };
    private readonly Option<string> _power = new("--it-power") { Description = "IT power at full load.", DefaultValueFactory = _ => "10 MW" };
    private readonly Option<string> _load = new("--load") { Description = "Mean load as a share of it.", DefaultValueFactory = _ => "100 %" };
    private readonly Option<string> _ups = new("--ups") { Description = "UPS: double-conversion, eco or legacy.", DefaultValueFactory = _ => "double-conversion" };
    private readonly Option<string> _redundancy = new("--redundancy") { Description = "Electrical redundancy: n, n-plus-one, two-n or block.", DefaultValueFactory = _ => "n-plus-one" };
    private readonly Option<string?> _prices = new("--prices") { Description = "CSV of hourly electricity prices; else the site's average price." };
    private readonly Option<string?> _carbon = new("--carbon") { Description = "CSV of hourly carbon intensities; else the site's average." };
    private readonly Option<string[]> _rates = new("--rate") { Description = "US dollars per unit of another currency: --rate EUR=1.08.", AllowMultipleArgumentsPerToken = true };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _site, _weather, _cooling, _liquid, _fans, _power, _load, _ups, _redundancy, _prices, _carbon, _rates })
            command.Add(option);
    }

    public SiteRequest Read(ParseResult parsed)
    {
        var cooling = parsed.GetValue(_cooling)!;
        if (!CoolingKinds.TryParse(cooling, out var kind))
            throw new UsageException($"--cooling: '{cooling}' is no plant; {Unknown.Remedy(cooling, CoolingKinds.Names)}");
        return new()
        {
            Preset = parsed.GetValue(_site),
            WeatherFile = parsed.GetValue(_weather),
            Cooling = kind,
            LiquidShare = parsed.GetValue(_liquid) is { } liquid ? Value("liquid", liquid, v => v.Quantity<Fraction>()).Base : null,
            ServerFanShare = parsed.GetValue(_fans) is { } fans ? Value("server-fans", fans, v => v.Quantity<Fraction>()).Base : null,
            ItPowerKw = ItPowerKw(parsed.GetValue(_power)!),
            Load = Value("load", parsed.GetValue(_load)!, v => v.Quantity<Fraction>()).Base,
            Ups = Value("ups", parsed.GetValue(_ups)!, v => v.Enum<Electrical.UpsMode>()),
            Redundancy = Value("redundancy", parsed.GetValue(_redundancy)!, v => v.Enum<Electrical.Redundancy>()),
            PriceFile = parsed.GetValue(_prices),
            CarbonFile = parsed.GetValue(_carbon),
            UsdPerUnit = Rates(parsed.GetValue(_rates) ?? []),
        };
    }

    private static double ItPowerKw(string text)
    {
        var power = Value("it-power", text, v => v.Quantity<Power>());
        return SiteRequest.IsItPower(power) ? power.In("kW") : throw new UsageException($"--it-power: '{text}' is out of range; give {SiteRequest.ItPowerRange}");
    }

    private static T Value<T>(string option, string text, Func<YamlValue, T> read)
    {
        try
        {
            return read(YamlMap.Parse($"{option}: {text}", "--" + option)[option]);
        }
        catch (InputException e)
        {
            throw OptionFault.Of(e, $"--{option} {text}");
        }
    }

    private static Dictionary<string, double> Rates(string[] rates)
    {
        var table = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var rate in rates)
        {
            var parts = rate.Split('=');
            if (parts.Length != 2)
                throw new UsageException($"--rate: '{rate}' is not CODE=RATE; write it as EUR=1.08");
            if (!double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var usd) || !double.IsFinite(usd) || usd <= 0)
                throw new UsageException($"--rate: '{rate}' is not a number above zero; give US dollars per unit, as EUR=1.08");
            if (parts[0].Equals("USD", StringComparison.OrdinalIgnoreCase) && usd != 1)
                throw new UsageException($"--rate: '{rate}' prices the US dollar in itself; leave it out");
            table[parts[0]] = usd;
        }
        return table;
    }
}
