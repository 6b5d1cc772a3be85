namespace InfraTco.Simulation.Futures;

/// <summary>Probabilities as integer thresholds of random words, so that every arithmetic sees the same events.</summary>
public static class EventThreshold
{
    /// <summary>The threshold that a random word of 32 bits is below with a probability, rounded to 2⁻³².</summary>
    public static uint Of(double probability) =>
        (uint)Math.Clamp(Math.Round(probability * 4294967296.0), 0, uint.MaxValue);
}
