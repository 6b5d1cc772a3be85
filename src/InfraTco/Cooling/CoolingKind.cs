namespace InfraTco.Cooling;

/// <summary>The eight cooling plants.</summary>
public enum CoolingKind
{
    /// <summary><c>air-chiller</c>: room air handlers on chilled water, air-cooled chillers.</summary>
    AirChiller,

    /// <summary><c>air-chiller-economiser</c>: the same with dry coolers that pre-cool the water.</summary>
    AirChillerEconomiser,

    /// <summary><c>adiabatic-air</c>: outside air, evaporatively cooled within humidity limits; chiller and tower outside them.</summary>
    AdiabaticAir,

    /// <summary><c>wse-tower</c>: chilled water from towers through a heat exchanger, water-cooled chillers for the rest.</summary>
    WseTower,

    /// <summary><c>dlc-dry-w32</c>: liquid to the chip at 32 degC facility water, dry coolers, trim chiller.</summary>
    DlcDryW32,

    /// <summary><c>dlc-dry-w40</c>: the same at 40 degC.</summary>
    DlcDryW40,

    /// <summary><c>dlc-adiabatic-w32</c>: 32 degC, dry coolers with wetted pads.</summary>
    DlcAdiabaticW32,

    /// <summary><c>dlc-tower</c>: 32 degC from wet towers; residual air on their water too.</summary>
    DlcTower,
}
