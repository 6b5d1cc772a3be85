namespace InfraTco.Learning.Power;

/// <summary>A power with its range [W].</summary>
/// <param name="Low">Low end.</param>
/// <param name="Typical">The value itself.</param>
/// <param name="High">High end.</param>
public readonly record struct PowerRange(double Low, double Typical, double High)
{
    /// <summary>A power that stands alone.</summary>
    public static PowerRange Of(double watts) => new(watts, watts, watts);

    /// <summary>A multiple of this and another power, whose errors are independent: distances from the value add in squares.</summary>
    public PowerRange Plus(double times, PowerRange other)
    {
        var typical = Typical + times * other.Typical;
        return new(
            typical - double.Hypot(Typical - Low, times * (other.Typical - other.Low)), typical, typical + double.Hypot(High - Typical, times * (other.High - other.Typical)));
    }
}
