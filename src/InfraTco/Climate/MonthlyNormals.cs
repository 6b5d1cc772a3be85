namespace InfraTco.Climate;

/// <summary>What is normal in one calendar month at one place.</summary>
/// <param name="MeanDryBulb">Mean dry-bulb temperature [degC], −60 to 50.</param>
/// <param name="MeanDailyRange">Mean of daily maximum minus daily minimum [K], 0 to 30.</param>
/// <param name="DryBulbDeviation">Standard deviation of daily mean dry bulb within the month [K], 0 to 15.</param>
/// <param name="MeanDewPoint">Mean dew point [degC], −70 to 35; not above the mean dry bulb.</param>
/// <param name="DewPointDeviation">Standard deviation of daily mean dew point within the month [K], 0 to 15.</param>
/// <param name="Correlation">Correlation of daily mean dew point with daily mean dry bulb, −1 to 1.</param>
/// <param name="Skewness">Skewness of daily mean dry bulb, −1 to 1; negative where cold spells are sharper than warm ones.</param>
public sealed record MonthlyNormals(
    double MeanDryBulb,
    double MeanDailyRange,
    double DryBulbDeviation,
    double MeanDewPoint,
    double DewPointDeviation,
    double Correlation,
    double Skewness = 0);
