namespace InfraTco.Data.Series;

/// <summary>US dollars per unit of other currencies. There are no built-in rates: a rate is a choice of the user, with a date.</summary>
public sealed class CurrencyTable
{
    private const string Dollar = "USD";
    private readonly Dictionary<string, double> _usdPerUnit = new(StringComparer.OrdinalIgnoreCase) { [Dollar] = 1 };

    /// <summary>A table of rates.</summary>
    /// <param name="usdPerUnit">US dollars per unit of a currency, by ISO 4217 code; each finite and above zero.</param>
    /// <exception cref="ArgumentException">A rate is not a positive number, or another rate than 1 is given for USD.</exception>
    public CurrencyTable(IEnumerable<KeyValuePair<string, double>> usdPerUnit)
    {
        foreach (var (code, rate) in usdPerUnit)
        {
            if (!double.IsFinite(rate) || rate <= 0)
            {
                var text = FormattableString.Invariant($"the rate of {code} is {rate}; USD per {code}, above zero, would be right");
                throw new ArgumentException(text, nameof(usdPerUnit));
            }
            if (string.Equals(code, Dollar, StringComparison.OrdinalIgnoreCase) && rate != 1)
                throw new ArgumentException(FormattableString.Invariant($"the rate of USD is {rate}; 1 would be right"), nameof(usdPerUnit));
            _usdPerUnit[code] = rate;
        }
    }

    /// <summary>No other currency than the US dollar.</summary>
    public static CurrencyTable DollarsOnly { get; } = new([]);

    /// <summary>US dollars per unit of a currency, or null where no rate is given.</summary>
    /// <param name="code">ISO 4217 code, such as EUR.</param>
    public double? UsdPer(string code) => _usdPerUnit.TryGetValue(code, out var rate) ? rate : null;
}
