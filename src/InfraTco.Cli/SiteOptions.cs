using System.CommandLine;
using InfraTco.Cooling;
using InfraTco.Data.Sites;
using InfraTco.Data.Yaml;
using InfraTco.Quantities;

namespace InfraTco.Cli;

/// <summary>Options of the command <c>site</c>.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string?> _site = new("--site") { Description = "Preset site; Ashburn if neither this nor --weather is given." };
    private readonly Option<string?> _weather = new("--weather") { Description = "EPW or TMY3 file in place of the preset's climate." };
    private readonly Option<string> _cooling = new("--cooling") { Description = "Cooling plant.", DefaultValueFactory = _ => CoolingKinds.Format(CoolingKind.AirChillerEconomiser) };
    private readonly Option<string?> _liquid = new("--liquid") { Description = "Share of IT heat that leaves by liquid; 85 % for the dlc plants, else 0 %." };
    private readonly Option<string> _power = new("--it-power") { Description = "IT power at full load.", DefaultValueFactory = _ => "10 MW" };
    private readonly Option<string> _load = new("--load") { Description = "Mean load as a share of it.", DefaultValueFactory = _ => "100 %" };
    private readonly Option<string> _ups = new("--ups") { Description = "double-conversion, eco or legacy.", DefaultValueFactory = _ => "double-conversion" };
    private readonly Option<string> _redundancy = new("--redundancy") { Description = "n, n-plus-one, two-n or block.", DefaultValueFactory = _ => "n-plus-one" };
    private readonly Option<string?> _prices = new("--prices") { Description = "CSV of hourly electricity prices." };
    private readonly Option<string?> _carbon = new("--carbon") { Description = "CSV of hourly carbon intensities." };
    private readonly Option<string[]> _rates = new("--rate") { Description = "US dollars per unit of another currency: --rate EUR=1.08.", AllowMultipleArgumentsPerToken = true };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _site, _weather, _cooling, _liquid, _power, _load, _ups, _redundancy, _prices, _carbon, _rates })
            command.Add(option);
    }

    public SiteRequest Read(ParseResult parsed)
    {
        var cooling = parsed.GetValue(_cooling)!;
        if (!CoolingKinds.TryParse(cooling, out var kind))
            throw new UsageException($"--cooling: '{cooling}' is no plant; it is {string.Join(", ", CoolingKinds.Names)}");
        return new()
        {
            Preset = parsed.GetValue(_site),
            WeatherFile = parsed.GetValue(_weather),
            Cooling = kind,
            LiquidShare = parsed.GetValue(_liquid) is { } liquid ? Value("--liquid", liquid).Quantity<Fraction>().Base : null,
            ItPowerKw = Value("--it-power", parsed.GetValue(_power)!).Quantity<Power>().In("kW"),
            Load = Value("--load", parsed.GetValue(_load)!).Quantity<Fraction>().Base,
            Ups = Value("--ups", parsed.GetValue(_ups)!).Enum<Electrical.UpsMode>(),
            Redundancy = Value("--redundancy", parsed.GetValue(_redundancy)!).Enum<Electrical.Redundancy>(),
            PriceFile = parsed.GetValue(_prices),
            CarbonFile = parsed.GetValue(_carbon),
            UsdPerUnit = Rates(parsed.GetValue(_rates) ?? []),
        };
    }

    private static YamlValue Value(string option, string text) => YamlMap.Parse($"value: {text}", option)["value"];

    private static Dictionary<string, double> Rates(string[] rates)
    {
        var table = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var rate in rates)
        {
            var parts = rate.Split('=');
            if (parts.Length != 2)
                throw new UsageException($"--rate: '{rate}' is not CODE=RATE; write it as EUR=1.08");
            var usd = Value("--rate", parts[1]).Number();
            if (usd <= 0)
                throw new UsageException($"--rate: '{rate}' is not above zero; give US dollars per unit, as EUR=1.08");
            table[parts[0]] = usd;
        }
        return table;
    }
}
