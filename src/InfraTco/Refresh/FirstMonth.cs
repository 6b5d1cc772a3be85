namespace InfraTco.Refresh;

/// <summary>The first month of the expected case: what is known of margins before any month has passed.</summary>
/// <param name="Cash">The incumbent's revenue less the cash it costs to run [USD]; zero while the site waits for power.</param>
/// <param name="KeepCash">The incumbent's revenue less opex [USD].</param>
/// <param name="KeepEnergy">Its energy at the meter [MWh].</param>
/// <param name="RunCash">Each challenger's revenue less energy, water and carbon cost [USD].</param>
/// <param name="RunEnergy">Each challenger's energy at the meter [MWh].</param>
internal sealed record FirstMonth(double Cash, double KeepCash, double KeepEnergy, double[] RunCash, double[] RunEnergy);
