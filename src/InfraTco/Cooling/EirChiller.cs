using System.Globalization;

namespace InfraTco.Cooling;

/// <summary>
/// Electric chiller by DOE-2 energy-input-ratio curves: P = Q_ref·CAPFT/COP_ref·EIRFT·EIRFPLR, hence COP = COP_ref·PLR/(EIRFT·EIRFPLR).
/// For chilled water of 4–10 degC only: the curves mean nothing at the 18–25 degC of modern halls, and are refused there.
/// </summary>
/// <param name="Name">Machine.</param>
/// <param name="ReferenceCop">COP at the reference point [kW/kW].</param>
/// <param name="Capacity">CAPFT: capacity against temperatures [6 coefficients: 1, T_e, T_e², T_c, T_c², T_e·T_c].</param>
/// <param name="InputRatio">EIRFT: energy input ratio against temperatures [6 coefficients].</param>
/// <param name="PartLoad">EIRFPLR: against part load [3 coefficients].</param>
/// <param name="Evaporator">Range of leaving chilled water [degC].</param>
/// <param name="Condenser">Range of entering condenser water [degC].</param>
/// <remarks>
/// [1] M. Hydeman, K. Gillespie, "Tools and techniques to calibrate electric chiller component models", ASHRAE Transactions 108 (2002).
/// Coefficients: EnergyPlus data set Chillers.idf, as carried in the Modelica Buildings library.
/// </remarks>
public sealed record EirChiller(
    string Name,
    double ReferenceCop,
    double[] Capacity,
    double[] InputRatio,
    double[] PartLoad,
    (double Low, double High) Evaporator,
    (double Low, double High) Condenser)
{
    /// <summary>DOE-2 reference centrifugal, COP 5.5 at 6.67/29.4 degC.</summary>
    public static EirChiller Doe2Centrifugal { get; } = new(
        "DOE-2 centrifugal", 5.5,
        [0.257896, 0.0389016, -0.00021708, 0.0468684, -0.00094284, -0.00034344],
        [0.933884, -0.058212, 0.00450036, 0.00243, 0.000486, -0.001215],
        [0.222903, 0.313387, 0.463710], (5, 10), (24, 35));

    /// <summary>McQuay PFH 2124 kW, COP 6.03 at 8.89/23.89 degC.</summary>
    public static EirChiller McQuayPfh { get; } = new(
        "McQuay PFH 2124 kW", 6.03,
        [1.040134, -0.0174565, 0.001084856, 0.006629328, -0.0008008991, 0.001567769],
        [1.157799, -0.03621524, -0.003684818, -0.01202959, -0.00007378548, 0.003787365],
        [0.1051419, 0.2033679, 0.6902026], (5.56, 8.89), (12.8, 29.4));

    /// <summary>McQuay PEH 1635 kW, COP 7.47 at 4.44/12.78 degC.</summary>
    public static EirChiller McQuayPeh { get; } = new(
        "McQuay PEH 1635 kW", 7.47,
        [0.9894188, 0.002983148, -0.002484601, 0.005974984, -0.001063988, 0.002601503],
        [1.040733, -0.07118888, 0.002262395, 0.01221901, 0.0002152693, 0.0007409943],
        [0.1836695, 0.5781685, 0.2385719], (4.4, 8.9), (12.8, 29.4));

    /// <summary>COP [kW/kW] at a working point.</summary>
    /// <param name="leavingWater">T_e: leaving chilled water [degC].</param>
    /// <param name="enteringCondenser">T_c: entering condenser water [degC].</param>
    /// <param name="partLoad">PLR: load per available capacity [fraction], above 0 to 1.</param>
    /// <exception cref="ArgumentException">A temperature outside the curves, or a part load outside 0–1.</exception>
    public double Cop(double leavingWater, double enteringCondenser, double partLoad)
    {
        Check(leavingWater, Evaporator.Low, Evaporator.High, "leaving chilled water", "degC");
        Check(enteringCondenser, Condenser.Low, Condenser.High, "entering condenser water", "degC");
        Check(partLoad, 0.01, 1, "part load", "of capacity");
        var plr = PartLoad[0] + partLoad * (PartLoad[1] + partLoad * PartLoad[2]);
        return ReferenceCop * partLoad / (Biquadratic(InputRatio, leavingWater, enteringCondenser) * plr);
    }

    /// <summary>Available capacity per reference capacity [fraction].</summary>
    /// <param name="leavingWater">T_e [degC].</param>
    /// <param name="enteringCondenser">T_c [degC].</param>
    public double CapacityFactor(double leavingWater, double enteringCondenser) =>
        Biquadratic(Capacity, leavingWater, enteringCondenser);

    private static double Biquadratic(double[] c, double e, double k) =>
        c[0] + c[1] * e + c[2] * e * e + c[3] * k + c[4] * k * k + c[5] * e * k;

    private void Check(double value, double low, double high, string what, string unit)
    {
        if (!(value >= low && value <= high))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"{Name}: {what} is {value} {unit}; its curves hold between {low} and {high}"));
        }
    }
}
