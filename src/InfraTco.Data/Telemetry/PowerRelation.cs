namespace InfraTco.Data.Telemetry;

/// <summary>The line of power by utilisation through readings, by least squares as they come: means and sums of squares about them (Welford, Technometrics 4, 1962).</summary>
public record struct PowerRelation
{
    private double _utilisation;
    private double _power;
    private double _utilisations;
    private double _powers;
    private double _both;

    /// <summary>Readings.</summary>
    public int Count { get; private set; }

    /// <summary>Power per unit of utilisation [W]; 0 where utilisation is constant.</summary>
    public readonly double SlopeW => _utilisations > 0 ? _both / _utilisations : 0;

    /// <summary>Share of the variance of power that the line explains, 0 to 1; 0 where power falls with utilisation, or either is constant.</summary>
    public readonly double R2 => _both > 0 ? _both * _both / (_utilisations * _powers) : 0;

    /// <summary>Power at a utilisation [W].</summary>
    public readonly double At(double utilisation) => _power + SlopeW * (utilisation - _utilisation);

    /// <summary>Takes a reading.</summary>
    /// <param name="utilisation">Utilisation, finite.</param>
    /// <param name="powerW">Power [W], finite.</param>
    public void Add(double utilisation, double powerW)
    {
        Count++;
        var (over, above) = (utilisation - _utilisation, powerW - _power);
        _utilisation += over / Count;
        _power += above / Count;
        _utilisations += over * (utilisation - _utilisation);
        _powers += above * (powerW - _power);
        _both += over * (powerW - _power);
    }
}
