namespace InfraTco.Learning.Trends;

/// <summary>A chip of a hardware table.</summary>
/// <param name="Name">Name.</param>
/// <param name="Manufacturer">Maker.</param>
/// <param name="Date">Release.</param>
/// <param name="DenseFlops">Dense FP16 or BF16 matrix rate [FLOP/s]; NaN where it is not known.</param>
/// <param name="TdpW">Power limit [W]; NaN where it is not known.</param>
/// <param name="PriceUsd">Price at release [USD]; NaN where it is not known.</param>
public sealed record ChipRow(string Name, string Manufacturer, DateOnly Date, double DenseFlops, double TdpW, double PriceUsd);
