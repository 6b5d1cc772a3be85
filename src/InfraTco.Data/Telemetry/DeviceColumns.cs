namespace InfraTco.Data.Telemetry;

/// <summary>The columns of one device of a table; −1 stands for a column that is not there.</summary>
/// <param name="Name">What tells the device from those beside it; empty where a row is of one device.</param>
/// <param name="Power">Power.</param>
/// <param name="PowerInstead">
/// Another draw of nvidia-smi, for devices that do not report the first: <c>power.draw.average</c> is <c>[N/A]</c> on older devices.
/// </param>
/// <param name="Utilisation">Utilisation.</param>
/// <param name="WattsPerUnit">Watts per unit as the name of the power says; null where it does not.</param>
/// <param name="FractionPerUnit">Fraction per unit as the name of the utilisation says; null where it does not.</param>
/// <param name="Signals">What else tells of the device, with a name that it shares with that of the devices beside it.</param>
internal sealed record DeviceColumns(
    string Name, int Power, int PowerInstead, int Utilisation, double? WattsPerUnit, double? FractionPerUnit, (int Column, string Name)[] Signals);
