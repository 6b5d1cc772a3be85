namespace InfraTco.Finance;

/// <summary>Something bought once and paid for in level monthly instalments: servers, network, power and cooling plant.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Capital">Price [USD], not negative.</param>
/// <param name="AnnualRate">Cost of money [fraction/year], nominal, compounded monthly.</param>
/// <param name="Months">Life over which it is paid off [months], above zero.</param>
public sealed record CapitalItem(string Name, double Capital, double AnnualRate, double Months);
