namespace InfraTco.Rental;

/// <summary>A time in which rental prices rose again.</summary>
/// <param name="Class">Class of hardware.</param>
/// <param name="From">Where the price was lowest.</param>
/// <param name="To">From where on it has risen whole.</param>
public sealed record RentalRebound(string Class, DateOnly From, DateOnly To)
{
    /// <summary>How far it has come at a date, 0 to 1, in proportion to time.</summary>
    public double Share(DateOnly date) =>
        Math.Clamp((date.DayNumber - From.DayNumber) / (double)(To.DayNumber - From.DayNumber), 0, 1);
}
