namespace InfraTco.Finance;

/// <summary>The power bill of one month.</summary>
/// <param name="CriticalKw">Critical IT power provisioned [kW], not negative.</param>
/// <param name="LoadFactor">Average draw over provisioned [fraction].</param>
/// <param name="Pue">Power usage effectiveness [-], at least 1.</param>
/// <param name="UsdPerKwh">All-in price of electricity [USD/kWh]; may be negative.</param>
/// <param name="HoursPerMonth">Hours a month [h]; 730 = 8760/12.</param>
public sealed record MonthlyPower(double CriticalKw, double LoadFactor, double Pue, double UsdPerKwh, double HoursPerMonth = 730);
