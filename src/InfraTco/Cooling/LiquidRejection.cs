namespace InfraTco.Cooling;

/// <summary>Where the liquid circuit of a plant gives off its heat.</summary>
public enum LiquidRejection
{
    /// <summary>To dry coolers, trim chiller beyond.</summary>
    DryCooler,

    /// <summary>To dry coolers with wetted pads, trim chiller beyond.</summary>
    PaddedDryCooler,

    /// <summary>To wet towers through a heat exchanger, trim chiller beyond.</summary>
    Tower,
}
